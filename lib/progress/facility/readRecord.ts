import { lastStamp, parseStored, type StoredFacility } from './facilityRecord'
import { migrate } from './migration'
import { isAcceptedStamp } from './stamp'

/** Prefix of the key of a facility, before its id. */
export const FACILITY = 'facility:'
/** Prefix of the key of a quarantined value, before its original key and the time. */
export const QUARANTINE = 'aside:'

/** The result of reading a facility's value. */
export type ReadResult =
  | { readonly state: 'read'; readonly stored: StoredFacility }
  /**
   * Of a newer version, or of an older one whose migration failed: both stay stored as they are.
   */
  | { readonly state: 'newer' | 'stuck' }
  | { readonly state: 'unreadable' }

/**
 * Reads a facility of any version from outside: a file or another machine. A stamp so late that no
 * change could follow it is refused.
 */
export function readFacility(value: unknown): ReadResult {
  const read = readValue(value)
  if (read.state !== 'read' || isAcceptedStamp(lastStamp(read.stored))) return read
  return { state: 'unreadable' }
}

/**
 * Reads a facility from outside as `readFacility` does. It is unreadable if `key` is not its own.
 */
export function readFacilityUnder(key: string, value: unknown): ReadResult {
  const read = readUnder(key, value)
  return read.state === 'read' ? readFacility(value) : read
}

/** Reads a facility from this profile's storage. It is unreadable if `key` is not its own. */
export function readUnder(key: string, value: unknown): ReadResult {
  const read = readValue(value)
  return read.state === 'read' && FACILITY + read.stored.id !== key ? { state: 'unreadable' } : read
}

function readValue(value: unknown): ReadResult {
  const result = migrate(value)
  if (result.state !== 'current') return result
  const stored = parseStored(result.value)
  return stored ? { state: 'read', stored } : { state: 'unreadable' }
}
