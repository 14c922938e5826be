import type { Outcome } from '../../lib/check'
import { t } from '../../lib/text'
import { standingOf } from '../../lib/wording/mirror'
import { renderTranslated } from '../../lib/wording/translation'
import { LineSummary } from './LineSummary'
import { OutcomeItem } from './OutcomeItem'

interface GeneralRowsProps {
  readonly outcomes: readonly Outcome[]
  readonly onGoTo: (fieldId: string) => void
}

/** The lines of what is about no single field, above those of the fields. */
export function GeneralRows({ outcomes, onGoTo }: GeneralRowsProps) {
  if (outcomes.length === 0) return null
  return (
    <ul class="mirror">
      {outcomes.map((outcome) => (
        <GeneralRow key={outcome.rule} outcome={outcome} onGoTo={onGoTo} />
      ))}
    </ul>
  )
}

function GeneralRow({ outcome, onGoTo }: { outcome: Outcome } & Pick<GeneralRowsProps, 'onGoTo'>) {
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

/** What is OK or 対象外 and has no line of its own. */
export function RestOutcomes({ outcomes, onGoTo }: GeneralRowsProps) {
  if (outcomes.length === 0) return null
  return (
    <details>
      <summary>
        {t('mirrorRest')} {outcomes.length}
      </summary>
      <ul class="outcomes">
        {outcomes.map((outcome) => (
          <OutcomeItem key={outcome.rule} outcome={outcome} onGoTo={onGoTo} />
        ))}
      </ul>
    </details>
  )
}
