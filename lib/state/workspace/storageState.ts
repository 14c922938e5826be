import type { ReadonlySignal } from '@preact/signals'
import type { Message } from '../../message'
import type { Inventory } from '../../progress/recovery/inventory'
import type { Quota } from '../../progress/storage/lockedWrite'

/** All that is stored, and how much room there is. */
export interface StoredState {
  readonly inventory: Inventory
  /** `null` where the browser sets no limit. */
  readonly room: Quota | null
}

/** What came of trying to read a value again. */
export interface Retried {
  readonly key: string
  readonly said: 'back' | 'newer' | 'unreadable' | 'blocked'
  /** The name of the facility that is back; '' where it has none. */
  readonly name: string
  /** The facility that is back, to go on with. */
  readonly id: string | null
}

/** データの状態, and what a person can do about it. */
export interface StorageState {
  /** `null` until it has been read. */
  readonly stored: ReadonlySignal<StoredState | null>
  readonly retried: ReadonlySignal<Retried | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly retry: (key: string) => void
  /** Makes the facility the one that every panel shows. */
  readonly use: (id: string) => void
  /** The facility that panels were told to show from here. */
  readonly inUse: ReadonlySignal<string | null>
  readonly look: () => void
}
