import type { Application, AttachmentPlace, CheckContext, CheckedGuide } from '../check'
import { MISSING } from '../check/factBuilders'
import type { SharedReceipts } from '../check/sharedReceipts'
import { type FindColumn, writtenFact, writtenRows } from '../check/written'
import { ownKindsOf } from '../guide'
import { codeDigits } from '../notation'
import { readCell } from './cell'
import { cached, cachedLast } from './cellCache'
import type { ColumnName, Meanings } from './columns'
import { fileNamesIn } from './fileNames'
import type { Habit } from './head/habits'
import { withCertainAmount } from './rows/certainAmount'
import { wholeCodes } from './rows/wholeCode'

/** The columns of a file, with their meanings. */
export interface Columns {
  readonly headers: readonly string[]
  readonly meanings: Meanings
  /** What stands over the header and names a unit: （単位：千円）. */
  readonly over?: readonly string[]
  readonly habits?: readonly (Habit | null)[]
}

type Cells = readonly string[]

/** Reads the rows of a file. Labels are read once a column, and equal cells of a column once. */
interface RowReader {
  /**
   * Converts a row's cells to an application; unclear facts have their reason.
   * @param receipts those of all rows, where several rows can share one.
   */
  readonly application: (cells: Cells, receipts?: SharedReceipts | null) => Application
  /** Adds the row's receipt to those of all rows. */
  readonly addReceipt: (cells: Cells, receipts: SharedReceipts) => void
  /** Reads the facility code's digits to compare with those of other rows; '' if there is none. */
  readonly code: (cells: Cells) => string
  /** Reads the facility's name; '' if there is none. */
  readonly name: (cells: Cells) => string
}

/** @returns a reader of rows with these columns. */
export function rowReader(columns: Columns, guide: CheckedGuide): RowReader {
  const { headers, meanings, over = [], habits = [] } = columns
  const items = guide.subsidy.items.map(({ id }) => id)
  const readCells = meanings.map((name) =>
    name === null ? null : cacheFor(name)((raw) => readCell(name, raw)),
  )
  const findColumn: FindColumn<Cells> = (name, parse) => {
    const column = meanings.indexOf(name)
    if (column < 0) return () => MISSING
    const place = { fieldId: String(column), label: headers[column] ?? '' }
    const read = cacheFor(name)((raw) => {
      const cell = readCell(name, raw)
      if ('unrecoverable' in cell) {
        return { state: 'unclear', reason: cell.unrecoverable, ...place } as const
      }
      if (cell.text === '') return { state: 'empty', ...place } as const
      return writtenFact(cell.text, parse, { ...place, over })
    })
    return (cells) => read(cells[column] ?? '')
  }
  const written = writtenRows(findColumn, items, ownKindsOf(guide))
  const attachments = attachmentsIn(columns)
  const text = (cells: Cells, name: ColumnName): string => {
    const column = meanings.indexOf(name)
    const raw = cells[column] ?? ''
    const cell = readCells[column]?.(raw)
    return cell !== undefined && 'text' in cell ? cell.text : raw.trim()
  }
  const context: CheckContext = {
    // Only the row itself is known of its facility.
    code: '',
    facility: { kind: null, adapted: null, subsidised: null },
    openTasks: null,
    items,
  }
  const codeColumn = meanings.indexOf('facilityCode')
  const wholeCode = wholeCodes(meanings, habits, text)
  const withUnit = withCertainAmount(columns, text)
  const read = (cells: Cells): Application => {
    const application = withUnit(written(cells, attachments(cells), context), cells)
    const value = wholeCode(cells)
    if (value === null) return application
    const place = { fieldId: String(codeColumn), label: headers[codeColumn] ?? '' }
    return { ...application, facilityCode: { state: 'read', value, ...place } }
  }
  return {
    application: (cells, receipts) => {
      const application = read(cells)
      if (!receipts) return application
      const shared = receipts.breakdownsOf(application, text(cells, 'receiptGroup'))
      return { ...application, sharedBreakdowns: shared }
    },
    addReceipt: (cells, receipts) => receipts.add(read(cells), text(cells, 'receiptGroup')),
    code: (cells) => wholeCode(cells)?.digits ?? codeDigits(text(cells, 'facilityCode')),
    name: (cells) => text(cells, 'facilityName'),
  }
}

/** In most columns many cells are equal; of codes and names each is another. */
function cacheFor(name: ColumnName): typeof cached {
  return name === 'facilityCode' || name === 'facilityName' ? cachedLast : cached
}

/** Columns of files, and which files belong there. */
export const FILE_COLUMNS = {
  receipt: 'receipt',
  breakdown: 'breakdown',
  attachments: 'any',
} as const

function attachmentsIn({ headers, meanings }: Columns): (cells: Cells) => AttachmentPlace[] {
  const columns = meanings.flatMap((name, column) => {
    if (name !== 'receipt' && name !== 'breakdown' && name !== 'attachments') return []
    const place = {
      wants: FILE_COLUMNS[name],
      fieldId: String(column),
      label: headers[column] ?? '',
    }
    const read = cached((raw): AttachmentPlace => {
      const cell = readCell(name, raw)
      return { ...place, names: fileNamesIn('text' in cell ? cell.text : raw) }
    })
    return [{ column, read }]
  })
  return (cells) => columns.map(({ column, read }) => read(cells[column] ?? ''))
}
