import type { PanelFormField } from '../../../lib/portal/check/panelForm'
import { panelFieldId } from '../../../lib/portal/check/panelForm'
import { t } from '../../../lib/text'
import { type MirrorLine, reasonOf } from '../../../lib/wording/mirror'
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
  /** What the check says of it; `undefined` while it is not checked. */
  readonly line: MirrorLine | undefined
  readonly onType: (values: readonly string[]) => void
}

/** A line of the mirror with an input in place of the value, and what is said of it below. */
export function PanelFormLine({ field, title, values, line, onType }: PanelFormLineProps) {
  const id = panelFieldId(field.name)
  const standing = line?.standing ?? 'unchecked'
  const reason = line && reasonOf(line)
  const right = line ? rightFor(line.outcomes, line.field) : null
  const isOpen = standing === 'fail' || standing === 'review'
  return (
    <li class={`line ${standing}`} data-line={title} data-standing={standing}>
      <div class="typed-name">
        <LineSign standing={standing} />
        <label for={id}>{title}</label>
      </div>
      <PanelFormInput id={id} field={field} values={values} onType={onType} />
      {/* There before it says something, so that the field has it as its description. */}
      <p id={`${id}-said`} class="said">
        {reason && renderTranslated(reason)}
      </p>
      {right && <RightValue right={right} name={title} />}
      {isOpen && line && (
        <details>
          <summary>{t('mirrorWhy')}</summary>
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
