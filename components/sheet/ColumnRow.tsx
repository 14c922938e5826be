import type { FieldName } from '../../lib/guide/fieldName'
import type { Guide } from '../../lib/guide/schema'
import { t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'

interface ColumnRowProps {
  readonly header: string
  /** Counted from 1. */
  readonly number: number
  readonly examples: readonly string[]
  readonly meaning: FieldName | null
  readonly guide: Guide
  readonly onChange: (name: FieldName | null) => void
}

/** One column: its header, what stands in it, and what it is used as. */
export function ColumnRow({ header, number, examples, meaning, guide, onChange }: ColumnRowProps) {
  const name = header === '' ? t('sheetNoHeader', String(number)) : header
  return (
    <li class={meaning === null ? 'column unused' : 'column'}>
      <div>
        <strong>{name}</strong>
        <span class="help">
          {examples.length > 0 ? t('sheetExamples', examples.join(' / ')) : t('sheetNoExamples')}
        </span>
      </div>
      <select
        aria-label={t('sheetUsedAs', name)}
        value={meaning ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = guide.form.fields.find((field) => field.name === currentTarget.value)
          onChange(chosen?.name ?? null)
        }}
      >
        <option value="">{t('sheetUnused')}</option>
        {guide.form.fields.map((field) => (
          <option key={field.name} value={field.name}>
            {fieldTitle(field.name, guide)}
          </option>
        ))}
      </select>
    </li>
  )
}
