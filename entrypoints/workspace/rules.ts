import { signal } from '@preact/signals'
import { openAttempts } from '../../components/attempts'
import type { RulesState } from '../../components/rulesState'
import type { Guide } from '../../lib/guide/schema'
import { message } from '../../lib/message'
import { followGuides } from '../../lib/progress/followGuides'

/** Wires 確認事項: the guides whose rules they are. */
export function openRulesState(): RulesState {
  const guides = signal<readonly Guide[] | null>(null)
  const { failed, attempt } = openAttempts()
  followGuides(
    (now) => {
      guides.value = now
    },
    (work) => attempt(work, message('troubleReadingPlace')),
  )
  return { guides, troubles: failed }
}
