import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Message, message } from '../../message'
import type { Facility, FacilityPatch } from '../../progress/facility/facility'
import { registersOf } from '../../progress/facility/registerPaths'
import type { ShownFacility } from '../../progress/facilityStore/followCurrent'
import type { Undoable } from '../../progress/facilityStore/updateFacility'
import { type Failure, openFailures } from '../failures'
import { loadStartup } from './loadStartup'
import { openUnsaved, type Unsaved, type UnsavedState } from './unsaved'

/** The stored facility, as signals that are updated by every panel's changes. */
export interface FacilitySignals {
  readonly facility: ReadonlySignal<Facility | null>
  readonly asOf: ReadonlySignal<string | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly unsaved: UnsavedState
  /**
   * Changes the facility in storage; a failure becomes a trouble.
   * @returns the change, to undo; `null` where nothing changed; 'failed' where it became a trouble.
   */
  readonly change: (patch: FacilityPatch) => Promise<Undoable | null | 'failed'>
  /** Waits for a change that is made elsewhere, and keeps it until it is saved. */
  readonly follow: Unsaved['follow']
  readonly setAsOf: (day: string | null) => void
  /** Waits for work on storage; its failure becomes the trouble. */
  readonly attempt: Failure
}

/** Opens the stored facility, and the day to check for. */
export function openProgress(): FacilitySignals {
  const shown = signal<ShownFacility | null>(null)
  const asOf = signal<string | null>(null)
  const { failed, attempt } = openFailures()
  const unsaved = openUnsaved(attempt)
  const reading = (work: Promise<unknown>) => attempt(work, message('troubleReading'))

  // Loaded after the first paint, because only storage needs it.
  const following = loadStartup().then(({ followCurrent }) =>
    followCurrent((now) => {
      shown.value = now
    }, reading),
  )
  const day = loadStartup().then(({ checkDate, follow }) => {
    follow({ ...checkDate, show: (now) => (asOf.value = now) }, reading)
    return checkDate
  })
  const preparing = loadStartup().then(({ prepareStorage }) => prepareStorage())
  reading(following)
  // Tells a full disk before the user's first change.
  unsaved.followOther(preparing)
  reading(day)

  return {
    facility: computed(() => shown.value?.facility ?? null),
    asOf,
    unsaved: unsaved.state,
    follow: unsaved.follow,
    attempt,
    troubles: computed(() => [...failed.value, ...troublesOf(shown.value)]),
    change: (patch) => {
      const now = shown.peek()
      if (now === null) return Promise.resolve(null)
      const facilityId = now.facility.id
      const values = registersOf(patch)
      const made = Temporal.Now.instant().epochMilliseconds
      const seen = new Map([...values.keys()].map((path) => [path, now.stampAt(path)]))
      const changing = following.then((followed) => followed.change(() => patch))
      unsaved.follow({ facilityId, values, made, seen }, changing)
      return changing.catch(() => 'failed' as const)
    },
    setAsOf: (value) => {
      const write = day.then((item) => item.write(value))
      attempt(write, message('troubleWriting'), 'asOf')
    },
  }
}

function troublesOf(shown: ShownFacility | null): Message[] {
  if (!shown) return []
  const { facility, health, nearlyFull } = shown
  const troubles: Message[] = []
  // The panel does not switch by itself while the user works.
  if (facility.archived) troubles.push(message('facilityIsArchived'))
  if (nearlyFull) troubles.push(message('troubleNearlyFull'))
  if (health.aside) troubles.push(message('troubleQuarantined', String(health.aside)))
  if (health.ahead) troubles.push(message('troubleAhead', String(health.ahead)))
  if (health.newer) troubles.push(message('troubleNewer'))
  if (health.stuck) troubles.push(message('troubleStuck'))
  return troubles
}
