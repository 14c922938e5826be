import type { Outcome } from '../../check'
import type { Source } from '../../guide/schema'
import { type Message, message } from '../../message'
import { fieldOffPage } from '../../portal/check/panelForm'
import type { ReadField } from '../../portal/reading/reading'
import type { RowForm } from '../../sheet/checkRow'
import { headersOf, isOtherColumn } from '../../sheet/columns'
import type { Columns } from '../../sheet/row'
import type { Reason } from '../../sheet/rows/reason'
import type { SummarisedForm } from '../../wording/formSummary'

/**
 * @returns a row of a file as the form that it stands for, to be shown as a form is.
 * @param cells the row's own.
 * @param source of what no rule says: the file and the row.
 */
export function rowReading(
  cells: readonly string[],
  reasons: readonly Reason[],
  form: RowForm | null,
  columns: Columns,
  source: Source,
): SummarisedForm {
  const own = reasons.filter((reason) => reason.source === null)
  return {
    application: form?.application ?? null,
    outcomes: [
      ...own.map((reason) => outcomeOf(reason, columns, source)),
      ...(form?.outcomes ?? []),
    ],
    reading: {
      screen: 'typed',
      fields: form === null ? [] : fieldsOf(cells, columns),
      perhaps: null,
      others: 0,
    },
  }
}

function outcomeOf({ columns, text, mend }: Reason, { headers }: Columns, source: Source): Outcome {
  const names = headersOf(columns, headers)
  const question: Message = names === '' ? message('sheetColumnRow') : message('literal', names)
  return {
    rule: `sheet:${text.key}:${columns.join()}`,
    answer: 'review',
    question,
    message: text,
    ...(mend && { mend }),
    fieldIds: columns.map(String),
    source,
  }
}

function fieldsOf(cells: readonly string[], { headers, meanings }: Columns): ReadField[] {
  return meanings.flatMap((name, column): ReadField[] => {
    if (name === null || isOtherColumn(name)) return []
    const value = (cells[column] ?? '').trim()
    const isFiles = name === 'receipt' || name === 'breakdown' || name === 'attachments'
    return [
      fieldOffPage({
        id: String(column),
        label: headers[column] ?? '',
        kind: isFiles ? 'files' : 'text',
        values: value === '' ? [] : [value],
        meaning: name,
      }),
    ]
  })
}
