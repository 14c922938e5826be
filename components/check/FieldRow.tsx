import { t } from '../../lib/text'
import { type FieldSummary, reasonOf } from '../../lib/wording/formSummary'
import { rightFor } from '../../lib/wording/rightValue'
import { renderTranslated } from '../../lib/wording/translation'
import { LineSummary } from './LineSummary'
import { OutcomeItem } from './OutcomeItem'
import { RightValue } from './RightValue'
import { shownName } from './readingReason'
import type { Pointing } from './usePointing'

interface FieldRowProps {
  readonly line: FieldSummary
  readonly pointing: Pointing
  readonly onGoTo?: ((fieldId: string) => void) | undefined
}

/** A field's line: status, name and value; unfolded, its outcomes and the link to the field. */
export function FieldRow({ line, pointing, onGoTo }: FieldRowProps) {
  const { field, status, value, outcomes, elsewhere } = line
  const name = shownName(field)
  const right = rightFor(outcomes, field)
  return (
    <li
      class={`line ${status} ${value ? '' : 'empty'}`}
      data-line={field.label}
      data-status={status}
      {...pointing}
    >
      <details>
        <LineSummary
          status={status}
          name={name}
          value={value ? renderTranslated(value) : t('unfilled')}
          reason={reasonOf(line)}
        />
        {field.closed && <p class="help">{t('fieldClosed')}</p>}
        {/* Remounts when the outcomes change: Chromium does not lay out entries added to a closed <details>. */}
        <ul class="outcomes" key={outcomes.map(({ rule }) => rule).join()}>
          {outcomes.map((outcome) => (
            <OutcomeItem key={outcome.rule} outcome={outcome} onGoTo={onGoTo} />
          ))}
        </ul>
        {elsewhere.map(({ rule, message }) => (
          <p key={rule}>{renderTranslated(message)}</p>
        ))}
        {outcomes.length === 0 && onGoTo && (
          <button
            type="button"
            aria-label={t('goToFieldFor', name)}
            onClick={() => onGoTo(field.id)}
          >
            {t('goToField')}
          </button>
        )}
      </details>
      {right && <RightValue right={right} name={name} />}
    </li>
  )
}
