import { signal } from '@preact/signals'
import { coalesce } from '../../async/coalesce'
import { message } from '../../message'
import { chooseFacility } from '../../progress/facilities/currentFacility'
import type { Merged } from '../../progress/facilities/mergeFacilities'
import { scanFacilities } from '../../progress/facilities/scanFacilities'
import { readInventory, watchInventory } from '../../progress/recovery/inventory'
import { retryQuarantined } from '../../progress/recovery/quarantine'
import { salvage } from '../../progress/recovery/unreadableFile'
import { readQuota } from '../../progress/storage/lockedWrite'
import { openFailures } from '../failures'
import type { Retried, StorageState, StoredState } from './storageState'

/** Wires the state of what is stored: storage in, what is tried again out. */
export function openStorageState(): StorageState {
  const stored = signal<StoredState | null>(null)
  const retried = signal<Retried | null>(null)
  const inUse = signal<string | null>(null)
  const { failed, attempt } = openFailures()
  const reading = (work: Promise<unknown>) => attempt(work, message('troubleReadingPlace'))
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)

  const look = coalesce(async () => {
    try {
      // Finds also what nobody has come across yet.
      await scanFacilities()
    } finally {
      stored.value = { inventory: await readInventory(), room: await readQuota() }
    }
  })
  reading(look())
  watchInventory(() => reading(look()))

  const retry = async (key: string) => {
    retried.value = null
    const value = stored.value?.inventory.aside.find((aside) => aside.key === key)?.value
    const merged = await retryQuarantined(key)
    const id = 'id' in merged && merged.state !== 'blocked' ? merged.id : null
    retried.value = { key, said: saidOf(merged), name: salvage(value).name, id }
    await look()
  }
  const use = async (id: string) => {
    await chooseFacility(id)
    inUse.value = id
  }
  return {
    stored,
    retried,
    inUse,
    troubles: failed,
    retry: (key) => writing(retry(key), key),
    use: (id) => writing(use(id), id),
    look: () => reading(look()),
  }
}

function saidOf({ state }: Merged): Retried['said'] {
  if (state === 'newer' || state === 'blocked') return state
  return state === 'stuck' || state === 'unreadable' ? 'unreadable' : 'back'
}
