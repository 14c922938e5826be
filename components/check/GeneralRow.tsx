import type { Outcome } from '../../lib/check'
import { t } from '../../lib/text'
import { statusOf } from '../../lib/wording/formSummary'
import { renderTranslated } from '../../lib/wording/translation'
import { LineSummary } from './LineSummary'
import { OutcomeItem } from './OutcomeItem'

interface GeneralRowsProps {
  readonly outcomes: readonly Outcome[]
  readonly onGoTo?: ((fieldId: string) => void) | undefined
}

/** The outcomes about no single field, above the fields. */
export function GeneralRows({ outcomes, onGoTo }: GeneralRowsProps) {
  if (outcomes.length === 0) return null
  return (
    <ul class="form-summary">
      {outcomes.map((outcome) => (
        <GeneralRow key={outcome.rule} outcome={outcome} onGoTo={onGoTo} />
      ))}
    </ul>
  )
}

function GeneralRow({ outcome, onGoTo }: { outcome: Outcome } & Pick<GeneralRowsProps, 'onGoTo'>) {
  const status = statusOf(outcome)
  return (
    <li class={`line ${status}`} data-status={status}>
      <details>
        <LineSummary
          status={status}
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

/** Outcomes that are OK or 対象外 and have no line of their own. */
export function RestOutcomes({ outcomes, onGoTo }: GeneralRowsProps) {
  if (outcomes.length === 0) return null
  return (
    <details>
      <summary>
        {t('otherChecks')} {outcomes.length}
      </summary>
      <ul class="outcomes">
        {outcomes.map((outcome) => (
          <OutcomeItem key={outcome.rule} outcome={outcome} onGoTo={onGoTo} />
        ))}
      </ul>
    </details>
  )
}
