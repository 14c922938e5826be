import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { guidesInForce, guidesToInclude, watchEditions } from './editions'
import { askBackground } from './guideCheck'

/**
 * Reports the edition in force of every guide, at once and after every change.
 * @param onGuides never receives an older state after a newer one.
 * @param attempt receives the promise of each read, which can fail.
 * @param which also those that no facility chooses, with `toInclude`.
 */
export function followGuides(
  onGuides: (guides: readonly Guide[]) => void,
  attempt: (work: Promise<unknown>) => void,
  which: 'toChoose' | 'toInclude' = 'toChoose',
): void {
  const list = which === 'toChoose' ? guidesInForce : guidesToInclude
  const read = () => list(askBackground)
  follow({ read, watch: watchEditions, show: onGuides }, attempt)
}
