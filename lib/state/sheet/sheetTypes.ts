import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Outcome } from '../../check'
import type { Guide } from '../../guide/schema'
import type { Message } from '../../message'
import type { RowAnswer } from '../../sheet/checkRow'
import type { ResultRow } from '../../sheet/checkSheet'
import type { ColumnName, Meanings } from '../../sheet/columns'
import type { Cause } from '../../sheet/grouping/causes'
import type { RowFilter } from '../../sheet/grouping/rowOrder'
import type { Head } from '../../sheet/head/head'
import type { SkippedRows } from '../../sheet/skippedRows'
import type { SummarisedForm } from '../../wording/formSummary'
import type { Failure } from '../failures'
import type { AddingState } from './sheetFacilities'
import type { OpenedTable } from './workbook'

/** The result of a file. It exists only here; nothing of it is stored. */
export interface SheetResult {
  readonly fileName: string
  readonly headers: readonly string[]
  readonly rows: readonly ResultRow[]
  /** The first row that was not checked, because there are too many; `null` for none. */
  readonly uncheckedFrom: number | null
  readonly counts: Readonly<Record<RowAnswer, number>>
  /** Rows that are no applications, by reason. */
  readonly skipped: readonly SkippedRows[]
  /** Outcomes that are the same for every row. */
  readonly common: readonly Outcome[]
  /** What is wrong or to be looked at, with the number of rows. */
  readonly causes: readonly Cause[]
  /** Day of the check, ISO 8601, Asia/Tokyo. */
  readonly asOf: string
  /** The file's rows with answers and reasons, as a CSV file. */
  readonly csv: Blob
  /** @param index of the row in `rows`. */
  readonly readingOf: (index: number) => Promise<SummarisedForm | null>
}

/** The stages of checking a file. */
export type SheetStage =
  | { readonly at: 'start' }
  | { readonly at: 'reading'; readonly fileName: string }
  | { readonly at: 'refused'; readonly fileName: string; readonly reason: Message }
  | {
      readonly at: 'columns'
      readonly fileName: string
      readonly head: Head
      /** The file, or its sheet as CSV. */
      readonly table: File
      /** The name of the sheet; `null` where the file has none. */
      readonly sheet: string | null
      /** Number of its rows and columns that are not shown. */
      readonly hidden: number
      /** The sheets that can be checked, in the file's order, this one among them. */
      readonly sheets: readonly OpenedTable[]
      readonly meanings: Meanings
      /** They are what a person chose for the same headers before. */
      readonly isRemembered: boolean
    }
  | {
      readonly at: 'running'
      readonly fileName: string
      readonly rows: number
      /** Bytes read so far; `size` is the total. */
      readonly bytes: number
      readonly size: number
      /** `null` until it can be estimated. */
      readonly secondsLeft: number | null
    }
  | { readonly at: 'cancelled'; readonly fileName: string; readonly rows: number }
  | { readonly at: 'failed'; readonly fileName: string; readonly reason: Message }
  | { readonly at: 'done'; readonly result: SheetResult }

/** The stage at which the user looks at the columns. */
export type ColumnsStage = Extract<SheetStage, { at: 'columns' }>

/** What the steps of checking a file share. */
export interface SheetWork {
  readonly stage: Signal<SheetStage>
  /** The chosen file; `null` for none. */
  readonly file: ReadonlySignal<File | null>
  readonly guide: ReadonlySignal<Guide | null>
  readonly attempt: Failure
  /** Says why the work on a file has ended, if it is still the chosen one. */
  readonly fail: (file: File) => Promise<void>
}

/** The check of a file, and its actions. */
export interface SheetState {
  /** `null` until they have been loaded. */
  readonly guides: ReadonlySignal<readonly Guide[] | null>
  readonly guide: ReadonlySignal<Guide | null>
  readonly stage: ReadonlySignal<SheetStage>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** Adding the file's facilities to the list. */
  readonly adding: AddingState
  /** Which rows of the result are shown. */
  readonly filter: ReadonlySignal<RowFilter>
  readonly setFilter: (filter: RowFilter) => void
  readonly chooseGuide: (id: string) => void
  readonly choose: (file: File) => void
  readonly setMeaning: (column: number, name: ColumnName | null) => void
  /** Back to what the headers say, for this file and later ones. */
  readonly forgetColumns: () => void
  /** Checks another sheet of the same workbook. */
  readonly chooseSheet: (sheet: OpenedTable) => void
  readonly check: () => void
  readonly cancel: () => void
  /** Back to the columns of the same file. */
  readonly backToColumns: () => void
  /** Discards file and result. */
  readonly close: () => void
}
