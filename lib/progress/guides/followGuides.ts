import { latestOnly } from '../../async/latestOnly'
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
  const read = latestOnly(() => guidesInForce(askBackground), onGuides)
  const readAgain = () => attempt(read())
  readAgain()
  watchEditions(readAgain)
}
