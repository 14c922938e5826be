import type { StoredFacility } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { onStored } from '../storage/onStored'
import { CURRENT } from './currentFacility'
import { countsIn, HEALTH, type UnreadableCounts } from './scanFacilities'

/** One value that was written by any of the extension's parts, this one included. */
export type FacilityChange =
  | {
      readonly what: 'facility'
      readonly id: string
      /**
       * Events can come late or out of order: `merge` this with what is known already.
       * @returns `null` where the facility is gone or cannot be read.
       */
      readonly read: () => StoredFacility | null
    }
  /** Another facility is in use; `null` where none is. */
  | { readonly what: 'current'; readonly id: string | null }
  | { readonly what: 'health'; readonly health: UnreadableCounts }

/** Calls `onChange` after something about facilities was written, with the new values only. */
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
