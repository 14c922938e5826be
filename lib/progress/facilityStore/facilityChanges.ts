import type { StoredFacility } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { onStored } from '../storage/onStored'
import { CURRENT } from './currentFacility'
import { countsIn, HEALTH, type UnreadableCounts } from './scanFacilities'

/** One value written by any part of the extension, including this one. */
export type FacilityChange =
  | {
      readonly what: 'facility'
      readonly id: string
      /**
       * Reads the new value. Events can arrive late or out of order: `merge` it with the known
       * facility.
       * @returns `null` if the facility was removed or is unreadable.
       */
      readonly read: () => StoredFacility | null
    }
  /** Another facility became the current one; `null` for none. */
  | { readonly what: 'current'; readonly id: string | null }
  | { readonly what: 'health'; readonly health: UnreadableCounts }

/** Calls `onChange` after each write that concerns facilities, with the new values. */
export function watchFacilityChanges(onChange: (changes: readonly FacilityChange[]) => void): void {
  onStored((written) => {
    const changes = Object.entries(written).flatMap(([key, { newValue }]) =>
      changeOf(key, newValue),
    )
    if (changes.length > 0) onChange(changes)
  })
}

function changeOf(key: string, value: unknown): FacilityChange[] {
  if (key === CURRENT) return [{ what: 'current', id: typeof value === 'string' ? value : null }]
  if (key === HEALTH) return [{ what: 'health', health: countsIn(value) }]
  if (!key.startsWith(FACILITY)) return []
  const read = () => {
    const result = readUnder(key, value)
    return result.state === 'read' ? result.stored : null
  }
  return [{ what: 'facility', id: key.slice(FACILITY.length), read }]
}
