import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { guidesInForce, watchEditions } from './editions'
import { askBackground } from './guideCheck'

/**
 * Follows the edition in force of every guide, from now on and after every change of one.
 * @param onGuides never told of editions after those that came later.
 * @param attempt is given work on reading, which can fail.
 */
export function followGuides(
  onGuides: (guides: readonly Guide[]) => void,
  attempt: (work: Promise<unknown>) => void,
): void {
  const read = () => guidesInForce(askBackground)
  follow({ read, watch: watchEditions, show: onGuides }, attempt)
}
