import { type Message, type MessageKey, message } from '../message'
import type { Reason, RowAnswer, RowCheck } from './checkRow'
import { headersOf } from './columns'
import { openRecords } from './records'
import { withoutMark, writeRow } from './write'

/** The name of each answer about a row. */
export const ROW_ANSWER_NAMES: Readonly<Record<RowAnswer, MessageKey>> = {
  fail: 'answerFail',
  review: 'answerReview',
  nothingElse: 'answerNothingElse',
  pass: 'answerPass',
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
  'advice',
]

/** Renders a message in the reader's language. */
type Translate = (message: Message) => string

/** All messages that the rows of a result can need besides their reasons. */
export const RESULT_MESSAGES: readonly Message[] = [
  ...COLUMNS,
  ...Object.values(ROW_ANSWER_NAMES),
  'sheetReasonAt' as const,
  'sheetWholeFile' as const,
  'answerInapplicable' as const,
].map((key) => message(key))

/** Formats the header of the result: our columns, then those of the file. */
export function resultHeader(headers: readonly string[], render: Translate): string {
  return writeRow([...COLUMNS.map((key) => render(message(key))), ...headers])
}

/** Formats a row of the result: the answer, its reasons and advice, then the row's own cells. */
export function resultRow(
  { number, cells }: { readonly number: number; readonly cells: readonly string[] },
  { answer, reasons, estimate }: RowCheck,
  headers: readonly string[],
  render: Translate,
): string {
  const reasonsWith = (wanted: Reason['answer']) => reasons.filter((one) => one.answer === wanted)
  const joined = (chosen: readonly Reason[]) =>
    chosen.map((reason) => reasonLine(reason, headers, render)).join('\n')
  const fails = reasonsWith('fail')
  const reviews = reasonsWith('review')
  return writeRow([
    String(number),
    render(message(ROW_ANSWER_NAMES[answer])),
    String(fails.length),
    String(reviews.length),
    estimate === null ? '' : String(estimate),
    joined(fails),
    joined(reviews),
    joined(reasonsWith('advice')),
    ...cells,
  ])
}

/** Formats a row that is no application: 対象外, and its own cells. */
export function resultRowLeftOut(
  { number, cells }: { readonly number: number; readonly cells: readonly string[] },
  render: Translate,
): string {
  const empty = COLUMNS.slice(2).map(() => '')
  return writeRow([String(number), render(message('answerInapplicable')), ...empty, ...cells])
}

/**
 * Formats a row of the result that says something of the whole file, once.
 * @returns '' where nothing is to be said.
 */
export function resultFileRow(
  as: 'review' | 'advice',
  said: readonly Message[],
  headers: readonly string[],
  render: Translate,
): string {
  if (said.length === 0) return ''
  const text = said.map(render).join('\n')
  const [review, advice] = as === 'review' ? [text, ''] : ['', text]
  const empty = headers.map(() => '')
  return writeRow(['', render(message('sheetWholeFile')), '', '', '', '', review, advice, ...empty])
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

/**
 * Reads the file's own cells of a row in a part of the result.
 * @param number as a spreadsheet counts the file's rows.
 * @returns none if the part does not have the row.
 */
export function cellsInResult(part: string, number: number): string[] {
  const reader = openRecords(',')
  const records = [...reader.add(part.replaceAll('\r\n', '\n')), ...reader.end()]
  const row = records.find(({ cells }) => cells[0] === String(number))
  return (row?.cells ?? []).slice(COLUMNS.length).map(withoutMark)
}
