import type { ReadonlySignal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import type { Message } from '../../message'
import type { Attributes } from '../../progress/facility/facility'
import type { FacilityRow } from '../../progress/table/facilityRow'
import type { Column, Filter, Sort } from '../../progress/table/facilityTable'

/** What a person sets of a facility in the workspace. */
export type Edited = Partial<
  Pick<Attributes, 'name' | 'code' | 'guide' | 'kind' | 'adapted' | 'subsidised' | 'wishedDate'>
>

/** What is open for editing: one facility, or a new one. */
export type Editing = { readonly row: FacilityRow | null }

/** How far work on several facilities is. */
export interface Batch {
  readonly done: number
  readonly of: number
}

/** All facilities in the workspace, and what a person can do with them. */
export interface FacilitiesState {
  /** Every row, in the order of the table; `null` until storage has been read. */
  readonly all: ReadonlySignal<readonly FacilityRow[] | null>
  /** Id of the facility in use. */
  readonly current: ReadonlySignal<string | null>
  readonly guides: ReadonlySignal<readonly Guide[]>
  readonly filter: ReadonlySignal<Filter>
  readonly sort: ReadonlySignal<Sort>
  /** The page of the table that is wanted, from 0; sorting and filtering go back to the first. */
  readonly page: ReadonlySignal<number>
  readonly editing: ReadonlySignal<Editing | null>
  readonly selected: ReadonlySignal<ReadonlySet<string>>
  /** `null` while no work on several facilities is going on. */
  readonly batch: ReadonlySignal<Batch | null>
  /** What was done last, to be said. */
  readonly said: ReadonlySignal<Message | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly look: (filter: Partial<Filter>) => void
  /** By the same column again: the other way round. */
  readonly sortBy: (column: Column) => void
  readonly turnTo: (page: number) => void
  readonly edit: (editing: Editing | null) => void
  /** Keeps what differs; closes the form once it is kept. */
  readonly save: (edited: Edited) => void
  readonly archive: (ids: readonly string[], archived: boolean) => void
  /** Gives several facilities another guide. */
  readonly changeGuide: (ids: readonly string[], guide: string) => void
  readonly stopBatch: () => void
  readonly select: (ids: readonly string[], selected: boolean) => void
  /** To be called within a click: it opens the panel as well. */
  readonly use: (id: string) => void
}
