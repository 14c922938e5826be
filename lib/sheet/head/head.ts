import type { Vocabulary } from '../../label/vocabulary'
import { type Message, message } from '../../message'
import type { ColumnQuestion, Meanings } from '../columns'
import { DELIMITERS, type Delimiter, isEmpty, openRecords } from '../records'
import { chunksOf } from '../text'
import { type Encoding, encodingOf } from './encoding'
import { headerOf, knownIn } from './header'

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
  /** The first values of each column that are not empty. */
  readonly examples: readonly (readonly string[])[]
  readonly meanings: Meanings
  /** What stands over the header and names a unit: （単位：千円）. */
  readonly over: readonly string[]
  /** Meanings that several columns can have. */
  readonly questions: readonly ColumnQuestion[]
}

export type HeadResult =
  | { readonly ok: true; readonly head: Head }
  | { readonly ok: false; readonly reason: Message }

/** Number of characters read, enough for the header and some rows. */
const BEGINNING = 100_000
const EXAMPLES = 3

/**
 * Reads a file's format and header, and finds the meanings of its columns.
 * @throws the error of reading a file that was removed or changed.
 */
export async function readHead(file: Blob, vocabulary: Vocabulary): Promise<HeadResult> {
  if (await isWorkbook(file)) return { ok: false, reason: message('sheetWorkbook') }
  const encoding = await encodingOf(file)
  const { text, whole } = await beginningOf(file, encoding)
  if (/^[\s,;"]*$/.test(text)) return { ok: false, reason: message('sheetEmpty') }
  if (text.includes('\0')) return { ok: false, reason: message('sheetNotText') }

  const [best] = DELIMITERS.map((delimiter) => tryDelimiter(text, whole, delimiter, vocabulary))
    // The sort is stable: of equal results the first stays first.
    .sort((a, b) => b.known - a.known || b.header.headers.length - a.header.headers.length)
  if (best === undefined) return { ok: false, reason: message('sheetEmpty') }
  const { delimiter, header, rows } = best
  const { headers, meanings, questions } = header
  if (rows.length === 0) return { ok: false, reason: message('sheetNoRows') }
  const examples = headers.map((_, column) =>
    rows
      .map(({ cells }) => (cells[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, EXAMPLES),
  )
  return {
    ok: true,
    head: {
      format: { encoding, delimiter, headerRow: header.row },
      headers,
      headerRows: header.rows,
      examples,
      meanings,
      questions,
      over: header.over,
    },
  }
}

/** Recognises the formats of spreadsheet programs: a zip archive, or the older compound file. */
async function isWorkbook(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  const [a, b, c, d] = bytes
  return (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf)
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
  return { delimiter, header, known: knownIn(header), rows }
}
