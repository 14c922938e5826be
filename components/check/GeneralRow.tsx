import type { Outcome } from '../../lib/check'
import { standingOf } from '../../lib/wording/mirror'
import { renderTranslated } from '../../lib/wording/translation'
import { LineSummary } from './LineSummary'
import { OutcomeItem } from './OutcomeItem'

interface GeneralRowProps {
  readonly outcome: Outcome
  readonly onGoTo: (fieldId: string) => void
}

/** The line of what is about no single field; opened, with its reason and source. */
export function GeneralRow({ outcome, onGoTo }: GeneralRowProps) {
  const standing = standingOf(outcome)
  return (
    <li class={`line ${standing}`} data-standing={standing}>
      <details>
        <LineSummary
          standing={standing}
          name={renderTranslated(outcome.question)}
          reason={outcome.advice ?? outcome.message}
        />
        <ul class="outcomes">
          <OutcomeItem outcome={outcome} onGoTo={onGoTo} />
        </ul>
      </details>
    </li>
  )
}
