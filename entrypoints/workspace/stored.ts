import { signal } from '@preact/signals'
import { openAttempts } from '../../components/attempts'
import type { Retried, StorageState, StoredState } from '../../components/records/storageState'
import { message } from '../../lib/message'
import { readRoom } from '../../lib/progress/area'
import { retryAside } from '../../lib/progress/aside'
import { chooseFacility } from '../../lib/progress/current'
import { readInventory, watchInventory } from '../../lib/progress/inventory'
import type { Merged } from '../../lib/progress/mergeIn'
import { oneAtATime } from '../../lib/progress/oneAtATime'
import { surveyStore } from '../../lib/progress/survey'
import { knownOf } from '../../lib/progress/unread'

/** Wires the state of what is stored: storage in, what is tried again out. */
export function openStorageState(): StorageState {
  const stored = signal<StoredState | null>(null)
  const retried = signal<Retried | null>(null)
  const inUse = signal<string | null>(null)
  const { failed, attempt } = openAttempts()
  const reading = (work: Promise<unknown>) => attempt(work, message('troubleReadingPlace'))
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)

  const look = oneAtATime(async () => {
    try {
      // Finds also what nobody has come across yet.
      await surveyStore()
    } finally {
      stored.value = { inventory: await readInventory(), room: await readRoom() }
    }
  })
  reading(look())
  watchInventory(() => reading(look()))

  const retry = async (key: string) => {
    retried.value = null
    const value = stored.value?.inventory.aside.find((aside) => aside.key === key)?.value
    const merged = await retryAside(key)
    const id = 'id' in merged && merged.state !== 'blocked' ? merged.id : null
    retried.value = { key, said: saidOf(merged), name: knownOf(value).name, id }
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
