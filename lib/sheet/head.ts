import type { Vocabulary } from '../label/vocabulary'
import { type Message, message } from '../message'
import { type Meanings, meaningsOfHeaders } from './columns'
import { type Encoding, encodingOf } from './encoding'
import { DELIMITERS, type Delimiter, openRecords, type SheetRecord } from './records'
import { chunksOf } from './text'

/** The format of a file. */
export interface Format {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** The header's row, counted from 1. */
  readonly headerRow: number
}

/** The beginning of a file, which a person confirms before the check. */
export interface Head {
  readonly format: Format
  readonly headers: readonly string[]
  /** The first values of each column that are not empty. */
  readonly examples: readonly (readonly string[])[]
  readonly meanings: Meanings
}

export type HeadResult =
  | { readonly ok: true; readonly head: Head }
  | { readonly ok: false; readonly reason: Message }

/** Number of characters read, enough for the header and some rows. */
const BEGINNING = 100_000
/** Number of rows searched for the header, as a title can be above it. */
const HEADER_WITHIN = 10
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
    .sort((a, b) => b.known - a.known || b.headers.length - a.headers.length)
  if (best === undefined) return { ok: false, reason: message('sheetEmpty') }
  const { delimiter, headers, headerRow, rows, meanings } = best
  if (rows.length === 0) return { ok: false, reason: message('sheetNoRows') }
  const examples = headers.map((_, column) =>
    rows
      .map(({ cells }) => (cells[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, EXAMPLES),
  )
  return {
    ok: true,
    head: { format: { encoding, delimiter, headerRow }, headers, examples, meanings },
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
  const candidates = records.slice(0, HEADER_WITHIN).map((record, index) => {
    const headers = headersOf(record)
    const meanings = meaningsOfHeaders(headers, vocabulary)
    return { index, headers, meanings, known: meanings.filter((name) => name !== null).length }
  })
  const none = { index: 0, headers: [], meanings: [], known: 0 }
  const header = candidates
    .filter(({ headers }) => headers.length > 0)
    .reduce((best, each) => (best === none || each.known > best.known ? each : best), none)
  const { index, headers, meanings, known } = header
  const rows = records.slice(index + 1).filter((record) => !isEmpty(record))
  return { delimiter, headers, meanings, known, headerRow: index + 1, rows }
}

/** Reads the header's cells without empty ones at the end. */
function headersOf({ cells }: SheetRecord): string[] {
  const headers = cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
  return headers.slice(0, headers.findLastIndex((header) => header !== '') + 1)
}

/** Tells whether all cells of a row are empty. */
export function isEmpty({ cells }: SheetRecord): boolean {
  return cells.every((cell) => cell.trim() === '')
}
