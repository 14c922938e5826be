import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { openAttempts } from '../../components/attempts'
import { type Message, message } from '../../lib/message'
import { readAsOf, watchAsOf } from '../../lib/progress/asOf'
import type { Facility } from '../../lib/progress/facility'
import {
  openStore,
  readStored,
  type Stored,
  updateFacility,
  watchStored,
} from '../../lib/progress/store'

/** What is stored, as signals that follow every panel's changes. */
interface Progress {
  readonly facility: ReadonlySignal<Facility | null>
  readonly asOf: ReadonlySignal<string | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** Changes the facility in storage; a failure becomes a trouble. */
  readonly change: (change: (facility: Facility) => Facility) => void
  /** Waits for work on storage; its failure becomes the trouble. */
  readonly attempt: (work: Promise<unknown>, trouble: Message) => void
}

export function openProgress(): Progress {
  const stored = signal<Stored | null>(null)
  const asOf = signal<string | null>(null)
  const { failed, attempt } = openAttempts()

  const facility = computed(() => stored.value?.facilities[0] ?? null)
  const read = async () => {
    stored.value = await readStored()
  }
  const readDay = async () => {
    asOf.value = await readAsOf()
  }
  attempt(openStore().then(read), message('troubleReading'))
  attempt(readDay(), message('troubleReading'))
  watchStored(() => attempt(read(), message('troubleReading')))
  watchAsOf(() => attempt(readDay(), message('troubleReading')))

  return {
    facility,
    asOf,
    attempt,
    troubles: computed(() => troublesOf(stored.value, failed.value)),
    change: (change) => {
      const id = facility.value?.id
      if (id !== undefined)
        attempt(updateFacility(id, change).then(read), message('troubleWriting'))
    },
  }
}

function troublesOf(stored: Stored | null, failed: readonly Message[]): Message[] {
  const troubles = [...failed]
  if (stored?.aside.length) troubles.push(message('troubleAside', String(stored.aside.length)))
  if (stored?.newer.length) troubles.push(message('troubleNewer'))
  if (stored?.stuck.length) troubles.push(message('troubleStuck'))
  return troubles
}
