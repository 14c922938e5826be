import type { FieldName } from '../guide/fieldName'
import type { Guide } from '../guide/schema'
import { normaliseLabel } from '../notation'

/** What each column was taken for, in the order of the columns; `null` for one that is not used. */
export type Meanings = readonly (FieldName | null)[]

/** The words by which a guide knows an application's fields. */
export type HeaderVocabulary = Guide['form']['fields']

/** How sure a header has to make us; below it a column is not used unless a person says so. */
const THRESHOLD = 0.5

/** Columns in which files are named, not the files themselves. */
const FILE_NAME = /の?ファイル名$/

/**
 * Says what each column means, by its header and the guide's own words: the best header wins, one
 * column to one meaning and one meaning to one column.
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
        score: likeness(label, labels),
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

/** @returns between 0 and 1: how much of the label one of the words makes up. */
function likeness(label: string, words: readonly string[]): number {
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

/** What keeps the columns from being used as they are, and what they leave out. */
interface ColumnFaults {
  /** Meanings that more than one column was taken for. */
  readonly twice: readonly FieldName[]
  /** Fields of the guide that no column holds; `decisive` ones first. */
  readonly missing: readonly { readonly name: FieldName; readonly decisive: boolean }[]
}

/** @returns what is wrong with the columns, as a person has to know before they are used. */
export function faultsOf(meanings: Meanings, vocabulary: HeaderVocabulary): ColumnFaults {
  const used = meanings.filter((name) => name !== null)
  const missing = vocabulary
    .filter(({ name }) => !used.includes(name) && !isNeedless(name, used))
    .map(({ name, decisive = false }) => ({ name, decisive }))
  return {
    twice: [...new Set(used.filter((name, index) => used.indexOf(name) !== index))],
    missing: missing.sort((a, b) => Number(b.decisive) - Number(a.decisive)),
  }
}

/** One list of all files stands for the two places, and the other way round. */
function isNeedless(name: FieldName, used: readonly FieldName[]): boolean {
  if (name === 'attachments') return used.includes('receipt') && used.includes('breakdown')
  return (name === 'receipt' || name === 'breakdown') && used.includes('attachments')
}

/** @returns the headers of these columns, to be named in a sentence. */
export function headersOf(columns: readonly number[], headers: readonly string[]): string {
  return [...new Set(columns)].map((column) => headers[column] ?? '').join('・')
}
