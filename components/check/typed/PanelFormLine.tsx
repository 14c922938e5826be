import type { PanelFormField } from '../../../lib/portal/check/panelForm'
import { panelFieldId } from '../../../lib/portal/check/panelForm'
import { t } from '../../../lib/text'
import { type FieldSummary, reasonOf } from '../../../lib/wording/formSummary'
import { rightFor } from '../../../lib/wording/rightValue'
import { renderTranslated } from '../../../lib/wording/translation'
import { LineSign } from '../LineSign'
import { OutcomeItem } from '../OutcomeItem'
import { RightValue } from '../RightValue'
import { PanelFormInput } from './PanelFormInput'

interface PanelFormLineProps {
  readonly field: PanelFormField
  readonly title: string
  readonly values: readonly string[]
  /** Its status and outcomes; `undefined` while it is not checked. */
  readonly line: FieldSummary | undefined
  readonly onType: (values: readonly string[]) => void
}

/** A line with an input in place of the value, and its outcomes below. */
export function PanelFormLine({ field, title, values, line, onType }: PanelFormLineProps) {
  const id = panelFieldId(field.name)
  const status = line?.status ?? 'unchecked'
  const reason = line && reasonOf(line)
  const right = line ? rightFor(line.outcomes, line.field) : null
  const isOpen = status === 'fail' || status === 'review'
  return (
    <li class={`line ${status}`} data-line={title} data-status={status}>
      <div class="typed-name">
        <LineSign status={status} />
        <label for={id}>{title}</label>
      </div>
      <PanelFormInput id={id} field={field} values={values} onType={onType} />
      {/* Rendered while empty as well, because the field refers to it as its description. */}
      <p id={`${id}-said`} class="said">
        {reason && renderTranslated(reason)}
      </p>
      {right && <RightValue right={right} name={title} />}
      {isOpen && line && (
        <details>
          <summary>{t('reasonAndRemedy')}</summary>
          <ul class="outcomes">
            {line.outcomes.map((outcome) => (
              <OutcomeItem key={outcome.rule} outcome={outcome} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
