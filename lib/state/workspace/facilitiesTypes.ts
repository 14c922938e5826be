import type { ReadonlySignal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import type { Message } from '../../message'
import type { Attributes } from '../../progress/facility/facility'
import type { FacilityRow } from '../../progress/table/facilityRow'
import type { Column, Filter, Sort } from '../../progress/table/facilityTable'
import type { BulkAction } from './bulk'

/** The attributes that the form edits. */
export type Edited = Partial<
  Pick<Attributes, 'name' | 'code' | 'guide' | 'kind' | 'adapted' | 'subsidised' | 'wishedDate'>
>

/** The open form: of a facility, or `null` for a new one. */
export type Editing = { readonly row: FacilityRow | null }

/** The table of facilities, and its actions. */
export interface FacilitiesState {
  /** Every row, in the order of the table; `null` until storage has been read. */
  readonly all: ReadonlySignal<readonly FacilityRow[] | null>
  /**
   * The rows that the list is known to begin with, to be shown until all are there: none once it was
   * sorted or filtered anew. `null` where this is not known.
   */
  readonly first: ReadonlySignal<readonly FacilityRow[] | null>
  /** In Tokyo. */
  readonly today: ReadonlySignal<Temporal.PlainDate>
  /** Id of the current facility. */
  readonly current: ReadonlySignal<string | null>
  readonly guides: ReadonlySignal<readonly Guide[]>
  readonly filter: ReadonlySignal<Filter>
  readonly sort: ReadonlySignal<Sort>
  /** The page of the table that is wanted, from 0; sorting and filtering go back to the first. */
  readonly page: ReadonlySignal<number>
  readonly editing: ReadonlySignal<Editing | null>
  readonly selected: ReadonlySignal<ReadonlySet<string>>
  /** Id of the facility that is shown beside the list; `null` for none. */
  readonly opened: ReadonlySignal<string | null>
  /** Work on several facilities is running. */
  readonly busy: ReadonlySignal<boolean>
  /** Whether the last work on facilities can be undone. */
  readonly canUndo: ReadonlySignal<boolean>
  /** The announcement of the last action. */
  readonly announced: ReadonlySignal<Message | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** Remembers which rows the list begins with, as it is shown. */
  readonly keepFirst: (shown: readonly FacilityRow[]) => void
  readonly setFilter: (filter: Partial<Filter>) => void
  /** The same column again reverses the order. */
  readonly sortBy: (column: Column) => void
  readonly turnTo: (page: number) => void
  readonly edit: (editing: Editing | null) => void
  /** Saves what differs, then closes the form. */
  readonly save: (edited: Edited) => void
  readonly open: (id: string | null) => void
  /** Does the same to several facilities, in one write. */
  readonly bulk: (ids: readonly string[], action: BulkAction) => void
  /** Undoes the last work on facilities. */
  readonly undo: () => void
  readonly select: (ids: readonly string[], selected: boolean) => void
  /** To be called within a click, because it also opens the panel. */
  readonly use: (id: string) => void
}
