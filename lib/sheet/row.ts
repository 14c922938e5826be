import type { Application, AttachmentPlace, CheckContext, CheckedGuide, Fact } from '../check'
import type { SharedReceipts } from '../check/sharedReceipts'
import { type Parse, writtenApplication, writtenFact } from '../check/written'
import type { FieldName } from '../guide/fieldName'
import type { Message } from '../message'
import { readCell } from './cell'
import type { Meanings } from './columns'

/** The columns of a file, with their meanings. */
export interface Columns {
  readonly headers: readonly string[]
  readonly meanings: Meanings
}

/** A point in one column that a person has to check, besides the findings of the rules. */
interface RowNote {
  readonly column: number
  readonly text: Message
  readonly mend: Message
}

/** A row as an application, with notes on how its cells were understood. */
interface ReadRow {
  readonly application: Application
  readonly notes: readonly RowNote[]
}

/** Separators of file names; a comma separates only after an extension. */
const BETWEEN_FILES = /\s*[\n;；|｜]\s*|(?<=\.[A-Za-z0-9]{1,5})\s*[,、，]\s*/

/**
 * Converts a row's cells to an application; unclear facts have their reason.
 * @param receipts those of all rows, where several rows can share one.
 */
export function readRow(
  cells: readonly string[],
  { headers, meanings }: Columns,
  guide: CheckedGuide,
  receipts?: SharedReceipts,
): ReadRow {
  const notes: RowNote[] = []
  const find = <T>(name: FieldName, parse: Parse<T>): Fact<T> => {
    const column = meanings.indexOf(name)
    if (column < 0) return { state: 'missing' }
    const place = { fieldId: String(column), label: headers[column] ?? '' }
    const cell = readCell(name, cells[column] ?? '')
    if ('unrecoverable' in cell) return { state: 'unclear', reason: cell.unrecoverable, ...place }
    if (cell.note) notes.push({ column, ...cell.note })
    return cell.text === '' ? { state: 'empty', ...place } : writtenFact(cell.text, parse, place)
  }
  const attachments = attachmentsOf(cells, { headers, meanings })
  const application = writtenApplication(find, attachments, contextOf(guide))
  const sharedBreakdowns = receipts?.breakdownsOf(application) ?? []
  return { application: { ...application, sharedBreakdowns }, notes }
}

/** Reads a row's text for this meaning; '' if no column has it. */
export function cellText(cells: readonly string[], meanings: Meanings, name: FieldName): string {
  const column = meanings.indexOf(name)
  const cell = readCell(name, cells[column] ?? '')
  return 'text' in cell ? cell.text : (cells[column] ?? '').trim()
}

const PLACES = { receipt: 'receipt', breakdown: 'breakdown', attachments: 'any' } as const

function attachmentsOf(
  cells: readonly string[],
  { headers, meanings }: Columns,
): readonly AttachmentPlace[] {
  return meanings.flatMap((name, column) => {
    if (name !== 'receipt' && name !== 'breakdown' && name !== 'attachments') return []
    const names = cellText(cells, meanings, name).split(BETWEEN_FILES).filter(Boolean)
    return [{ wants: PLACES[name], names, fieldId: String(column), label: headers[column] ?? '' }]
  })
}

/** The check context of a row: only the row itself is known of its facility. */
function contextOf({ subsidy }: CheckedGuide): CheckContext {
  return {
    code: '',
    facility: { kind: null, adapted: null, subsidised: null },
    openTasks: null,
    items: subsidy.items.map(({ id }) => id),
  }
}
