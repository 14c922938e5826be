import type { FieldName, Guide } from '../guide/schema'
import { namesOf } from '../notation'

/** What each column was taken for, in the order of the columns; `null` for one that is not used. */
export type Meanings = readonly (FieldName | null)[]

/** The words by which a guide knows an application's fields. */
export type Vocabulary = Guide['form']['fields']

/** Columns in which files are named, not the files themselves. */
const FILE_NAME = /の?ファイル名$/

/** Says what each column means, by its header and the guide's own words. */
export function meaningsOfHeaders(headers: readonly string[], vocabulary: Vocabulary): Meanings {
  const labels = headers.map((header) =>
    header.replace(/添付ファイル名$/, '添付ファイル').replace(FILE_NAME, ''),
  )
  return namesOf(labels, vocabulary, () => true)
}

/** What keeps the columns from being used as they are, and what they leave out. */
export interface ColumnFaults {
  /** Meanings that more than one column was taken for. */
  readonly twice: readonly FieldName[]
  /** Fields of the guide that no column holds; `decisive` ones first. */
  readonly missing: readonly { readonly name: FieldName; readonly decisive: boolean }[]
}

/** @returns what is wrong with the columns, as a person has to know before they are used. */
export function faultsOf(meanings: Meanings, vocabulary: Vocabulary): ColumnFaults {
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
