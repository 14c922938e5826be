import type { Finding, Outcome, Rule } from '../../check'
import { type Message, message } from '../../message'
import type { Habit } from '../head/habits'
import type { Columns } from '../row'

/** @returns the habits of whole columns as outcomes of the file; they never make a row OK. */
export function habitOutcomes(
  { headers, meanings, habits = [] }: Columns,
  rules: readonly Rule[],
): readonly Outcome[] {
  const about = (id: string, text: Message, mend: Message): Outcome[] =>
    rules
      .filter((rule) => rule.id === id)
      .map(({ question, source }) => ({
        ...{ rule: id, question, source, answer: 'review', fieldIds: [], message: text, mend },
      }))
  return meanings.flatMap((name, column) => {
    const header = headers[column] ?? ''
    const habit = habits[column] ?? null
    if (name === 'facilityCode' && habit === 'zeroLost') {
      const text = message('sheetZeroLost', header)
      return about('facility-code', text, message('sheetZeroLostMend'))
    }
    if (habit !== 'marks' && habit !== 'empty') return []
    const rule = name === 'attachments' ? 'receipt-kind' : `attachment:${name}`
    if (habit === 'empty') {
      return about(rule, message('sheetFilesEmpty', header), message('sheetFilesEmptyMend'))
    }
    return about(rule, message('sheetOnlyMarks', header), message('sheetOnlyMarksMend'))
  })
}

/**
 * @returns whether a finding is only that a column has marks in place of file names, or none in any
 *   row.
 */
export function isOfHabit({ message: said, fieldIds }: Finding, { habits = [] }: Columns): boolean {
  const all = (habit: Habit) => fieldIds.every((column) => habits[Number(column)] === habit)
  const [within] = said.values
  const isWithin = said.key === 'checkUnconfirmed' && typeof within === 'object'
  const { key } = isWithin ? within : said
  if (key === 'checkFileUnnamed') return all('marks')
  return key === 'checkNotAttached' && fieldIds.length > 0 && all('empty')
}

/** @returns the columns of a file, with those of files that are empty in all of its rows. */
export function withEmptyColumns(columns: Columns, empty: readonly number[]): Columns {
  if (empty.length === 0) return columns
  const { headers, habits = [] } = columns
  const all = headers.map((_, column) =>
    empty.includes(column) ? 'empty' : (habits[column] ?? null),
  )
  return { ...columns, habits: all }
}
