import { type ReadonlySignal, signal } from '@preact/signals'
import { coalesce } from '../../async/coalesce'
import { type Message, message } from '../../message'
import { facilityOf } from '../../progress/facility/facilityRecord'
import { chooseFacility } from '../../progress/facilityStore/currentFacility'
import type { Merged } from '../../progress/facilityStore/mergeFacilities'
import { scanFacilities } from '../../progress/facilityStore/scanFacilities'
import { acceptAheadChanges } from '../../progress/recovery/aheadChanges'
import { type Inventory, readInventory, watchInventory } from '../../progress/recovery/inventory'
import { retryQuarantined } from '../../progress/recovery/quarantine'
import { salvage } from '../../progress/recovery/unreadableFile'
import { type Quota, readQuota } from '../../progress/storage/lockedWrite'
import { openFailures } from '../failures'

/** The stored values and the quota. */
export interface StoredState {
  readonly inventory: Inventory
  /** `null` where the browser sets no limit. */
  readonly quota: Quota | null
}

/** The result of trying to read a value again. */
export interface Retried {
  readonly key: string
  /** `ahead`: it is among those with changes that are ahead of the clock. */
  readonly result: 'back' | 'ahead' | 'newer' | 'unreadable' | 'blocked'
  /** The name of the restored facility; '' for none. */
  readonly name: string
  /** Id of the restored facility; `null` for none that can be used. */
  readonly id: string | null
}

/** データの状態, and its actions. */
export interface StorageState {
  /** `null` until it has been read. */
  readonly stored: ReadonlySignal<StoredState | null>
  readonly retried: ReadonlySignal<Retried | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly retry: (key: string) => void
  /** Accepts the changes of a facility that are ahead of the clock, with a stamp of now. */
  readonly acceptAhead: (id: string) => void
  /** The facility whose changes were accepted last. */
  readonly accepted: ReadonlySignal<{ readonly name: string } | null>
  /** Makes the facility the current one. */
  readonly use: (id: string) => void
  /** The facility that was made the current one here. */
  readonly inUse: ReadonlySignal<string | null>
  readonly read: () => void
  /** In Tokyo. */
  readonly today: ReadonlySignal<Temporal.PlainDate>
}

/**
 * Opens the state of the storage.
 * @param today in Tokyo.
 */
export function openStorageState(today: ReadonlySignal<Temporal.PlainDate>): StorageState {
  const stored = signal<StoredState | null>(null)
  const retried = signal<Retried | null>(null)
  const inUse = signal<string | null>(null)
  const accepted = signal<{ readonly name: string } | null>(null)
  const { failed, attempt } = openFailures()
  const reading = (work: Promise<unknown>) => attempt(work, message('troubleReadingPlace'))
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)

  const readAll = coalesce(async () => {
    try {
      // Quarantines values that no one has read yet.
      await scanFacilities()
    } finally {
      stored.value = { inventory: await readInventory(), quota: await readQuota() }
    }
  })
  reading(readAll())
  watchInventory(() => reading(readAll()))

  const retry = async (key: string) => {
    retried.value = null
    const value = stored.value?.inventory.quarantined.find(
      (quarantined) => quarantined.key === key,
    )?.value
    const merged = await retryQuarantined(key)
    const result = resultOfRetry(merged)
    const id = result === 'back' && 'id' in merged ? merged.id : null
    retried.value = { key, result, name: salvage(value).name, id }
    await readAll()
  }
  const accept = async (id: string) => {
    accepted.value = { name: facilityOf(await acceptAheadChanges(id)).name }
    await readAll()
  }
  const use = async (id: string) => {
    await chooseFacility(id)
    inUse.value = id
  }
  return {
    today,
    stored,
    retried,
    inUse,
    accepted,
    acceptAhead: (id) => writing(accept(id), id),
    troubles: failed,
    retry: (key) => writing(retry(key), key),
    use: (id) => writing(use(id), id),
    read: () => reading(readAll()),
  }
}

function resultOfRetry({ state }: Merged): Retried['result'] {
  if (state === 'newer' || state === 'blocked' || state === 'ahead') return state
  return state === 'stuck' || state === 'unreadable' ? 'unreadable' : 'back'
}
