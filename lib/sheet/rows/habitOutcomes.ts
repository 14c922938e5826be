import type { Finding, Outcome, Rule } from '../../check'
import { type Message, message } from '../../message'
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
    if (habit !== 'marks') return []
    const rule = name === 'attachments' ? 'receipt-kind' : `attachment:${name}`
    return about(rule, message('sheetOnlyMarks', header), message('sheetOnlyMarksMend'))
  })
}

/** @returns whether a finding is only that a column has marks in place of file names. */
export function isOfMarks({ message: { key }, fieldIds }: Finding, { habits = [] }: Columns) {
  return (
    key === 'checkFileUnnamed' && fieldIds.every((column) => habits[Number(column)] === 'marks')
  )
}
