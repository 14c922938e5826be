import type { Vocabulary } from '../../label/vocabulary'
import { type Message, message } from '../../message'
import type { ColumnQuestion, Meanings } from '../columns'
import { DELIMITERS, type Delimiter, isEmpty, openRecords, type SheetRecord } from '../records'
import { skipReason } from '../skipReason'
import { chunksOf } from '../text'
import { decidedByValues, questionsByValues } from './byValues'
import { type Encoding, encodingOf } from './encoding'
import { type Habit, habitOf } from './habits'
import { headerOf, knownIn } from './header'
import { readHeaders } from './headerMeanings'

/** The format of a file. */
export interface Format {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** The header's last row, counted from 1; 0 where there is no header. */
  readonly headerRow: number
}

/** The beginning of a file, which a person confirms before the check. */
export interface Head {
  readonly format: Format
  readonly headers: readonly string[]
  /** The rows of the header; none where the first row is an application, and headers are letters. */
  readonly headerRows: 0 | 1 | 2
  /** The first different values of each column. */
  readonly examples: readonly (readonly string[])[]
  readonly meanings: Meanings
  /** What stands over the header and names a unit: （単位：千円）. */
  readonly over: readonly string[]
  /** What each column does throughout, as far as the first rows show it. */
  readonly habits: readonly (Habit | null)[]
  /** Meanings that several columns can have. */
  readonly questions: readonly ColumnQuestion[]
}

export type HeadResult =
  | { readonly ok: true; readonly head: Head }
  | { readonly ok: false; readonly reason: Message }

/** Number of characters read, enough for the header and some rows. */
const BEGINNING = 100_000
const EXAMPLES = 3
/** Number of rows whose first cells are read as if they were headers. */
const MOST_DOWN = 40

/**
 * Reads a file's format and header, and finds the meanings of its columns.
 * @throws the error of reading a file that was removed or changed.
 */
export async function readHead(file: Blob, vocabulary: Vocabulary): Promise<HeadResult> {
  if ((await isZip(file)) || (await isCompound(file)))
    return { ok: false, reason: message('sheetWorkbook') }
  const encoding = await encodingOf(file)
  const { text, whole } = await beginningOf(file, encoding)
  const other = otherFormat(text)
  if (other !== null) return { ok: false, reason: message('sheetOtherFormat', other) }
  if (/^[\s,;"]*$/.test(text)) return { ok: false, reason: message('sheetEmpty') }
  if (text.includes('\0')) return { ok: false, reason: message('sheetNotText') }

  const [best] = DELIMITERS.map((delimiter) => tryDelimiter(text, whole, delimiter, vocabulary))
    // The sort is stable: of equal results the first stays first.
    .sort((a, b) => b.known - a.known || b.header.headers.length - a.header.headers.length)
  if (best === undefined) return { ok: false, reason: message('sheetEmpty') }
  const { delimiter, header, rows } = best
  const { headers, meanings, questions } = header
  if (rows.length === 0) {
    const isTitle = best.known === 0 && headers.length < 2
    return { ok: false, reason: message(isTitle ? 'sheetHeaderMissing' : 'sheetNoRows') }
  }
  if (best.isTransposed) return { ok: false, reason: message('sheetTransposed') }
  const columns = { headers, meanings, over: header.over }
  const applications = rows.filter((row) => skipReason(row, columns) === null)
  const values = headers.map((_, column) =>
    [...new Set(applications.map(({ cells }) => (cells[column] ?? '').trim()))].filter(
      (cell) => cell !== '',
    ),
  )
  const examples = values.map((some) => some.slice(0, EXAMPLES))
  return {
    ok: true,
    head: {
      format: { encoding, delimiter, headerRow: header.row },
      headers,
      headerRows: header.rows,
      examples,
      ...decidedByValues(
        { meanings, questions: [...questions, ...questionsByValues(header, examples, vocabulary)] },
        values,
      ),
      over: header.over,
      habits: values.map(habitOf),
    },
  }
}

/** Files of other formats that are called .csv, by how they begin. */
const OTHER_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'PDF'],
  [/^\s*<(?:!doctype|html|\?xml|head|meta|table)\b/i, 'HTML'],
  [/^\s*(?:\[\s*)?\{\s*["}]/, 'JSON'],
]

/** @returns the format of a file that is no table; `null` for any other. */
function otherFormat(text: string): string | null {
  return OTHER_FORMATS.find(([begin]) => begin.test(text))?.[1] ?? null
}

/** Recognises a zip archive, as of a workbook. */
export async function isZip(file: Blob): Promise<boolean> {
  const [a, b, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return a === 0x50 && b === 0x4b && c === 3 && d === 4
}

/** Recognises an older workbook, and one with a password. */
export async function isCompound(file: Blob): Promise<boolean> {
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return a === 0xd0 && b === 0xcf
}

async function beginningOf(file: Blob, encoding: Encoding) {
  let text = ''
  for await (const piece of chunksOf(file, encoding)) {
    text += piece.text
    if (text.length >= BEGINNING) return { text, whole: false }
  }
  return { text, whole: true }
}

function tryDelimiter(text: string, whole: boolean, delimiter: Delimiter, vocabulary: Vocabulary) {
  const reader = openRecords(delimiter)
  const records = [...reader.add(text), ...(whole ? reader.end() : [])]
  const header = headerOf(records, vocabulary)
  const rows = records.slice(header.row).filter((record) => !isEmpty(record))
  const known = knownIn(header)
  return { delimiter, header, known, rows, isTransposed: isTransposed(records, known, vocabulary) }
}

/** Fields down the first column, where one application is a column: more than this, and twice those of a row. */
const FEWEST_DOWN = 4

function isTransposed(
  records: readonly SheetRecord[],
  known: number,
  vocabulary: Vocabulary,
): boolean {
  const down = records.slice(0, MOST_DOWN).map(({ cells }) => (cells[0] ?? '').trim())
  const { meanings } = readHeaders(down, vocabulary)
  const found = meanings.filter((name) => name !== null).length
  return found >= FEWEST_DOWN && found >= known * 2
}
