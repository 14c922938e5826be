import type { FieldName } from '../../../lib/guide/fieldName'
import {
  type PanelFormField,
  type PanelFormValues,
  panelFieldId,
} from '../../../lib/portal/check/panelForm'
import { t } from '../../../lib/text'
import type { FieldSummary } from '../../../lib/wording/formSummary'
import { PanelFormLine } from './PanelFormLine'

interface PanelFormProps {
  readonly typed: PanelFormValues
  readonly fields: readonly PanelFormField[]
  readonly lines: readonly FieldSummary[]
  readonly titleOf: (name: FieldName) => string
  readonly onType: (name: FieldName, values: readonly string[]) => void
}

/** The fields of an application, each with its outcomes, while the portal shows no form. */
export function PanelForm({ typed, fields, lines, titleOf, onType }: PanelFormProps) {
  const byId = new Map(lines.map((line) => [line.field.id, line]))
  const inputs = (optional: boolean) => (
    <ul class="form-summary typed-lines">
      {fields
        .filter((field) => field.optional === optional)
        .map((field) => (
          <PanelFormLine
            key={field.name}
            field={field}
            title={titleOf(field.name)}
            values={typed[field.name] ?? []}
            line={byId.get(panelFieldId(field.name))}
            onType={(values) => onType(field.name, values)}
          />
        ))}
    </ul>
  )
  return (
    <section class="typed" aria-label={t('typedTitle')}>
      {inputs(false)}
      <details>
        <summary>{t('typedMore')}</summary>
        {inputs(true)}
      </details>
    </section>
  )
}
