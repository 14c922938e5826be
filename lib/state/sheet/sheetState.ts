import type { ReadonlySignal } from '@preact/signals'
import type { Answer, Outcome } from '../../check'
import type { FieldName } from '../../guide/fieldName'
import type { Guide } from '../../guide/schema'
import type { Message } from '../../message'
import type { Reason } from '../../sheet/checkRow'
import type { ResultRow } from '../../sheet/checkSheet'
import type { Meanings } from '../../sheet/columns'
import type { Head } from '../../sheet/head'
import type { AddingState } from './addingState'

/** What came of a file. It is nowhere but here: nothing of it is stored. */
export interface SheetResult {
  readonly fileName: string
  readonly headers: readonly string[]
  readonly rows: readonly ResultRow[]
  /** The file's row from which on nothing was checked, as there are too many; `null` for none. */
  readonly uncheckedFrom: number | null
  readonly counts: Readonly<Record<Answer, number>>
  /** What holds for every row alike, and what no file can tell. */
  readonly common: readonly Outcome[]
  /** Day of the check, ISO 8601, Asia/Tokyo. */
  readonly asOf: string
  /** The file's rows with answers and reasons, as a CSV file. */
  readonly csv: Blob
  /** Finds the reasons of one of `rows`, by its place among them. */
  readonly reasonsOf: (index: number) => Promise<readonly Reason[]>
}

/** How far the work on a file is. */
export type SheetStage =
  | { readonly at: 'start' }
  | { readonly at: 'reading'; readonly fileName: string }
  | { readonly at: 'refused'; readonly fileName: string; readonly reason: Message }
  | {
      readonly at: 'columns'
      readonly fileName: string
      readonly head: Head
      readonly meanings: Meanings
    }
  | {
      readonly at: 'running'
      readonly fileName: string
      readonly rows: number
      /** Read so far, and in all. */
      readonly bytes: number
      readonly size: number
      /** `null` while it cannot be told yet. */
      readonly secondsLeft: number | null
    }
  | { readonly at: 'cancelled'; readonly fileName: string; readonly rows: number }
  | { readonly at: 'failed'; readonly fileName: string; readonly reason: Message }
  | { readonly at: 'done'; readonly result: SheetResult }

/** The check of a whole file, and what a person can do with it. */
export interface SheetState {
  /** `null` until they have been loaded. */
  readonly guides: ReadonlySignal<readonly Guide[] | null>
  readonly guide: ReadonlySignal<Guide | null>
  readonly stage: ReadonlySignal<SheetStage>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** What of the result can be kept. */
  readonly adding: AddingState
  readonly chooseGuide: (id: string) => void
  readonly choose: (file: File) => void
  readonly setMeaning: (column: number, name: FieldName | null) => void
  readonly check: () => void
  readonly cancel: () => void
  /** Back to the columns of the same file. */
  readonly backToColumns: () => void
  /** Puts file and result away. */
  readonly close: () => void
}
