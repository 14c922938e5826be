import type { Guide } from '../../lib/guide/schema'
import type { ColumnName } from '../../lib/sheet/columns'
import { t } from '../../lib/text'
import { columnTitle } from './columnTitle'

interface ColumnRowProps {
  readonly header: string
  /** Counted from 1. */
  readonly number: number
  readonly examples: readonly string[]
  readonly meaning: ColumnName | null
  readonly guide: Guide
  readonly onChange: (name: ColumnName | null) => void
}

/** One column: its header, examples of its cells, and its meaning. */
export function ColumnRow({ header, number, examples, meaning, guide, onChange }: ColumnRowProps) {
  const names: readonly ColumnName[] = [
    ...guide.form.fields.map((field) => field.name),
    'receiptGroup',
  ]
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
          onChange(names.find((each) => each === currentTarget.value) ?? null)
        }}
      >
        <option value="">{t('sheetUnused')}</option>
        {names.map((each) => (
          <option key={each} value={each}>
            {columnTitle(each, guide)}
          </option>
        ))}
      </select>
    </li>
  )
}
