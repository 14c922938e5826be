import type { Answer } from '../check'
import { type Message, type MessageKey, message } from '../message'
import type { Reason, RowCheck } from './checkRow'
import { headersOf } from './columns'
import { openRecords } from './records'
import { withoutMark, writeRow } from './write'

/** The name of each answer. */
const ANSWERS: Readonly<Record<Answer, MessageKey>> = {
  fail: 'answerFail',
  review: 'answerReview',
  pass: 'answerPass',
  inapplicable: 'answerInapplicable',
}

/** The columns that the result has before those of the file. */
const COLUMNS: readonly MessageKey[] = [
  'sheetColumnRow',
  'sheetColumnAnswer',
  'answerFail',
  'answerReview',
  'estimateTitle',
  'sheetColumnFails',
  'sheetColumnReviews',
  'sheetColumnCommon',
]

/** Renders a message in the reader's language. */
type Translate = (message: Message) => string

/** All messages that the rows of a result can need besides their reasons. */
export const RESULT_MESSAGES: readonly Message[] = [
  ...COLUMNS,
  ...Object.values(ANSWERS),
  'sheetReasonAt' as const,
].map((key) => message(key))

/** Formats the header of the result: our columns, then those of the file. */
export function resultHeader(headers: readonly string[], render: Translate): string {
  return writeRow([...COLUMNS.map((key) => render(message(key))), ...headers])
}

/**
 * Formats a row of the result: the answer and its reasons, then the row's own cells.
 * @param common the outcomes that are the same for every row, as one text.
 */
export function resultRow(
  { number, cells }: { readonly number: number; readonly cells: readonly string[] },
  { answer, reasons, estimate }: RowCheck,
  { headers, common }: { readonly headers: readonly string[]; readonly common: string },
  render: Translate,
): string {
  const reasonsWith = (wanted: Reason['answer']) => reasons.filter((one) => one.answer === wanted)
  const joined = (chosen: readonly Reason[]) =>
    chosen.map((reason) => reasonLine(reason, headers, render)).join('\n')
  const fails = reasonsWith('fail')
  const reviews = reasonsWith('review')
  return writeRow([
    String(number),
    render(message(ANSWERS[answer])),
    String(fails.length),
    String(reviews.length),
    estimate === null ? '' : String(estimate),
    joined(fails),
    joined(reviews),
    common,
    ...cells,
  ])
}

/** Formats a reason on one line, with the columns it concerns: ［総事業費］… */
function reasonLine(
  { columns, text, mend }: Reason,
  headers: readonly string[],
  render: Translate,
): string {
  const sentence = mend === null ? render(text) : `${render(text)} ${render(mend)}`
  const names = headersOf(columns, headers)
  return names === '' ? sentence : render(message('sheetReasonAt', names, sentence))
}

/** Reads the file's own cells of one row in a part of the result. */
export function cellsInResult(part: string, index: number): string[] {
  const reader = openRecords(',')
  const records = [...reader.add(part.replaceAll('\r\n', '\n')), ...reader.end()]
  return (records[index]?.cells ?? []).slice(COLUMNS.length).map(withoutMark)
}
