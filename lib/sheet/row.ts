import type { Application, AttachmentPlace, CheckContext, CheckedGuide } from '../check'
import { MISSING } from '../check/fact'
import type { SharedReceipts } from '../check/sharedReceipts'
import { type FindColumn, writtenFact, writtenRows } from '../check/written'
import type { Message } from '../message'
import { parseFacilityCode } from '../notation'
import { readCell } from './cell'
import type { ColumnName, Meanings } from './columns'
import { fileNamesIn } from './fileNames'
import { remembered } from './remembered'

/** The columns of a file, with their meanings. */
export interface Columns {
  readonly headers: readonly string[]
  readonly meanings: Meanings
  /** What stands over the header and names a unit: （単位：千円）. */
  readonly over?: readonly string[]
}

/** A point in one column that a person has to check, besides the findings of the rules. */
interface RowNote {
  readonly column: number
  readonly text: Message
  readonly mend: Message
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
  /** Finds how cells were understood, if a person has to check that. */
  readonly notes: (cells: Cells) => readonly RowNote[]
  /** Reads the facility code to compare with that of other rows; '' if there is none. */
  readonly code: (cells: Cells) => string
  /** Reads the facility's name; '' if there is none. */
  readonly name: (cells: Cells) => string
}

/** @returns a reader of rows with these columns. */
export function rowReader(columns: Columns, { subsidy }: CheckedGuide): RowReader {
  const { headers, meanings, over = [] } = columns
  const items = subsidy.items.map(({ id }) => id)
  const findColumn: FindColumn<Cells> = (name, parse) => {
    const column = meanings.indexOf(name)
    if (column < 0) return () => MISSING
    const place = { fieldId: String(column), label: headers[column] ?? '' }
    const read = remembered((raw) => {
      const cell = readCell(name, raw)
      if ('unrecoverable' in cell)
        return { state: 'unclear', reason: cell.unrecoverable, ...place } as const
      if (cell.text === '') return { state: 'empty', ...place } as const
      return writtenFact(cell.text, parse, { ...place, over })
    })
    return (cells) => read(cells[column] ?? '')
  }
  const written = writtenRows(findColumn, items)
  const attachments = attachmentsIn(columns)
  const notes = notesIn(meanings)
  const code = textIn(meanings, 'facilityCode', (text) => {
    const parsed = parseFacilityCode(text)
    return parsed.ok ? parsed.value.digits : text
  })
  const group = textIn(meanings, 'receiptGroup', (text) => text)
  const context: CheckContext = {
    // Only the row itself is known of its facility.
    code: '',
    facility: { kind: null, adapted: null, subsidised: null },
    openTasks: null,
    items,
  }
  const read = (cells: Cells) => written(cells, attachments(cells), context)
  return {
    application: (cells, receipts) => {
      const application = read(cells)
      if (!receipts) return application
      return { ...application, sharedBreakdowns: receipts.breakdownsOf(application, group(cells)) }
    },
    addReceipt: (cells, receipts) => receipts.add(read(cells), group(cells)),
    notes,
    code,
    name: textIn(meanings, 'facilityName', (text) => text),
  }
}

/** Reads a row's text for this meaning; '' if no column has it. */
function textIn(
  meanings: Meanings,
  name: ColumnName,
  of: (text: string) => string,
): (cells: Cells) => string {
  const column = meanings.indexOf(name)
  if (column < 0) return () => ''
  const read = remembered((raw) => {
    const cell = readCell(name, raw)
    return of('text' in cell ? cell.text : raw.trim())
  })
  return (cells) => read(cells[column] ?? '')
}

function notesIn(meanings: Meanings): (cells: Cells) => RowNote[] {
  const columns = meanings.flatMap((name, column) => {
    if (name === null) return []
    const read = remembered((raw): RowNote | null => {
      const cell = readCell(name, raw)
      return 'note' in cell && cell.note ? { column, ...cell.note } : null
    })
    return [{ column, read }]
  })
  return (cells) =>
    columns.flatMap(({ column, read }) => {
      const note = read(cells[column] ?? '')
      return note === null ? [] : [note]
    })
}

const PLACES = { receipt: 'receipt', breakdown: 'breakdown', attachments: 'any' } as const

function attachmentsIn({ headers, meanings }: Columns): (cells: Cells) => AttachmentPlace[] {
  const columns = meanings.flatMap((name, column) => {
    if (name !== 'receipt' && name !== 'breakdown' && name !== 'attachments') return []
    const place = {
      wants: PLACES[name],
      fieldId: String(column),
      label: headers[column] ?? '',
    }
    const read = remembered((raw): AttachmentPlace => {
      const cell = readCell(name, raw)
      return { ...place, names: fileNamesIn('text' in cell ? cell.text : raw) }
    })
    return [{ column, read }]
  })
  return (cells) => columns.map(({ column, read }) => read(cells[column] ?? ''))
}
