import type { FieldName } from '../guide/fieldName'
import type { Guide } from '../guide/schema'
import { normaliseLabel } from '../notation'

/** The meaning of each column, in order; `null` for one that is not used. */
export type Meanings = readonly (FieldName | null)[]

/** The fields of a guide's form with their labels. */
export type HeaderVocabulary = Guide['form']['fields']

/** Minimum score of a header; below it a column is not used unless a person chooses its meaning. */
const THRESHOLD = 0.5

/** Columns with file names instead of files. */
const FILE_NAME = /の?ファイル名$/

/**
 * Finds the meaning of each column by its header and the guide's labels. The best header wins; no
 * two columns get the same meaning.
 */
export function meaningsOfHeaders(
  headers: readonly string[],
  vocabulary: HeaderVocabulary,
): Meanings {
  const candidates = headers
    .flatMap((header, column) => {
      const label = labelOf(header)
      return vocabulary.map(({ name, labels }) => ({
        column,
        name,
        score: similarity(label, labels),
      }))
    })
    .filter(({ score }) => score >= THRESHOLD)
    .sort((a, b) => b.score - a.score)
  const meanings: (FieldName | null)[] = headers.map(() => null)
  for (const { column, name } of candidates) {
    if (meanings[column] === null && !meanings.includes(name)) meanings[column] = name
  }
  return meanings
}

/**
 * Scores a label by the longest word in it.
 * @returns 0 to 1: the word's share of the label.
 */
function similarity(label: string, words: readonly string[]): number {
  let best = 0
  for (const word of words) {
    if (label.includes(word)) best = Math.max(best, word.length / label.length)
  }
  return best
}

function labelOf(header: string): string {
  const text = normaliseLabel(header).text.replace(/[()\s]/g, '')
  return text.replace(/添付ファイル名$/, '添付ファイル').replace(FILE_NAME, '')
}

/** Problems of the columns. */
interface ColumnFaults {
  /** Meanings of more than one column. */
  readonly twice: readonly FieldName[]
  /** Fields of the guide without a column; `decisive` ones first. */
  readonly missing: readonly { readonly name: FieldName; readonly decisive: boolean }[]
}

/** Finds the problems that a person has to know before the columns are used. */
export function faultsOf(meanings: Meanings, vocabulary: HeaderVocabulary): ColumnFaults {
  const used = meanings.filter((name) => name !== null)
  const missing = vocabulary
    .filter(({ name }) => !used.includes(name) && !isCovered(name, used))
    .map(({ name, decisive = false }) => ({ name, decisive }))
  return {
    twice: [...new Set(used.filter((name, index) => used.indexOf(name) !== index))],
    missing: missing.sort((a, b) => Number(b.decisive) - Number(a.decisive)),
  }
}

/**
 * Tells whether other columns cover the field: a list of all files covers the two file fields, and
 * the reverse.
 */
function isCovered(name: FieldName, used: readonly FieldName[]): boolean {
  if (name === 'attachments') return used.includes('receipt') && used.includes('breakdown')
  return (name === 'receipt' || name === 'breakdown') && used.includes('attachments')
}

/** Joins the headers of these columns for a sentence. */
export function headersOf(columns: readonly number[], headers: readonly string[]): string {
  return [...new Set(columns)].map((column) => headers[column] ?? '').join('・')
}
