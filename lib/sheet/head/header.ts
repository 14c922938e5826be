import type { Vocabulary } from '../../label/vocabulary'
import { parseDate, parseFacilityCode } from '../../notation'
import { unitNamed } from '../../notation/amount'
import { readCell } from '../cell'
import type { ColumnQuestion, Meanings } from '../columns'
import { isEmpty, type SheetRecord } from '../records'
import { readHeaders, wholeHeader } from './headerMeanings'

/** The header of a file. */
interface HeaderRows {
  /** Its last row, counted from 1; 0 or the last row of a title where there is no header. */
  readonly row: number
  /** The rows that it has: two where cells are merged over columns, none where there is no header. */
  readonly rows: 0 | 1 | 2
  /** Letters as of a spreadsheet where there is none. */
  readonly headers: readonly string[]
  readonly meanings: Meanings
  readonly questions: readonly ColumnQuestion[]
}

interface Header extends HeaderRows {
  /** What stands over it and names a unit: （単位：千円）. */
  readonly over: readonly string[]
}

/** Number of rows searched for the header, as a title can be above it. */
const WITHIN = 10

/** @returns the header in the first rows of a file; none of an empty file has headers. */
export function headerOf(records: readonly SheetRecord[], vocabulary: Vocabulary): Header {
  const header = bestHeader(records, vocabulary)
  const above = records.slice(0, header.row - header.rows).flatMap(textsOf)
  return { ...header, over: above.filter((text) => unitNamed(text) !== undefined) }
}

function bestHeader(records: readonly SheetRecord[], vocabulary: Vocabulary): HeaderRows {
  const first = records.slice(0, WITHIN).map(textsOf)
  const candidates = first.flatMap((texts, index) => {
    if (texts.length === 0) return []
    const single = candidate(index + 1, 1, texts, [], vocabulary)
    const under = first[index + 1] ?? []
    const isMerged = !isData(under) && under.some((text, column) => text !== '' && !texts[column])
    return isMerged ? [single, mergedOver(index, texts, under, vocabulary)] : [single]
  })
  const [best] = candidates
    .filter((one) => !isRepeated(one, candidates, first))
    .toSorted(
      (a, b) =>
        knownIn(b) - knownIn(a) ||
        b.row - a.row ||
        a.questions.length - b.questions.length ||
        distinctIn(b) - distinctIn(a) ||
        a.rows - b.rows,
    )
  const none: HeaderRows = { row: 1, rows: 1, headers: [], meanings: [], questions: [] }
  if (best === undefined) return none
  if (knownIn(best) > 0) return best
  const data = first.findIndex(isData)
  const isOnlyTitle = data >= 0 && first.slice(0, data).every((texts) => cellsIn(texts) < 2)
  if (isOnlyTitle) return lettersOver(records, data)
  return candidates.find(({ rows }) => rows === 1) ?? none
}

/**
 * @returns whether a header that says as much stands above, with an application between: this one is
 *   of the next page, or of another table.
 */
function isRepeated(
  one: HeaderRows,
  candidates: readonly HeaderRows[],
  first: readonly (readonly string[])[],
): boolean {
  return candidates.some(
    (other) =>
      knownIn(other) > 1 &&
      knownIn(other) >= knownIn(one) &&
      first.slice(other.row, one.row - 1).some(isData),
  )
}

/** @returns how many columns have a meaning, or one of several to be chosen. */
export function knownIn({ meanings, questions }: HeaderRows): number {
  return meanings.filter((name) => name !== null).length + questions.length
}

/** Columns that are called alike are told apart by what is merged over them. */
function distinctIn({ headers, questions }: HeaderRows): number {
  return questions.length > 0 ? new Set(headers).size : 0
}

function candidate(
  row: number,
  rows: 1 | 2,
  texts: readonly string[],
  over: readonly string[],
  vocabulary: Vocabulary,
): HeaderRows {
  const headers = texts.map((text, column) => wholeHeader(text, over[column]))
  return { row, rows, headers, ...readHeaders(texts, vocabulary, over) }
}

/**
 * A header of two rows. A spreadsheet writes a merged cell as its first cell, with empty ones after
 * it: across columns these are to its right, and across rows below it.
 */
function mergedOver(
  index: number,
  upper: readonly string[],
  lower: readonly string[],
  vocabulary: Vocabulary,
): HeaderRows {
  const texts: string[] = []
  const over: string[] = []
  let heading = ''
  for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
    const above = upper[column] ?? ''
    // One cell over both rows.
    const below = lower[column] === above ? '' : (lower[column] ?? '')
    if (above !== '') heading = below === '' ? '' : above
    texts.push(below === '' ? above : below)
    over.push(below === '' ? '' : heading)
  }
  return candidate(index + 2, 2, texts, over, vocabulary)
}

/** Reads a row's cells without empty ones at the end. */
function textsOf({ cells }: SheetRecord): string[] {
  const texts = cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
}

function cellsIn(texts: readonly string[]): number {
  return texts.filter((text) => text !== '').length
}

/** An amount of four digits or more, as no header is. */
const AMOUNT = /^[¥\\]?\s*\d[\d,]{3,}\s*円?$/

/** Tells whether a row has values and no headers: a code, a date, or two amounts. */
function isData(texts: readonly string[]): boolean {
  const values = texts.map((text) => {
    const cell = readCell('facilityCode', text)
    return ('text' in cell ? cell.text : '').normalize('NFKC')
  })
  return (
    values.some((value) => parseFacilityCode(value).ok || parseDate(value).ok) ||
    values.filter((value) => AMOUNT.test(value)).length > 1
  )
}

/** A, B, C … in place of headers, where the first row is an application already. */
function lettersOver(records: readonly SheetRecord[], data: number): HeaderRows {
  const width = records
    .filter((record) => !isEmpty(record))
    .reduce((widest, record) => Math.max(widest, textsOf(record).length), 0)
  const headers = Array.from({ length: width }, (_, column) => letters(column))
  return { row: data, rows: 0, headers, meanings: headers.map(() => null), questions: [] }
}

/** @returns a column's name in a spreadsheet: A … Z, AA … */
export function letters(column: number): string {
  const before = column < 26 ? '' : letters(Math.floor(column / 26) - 1)
  return before + String.fromCharCode(65 + (column % 26))
}
