import { lastStamp, parseStored, type StoredFacility } from './facilityRecord'
import { migrate } from './migration'
import { isFollowed } from './stamp'

/** A facility stands under this and its id. */
export const FACILITY = 'facility:'
/** What could not be read is kept under its old key behind this. */
export const QUARANTINE = 'aside:'

/** What stands under a facility's key. */
export type ReadResult =
  | { readonly state: 'read'; readonly stored: StoredFacility }
  /** Of a newer version, or of an older one that cannot be brought up: both stay as they are. */
  | { readonly state: 'newer' | 'stuck' }
  | { readonly state: 'unreadable' }

/**
 * @returns the facility in a value of any version, from a file or another machine; never one with a
 * stamp so late that no change could come after it.
 */
export function readFacility(value: unknown): ReadResult {
  const read = readKept(value)
  if (read.state !== 'read' || isFollowed(lastStamp(read.stored))) return read
  return { state: 'unreadable' }
}

/** As `readFacility`, for what stood under `key` elsewhere; a facility under another's key is none. */
export function readFacilityUnder(key: string, value: unknown): ReadResult {
  const read = readUnder(key, value)
  return read.state === 'read' ? readFacility(value) : read
}

/** As `readFacility`, for what stands here under `key`; a facility under another's key is none. */
export function readUnder(key: string, value: unknown): ReadResult {
  const read = readKept(value)
  return read.state === 'read' && FACILITY + read.stored.id !== key ? { state: 'unreadable' } : read
}

function readKept(value: unknown): ReadResult {
  const result = migrate(value)
  if (result.state !== 'current') return result
  const stored = parseStored(result.value)
  return stored ? { state: 'read', stored } : { state: 'unreadable' }
}
