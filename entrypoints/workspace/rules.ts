import { signal } from '@preact/signals'
import { openAttempts } from '../../components/attempts'
import type { RulesState } from '../../components/rulesState'
import type { Guide } from '../../lib/guide/schema'
import { message } from '../../lib/message'
import { guidesInForce, watchEditions } from '../../lib/progress/editions'
import { askBackground } from '../../lib/progress/guideCheck'

/** Wires 確認事項: the guides whose rules they are. */
export function openRulesState(): RulesState {
  const guides = signal<readonly Guide[] | null>(null)
  const { failed, attempt } = openAttempts()
  const read = async () => {
    guides.value = await guidesInForce(askBackground)
  }
  const readAgain = () => attempt(read(), message('troubleReadingPlace'))
  readAgain()
  watchEditions(readAgain)
  return { guides, troubles: failed }
}
