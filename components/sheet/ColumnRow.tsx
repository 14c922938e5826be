import type { FieldName } from '../../lib/guide/fieldName'
import type { Guide } from '../../lib/guide/schema'
import { type ColumnName, OTHER_COLUMNS } from '../../lib/sheet/columns'
import { letters } from '../../lib/sheet/head/header'
import { t } from '../../lib/text'
import { columnTitle } from './columnTitle'

interface ColumnRowProps {
  readonly header: string
  /** Counted from 1. */
  readonly number: number
  /** Another column has the same header. */
  readonly isDouble: boolean
  readonly examples: readonly string[]
  readonly meaning: ColumnName | null
  /** What it may mean, as long as a person has not decided. */
  readonly asked: readonly FieldName[]
  readonly guide: Guide
  readonly onChange: (name: ColumnName | null) => void
}

/** One column: its header, examples of its cells, and its meaning. */
export function ColumnRow({
  header,
  number,
  isDouble,
  examples,
  meaning,
  asked,
  guide,
  onChange,
}: ColumnRowProps) {
  const names: readonly ColumnName[] = [
    ...guide.form.fields.map((field) => field.name),
    ...OTHER_COLUMNS,
  ]
  const name = nameOf(header, number, isDouble)
  return (
    <tr class={asked.length > 0 ? 'asked' : meaning === null ? 'unused' : undefined}>
      <th scope="row">{name}</th>
      <td>{examples.length > 0 ? examples.join(' / ') : t('sheetNoExamples')}</td>
      <td>
        <div class="meaning">
          {asked.map((each) => (
            <button
              key={each}
              type="button"
              aria-label={t('sheetQuestionColumn', name, columnTitle(each, guide))}
              onClick={({ currentTarget }) => {
                // The button goes, and the select stays.
                currentTarget.parentElement?.querySelector('select')?.focus()
                onChange(each)
              }}
            >
              {t('sheetQuestionThis', columnTitle(each, guide))}
            </button>
          ))}
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
        </div>
      </td>
    </tr>
  )
}

/** @returns what the column is called, with its letter where the header alone does not tell it apart. */
function nameOf(header: string, number: number, isDouble: boolean): string {
  if (header === '') return t('sheetNoHeader', String(number))
  return isDouble ? t('sheetNamedColumn', header, letters(number - 1)) : header
}
