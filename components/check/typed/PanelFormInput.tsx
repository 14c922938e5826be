import { useState } from 'preact/hooks'
import { parseDate } from '../../../lib/notation'
import type { PanelFormField } from '../../../lib/portal/check/panelForm'
import { renderMessage, t } from '../../../lib/text'
import { DateInput } from '../../kit/DayField'
import { FileNames } from './FileNames'

interface PanelFormInputProps {
  readonly id: string
  readonly field: PanelFormField
  readonly values: readonly string[]
  readonly onType: (values: readonly string[]) => void
}

/** The input of a field of the panel's own form; its message is its description. */
export function PanelFormInput({ id, field, values, onType }: PanelFormInputProps) {
  const { kind, choices, isAmount } = field
  const [value = ''] = values
  const day = isoOf(value)
  // A text from the portal's form that is no day stays as it is until the user corrects it.
  const [isText] = useState(value !== '' && day === null)
  const described = { id, 'aria-describedby': `${id}-said` }
  if (kind === 'files') return <FileNames id={id} names={values} onType={onType} />
  if (kind === 'date' && !isText) {
    return <DateInput {...described} value={day} onDay={(typed) => onType([typed ?? ''])} />
  }
  if (choices.length > 0) {
    return (
      <select
        {...described}
        value={value}
        onChange={({ currentTarget }) => onType([currentTarget.value])}
      >
        <option value="">{t('typedNothing')}</option>
        {choices.map(({ text, title }) => (
          <option key={text} value={text}>
            {renderMessage(title)}
          </option>
        ))}
      </select>
    )
  }
  return (
    <div class="with-unit">
      <input
        {...described}
        value={value}
        autocomplete="off"
        onInput={({ currentTarget }) => onType([currentTarget.value])}
      />
      {isAmount && <span>{t('yenUnit')}</span>}
    </div>
  )
}

function isoOf(text: string): string | null {
  const parsed = text === '' ? null : parseDate(text)
  return parsed?.ok ? parsed.value.toString() : null
}
