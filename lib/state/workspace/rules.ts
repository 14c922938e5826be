import { signal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import { followGuides } from '../../progress/guides/followGuides'
import { openFailures } from '../failures'
import type { RulesState } from './rulesState'

/** Wires 確認事項: the guides whose rules they are. */
export function openRulesState(): RulesState {
  const guides = signal<readonly Guide[] | null>(null)
  const { failed, attempt } = openFailures()
  followGuides(
    (now) => {
      guides.value = now
    },
    (work) => attempt(work, message('troubleReadingPlace')),
  )
  return { guides, troubles: failed }
}
