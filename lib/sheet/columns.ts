import type { FieldName } from '../guide/fieldName'
import { type LabelReading, labelReader } from '../label/labelReader'
import type { Vocabulary } from '../label/vocabulary'

/** The meaning of each column, in order; `null` for one that is not used. */
export type Meanings = readonly (FieldName | null)[]

/** Columns in which files are named, not the files themselves. */
const FILE_NAME = /の?ファイル名$/

/**
 * Says what each column means, by its header as a form's labels are read. A header that says only a
 * part (区分, 合計) is enough where no other column is like it: a person looks at the columns before
 * they are used. One column to one meaning and one meaning to one column, the first of several.
 */
export function meaningsOfHeaders(headers: readonly string[], vocabulary: Vocabulary): Meanings {
  const { read } = labelReader(vocabulary)
  const readings = headers.map((header) =>
    read(header.replace(/添付ファイル名$/, '添付ファイル').replace(FILE_NAME, '')),
  )
  const meanings: (FieldName | null)[] = readings.map(() => null)
  readings.forEach(({ full }, column) => {
    const [name, other] = full
    if (name !== undefined && other === undefined && !meanings.includes(name)) {
      meanings[column] = name
    }
  })
  const open = (reading: LabelReading) =>
    [...reading.partial].filter((name) => !meanings.includes(name))
  const partly = readings.map((reading, column) =>
    meanings[column] === null && reading.full.size === 0 ? open(reading) : [],
  )
  partly.forEach(([name, other], column) => {
    const isOnly = partly.filter((names) => name !== undefined && names.includes(name)).length === 1
    if (name !== undefined && other === undefined && isOnly) meanings[column] = name
  })
  return meanings
}

/** Problems of the columns. */
interface ColumnFaults {
  /** Meanings of more than one column. */
  readonly twice: readonly FieldName[]
  /** Fields of the guide without a column; `decisive` ones first. */
  readonly missing: readonly { readonly name: FieldName; readonly decisive: boolean }[]
}

/** Finds the problems that a person has to know before the columns are used. */
export function faultsOf(meanings: Meanings, vocabulary: Vocabulary): ColumnFaults {
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
