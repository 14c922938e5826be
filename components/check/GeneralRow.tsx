import type { Outcome } from '../../lib/check'
import { t } from '../../lib/text'
import { standingOf } from '../../lib/wording/mirror'
import { renderTranslated } from '../../lib/wording/translation'
import { STANDING_MARKS } from './MirrorRow'
import { OutcomeItem } from './OutcomeItem'

interface GeneralRowProps {
  readonly outcome: Outcome
  readonly onGoTo: (fieldId: string) => void
}

/** The line of what is about no single field; opened, with its reason and source. */
export function GeneralRow({ outcome, onGoTo }: GeneralRowProps) {
  const standing = standingOf(outcome)
  const { sign, name } = STANDING_MARKS[standing]
  return (
    <li class={`line ${standing}`} data-standing={standing}>
      <details>
        <summary>
          <span class="sign" aria-hidden="true">
            {sign}
          </span>
          <span class="hidden">{t(name)}</span>
          <span class="name">{renderTranslated(outcome.question)}</span>
          <span class="reason">{renderTranslated(outcome.advice ?? outcome.message)}</span>
        </summary>
        <ul class="outcomes">
          <OutcomeItem outcome={outcome} onGoTo={onGoTo} />
        </ul>
      </details>
    </li>
  )
}
