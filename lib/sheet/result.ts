import { type Message, type MessageKey, message } from '../message'
import { onceFor } from '../onceFor'
import { cachedBy } from './cellCache'
import type { RowAnswer, RowCheck } from './checkRow'
import { headersOf } from './columns'
import { openRecords } from './records'
import type { Reason } from './rows/reason'
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
  'twoSentences' as const,
  'sheetWholeFile' as const,
  'answerInapplicable' as const,
].map((key) => message(key))

/** Writes the result of a file, with the columns that it has. */
interface ResultWriter {
  /** Formats the header: our columns, then those of the file. */
  readonly header: () => string
  /** Formats a row: the answer, its reasons and advice, then the row's own cells. */
  readonly row: (row: RowOfFile, check: RowCheck) => string
  /** Formats a row that is no application: 対象外, and its own cells. */
  readonly skippedRow: (row: RowOfFile) => string
  /** Formats a row that says something of the whole file, once; '' where nothing is to be said. */
  readonly ofFile: (as: 'review' | 'advice', said: readonly Message[]) => string
}

interface RowOfFile {
  readonly number: number
  readonly cells: readonly string[]
}

/** @param render is called once for a reason that rows share. */
export function resultWriter(headers: readonly string[], render: Translate): ResultWriter {
  const lineOf = onceFor((reason: Reason) => reasonLine(reason, headers, render))
  const nameOf = cachedBy((key: MessageKey) => render(message(key)))
  return {
    header: () => writeRow([...COLUMNS.map((key) => render(message(key))), ...headers]),
    row: ({ number, cells }, { answer, reasons, estimate }) => {
      const count: Record<Reason['answer'], number> = { fail: 0, review: 0, advice: 0 }
      const said: Record<Reason['answer'], string> = { fail: '', review: '', advice: '' }
      for (const reason of reasons) {
        const { answer: as } = reason
        const line = lineOf(reason)
        said[as] = count[as] === 0 ? line : `${said[as]}\n${line}`
        count[as] += 1
      }
      return writeRow([
        String(number),
        nameOf(ROW_ANSWER_NAMES[answer]),
        String(count.fail),
        String(count.review),
        estimate === null ? '' : String(estimate),
        said.fail,
        said.review,
        said.advice,
        ...cells,
      ])
    },
    skippedRow: ({ number, cells }) => {
      const empty = COLUMNS.slice(2).map(() => '')
      return writeRow([String(number), nameOf('answerInapplicable'), ...empty, ...cells])
    },
    ofFile: (as, said) => {
      if (said.length === 0) return ''
      const text = said.map(render).join('\n')
      const [review, advice] = as === 'review' ? [text, ''] : ['', text]
      const empty = headers.map(() => '')
      const name = nameOf('sheetWholeFile')
      return writeRow(['', name, '', '', '', '', review, advice, ...empty])
    },
  }
}

/** Formats a reason on one line, with the columns it concerns: ［総事業費］… */
function reasonLine(
  { columns, text, mend }: Reason,
  headers: readonly string[],
  render: Translate,
): string {
  const sentence = render(mend === null ? text : message('twoSentences', text, mend))
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
