import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { guidesInForce, watchEditions } from './editions'
import { askBackground } from './guideCheck'

/**
 * Reports the edition in force of every guide, at once and after every change.
 * @param onGuides never receives an older state after a newer one.
 * @param attempt receives the promise of each read, which can fail.
 */
export function followGuides(
  onGuides: (guides: readonly Guide[]) => void,
  attempt: (work: Promise<unknown>) => void,
): void {
  const read = () => guidesInForce(askBackground)
  follow({ read, watch: watchEditions, show: onGuides }, attempt)
}
