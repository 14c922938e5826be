import type { Answer } from '../check'
import { type Message, type MessageKey, message } from '../message'
import type { Reason, RowCheck } from './checkRow'
import { headersOf } from './columns'
import { openRecords } from './records'
import { withoutMark, writeRow } from './write'

/** What each answer is called. */
const ANSWERS: Readonly<Record<Answer, MessageKey>> = {
  fail: 'answerFail',
  review: 'answerReview',
  pass: 'answerPass',
  inapplicable: 'answerInapplicable',
}

/** The columns that the result puts before those of the file. */
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

/** Says a message in the reader's language. */
export type Translate = (message: Message) => string

/** Every sentence that a result's rows can need beside their reasons. */
export const RESULT_MESSAGES: readonly Message[] = [
  ...COLUMNS,
  ...Object.values(ANSWERS),
  'sheetReasonAt' as const,
].map((key) => message(key))

/** @returns the result's first row: our columns, then those of the file. */
export function resultHeader(headers: readonly string[], say: Translate): string {
  return writeRow([...COLUMNS.map((key) => say(message(key))), ...headers])
}

/**
 * @param common what holds for every row alike, as one text.
 * @returns a row of the result: the answer and its reasons, then the row's own cells.
 */
export function resultRow(
  { number, cells }: { readonly number: number; readonly cells: readonly string[] },
  { answer, reasons, estimate }: RowCheck,
  { headers, common }: { readonly headers: readonly string[]; readonly common: string },
  say: Translate,
): string {
  const because = (wanted: Reason['answer']) => reasons.filter((one) => one.answer === wanted)
  const lines = (some: readonly Reason[]) =>
    some.map((reason) => reasonLine(reason, headers, say)).join('\n')
  const fails = because('fail')
  const reviews = because('review')
  return writeRow([
    String(number),
    say(message(ANSWERS[answer])),
    String(fails.length),
    String(reviews.length),
    estimate === null ? '' : String(estimate),
    lines(fails),
    lines(reviews),
    common,
    ...cells,
  ])
}

/** @returns a reason on one line, with the columns it is about: ［総事業費］… */
function reasonLine(
  { columns, text, mend }: Reason,
  headers: readonly string[],
  say: Translate,
): string {
  const sentence = mend === null ? say(text) : `${say(text)} ${say(mend)}`
  const names = headersOf(columns, headers)
  return names === '' ? sentence : say(message('sheetReasonAt', names, sentence))
}

/** @returns the file's own cells of one of the rows in a part of the result. */
export function cellsInResult(part: string, index: number): string[] {
  const reader = openRecords(',')
  const records = [...reader.add(part.replaceAll('\r\n', '\n')), ...reader.end()]
  return (records[index]?.cells ?? []).slice(COLUMNS.length).map(withoutMark)
}
