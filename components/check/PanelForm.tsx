import type { FieldName } from '../../lib/guide/fieldName'
import {
  type PanelFormField,
  type PanelFormValues,
  panelFieldId,
} from '../../lib/portal/check/panelForm'
import { renderMessage, t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { FileNames } from './FileNames'

interface TypedFormProps {
  readonly typed: PanelFormValues
  readonly fields: readonly PanelFormField[]
  readonly titleOf: (name: FieldName) => string
  readonly onType: (name: FieldName, values: readonly string[]) => void
}

/** The fields of an application, to be filled in here: for a check before the portal's own form. */
export function PanelForm({ typed, fields, titleOf, onType }: TypedFormProps) {
  const title = useFocusRecovery<HTMLHeadingElement>()
  const inputs = (optional: boolean) =>
    fields
      .filter((field) => field.optional === optional)
      .map((field) => (
        <div key={field.name} class="text">
          <label for={panelFieldId(field.name)}>{titleOf(field.name)}</label>
          <Input
            field={field}
            values={typed[field.name] ?? []}
            onType={(values) => onType(field.name, values)}
          />
        </div>
      ))
  return (
    <section class="typed" aria-labelledby="typed">
      <h2 id="typed" ref={title} tabIndex={-1}>
        {t('typedTitle')}
      </h2>
      <p>{t('typedLead')}</p>
      {inputs(false)}
      <details>
        <summary>{t('typedMore')}</summary>
        {inputs(true)}
      </details>
    </section>
  )
}

interface InputProps {
  readonly field: PanelFormField
  readonly values: readonly string[]
  readonly onType: (values: readonly string[]) => void
}

function Input({ field: { name, kind, choices }, values, onType }: InputProps) {
  const id = panelFieldId(name)
  const [value = ''] = values
  if (kind === 'files') return <FileNames id={id} names={values} onType={onType} />
  if (choices.length === 0) {
    return (
      <input
        id={id}
        value={value}
        autocomplete="off"
        onInput={({ currentTarget }) => onType([currentTarget.value])}
      />
    )
  }
  return (
    <select id={id} value={value} onChange={({ currentTarget }) => onType([currentTarget.value])}>
      <option value="">{t('typedNothing')}</option>
      {choices.map(({ text, title }) => (
        <option key={text} value={text}>
          {renderMessage(title)}
        </option>
      ))}
    </select>
  )
}
