import type { ReadonlySignal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import type { Message } from '../../message'
import type { LogEntry } from '../../progress/facilities/changeLog'
import type { Facility } from '../../progress/facility/facility'

/** What came of taking a change back. */
export interface UndoAnswer {
  /** The change's number. */
  readonly number: number
  readonly said: 'done' | 'changed' | 'missing'
}

/** What the event log shows, as it is while others go on working. */
export interface Records {
  /** The latest first. */
  readonly entries: readonly LogEntry[]
  /** By id; those that cannot be read are not there. */
  readonly facilities: ReadonlyMap<string, Facility>
}

/** 変更の記録, and what a person can do with it. */
export interface LogState {
  /** `null` until it has been read. */
  readonly records: ReadonlySignal<Records | null>
  /** In the editions that are in force. */
  readonly guides: ReadonlySignal<readonly Guide[]>
  readonly answer: ReadonlySignal<UndoAnswer | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly takeBack: (entry: LogEntry) => void
  /** The name that stands beside changes; `null` until it has been read. */
  readonly name: ReadonlySignal<string | null>
  readonly keepName: (name: string) => void
  /** The name has been kept since the place was opened. */
  readonly nameIsKept: ReadonlySignal<boolean>
}
