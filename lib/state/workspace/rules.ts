import { type ReadonlySignal, signal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import { followGuides } from '../../progress/guides/followGuides'
import { openFailures } from '../failures'

/** The rules in force, as the workspace shows them. */
export interface RulesState {
  /** All guides in the edition in force; `null` until storage has been read. */
  readonly guides: ReadonlySignal<readonly Guide[] | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
}

/** Opens 確認事項: the guides with their rules. */
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
