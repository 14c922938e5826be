import { parseStored, type StoredFacility } from './facilityRecord'
import { migrate } from './migration'

/** Prefix of the key of a facility, before its id. */
export const FACILITY = 'facility:'
/**
 * Prefix of the key of a quarantined value, before its original key and the time. The key is older
 * than the word: values are stored under it.
 */
export const QUARANTINE = 'aside:'
/** Prefix of the key of registers that are held because they are ahead of the clock, before the id. */
export const AHEAD = 'ahead:'

/** The result of reading a facility's value. */
export type ReadResult =
  | { readonly state: 'read'; readonly stored: StoredFacility }
  /**
   * Of a newer version, or of an older one whose migration failed: both stay stored as they are.
   */
  | { readonly state: 'newer' | 'stuck' }
  | { readonly state: 'unreadable' }

/** Reads a facility under its key. It is unreadable if `key` is not its own. */
export function readUnder(key: string, value: unknown): ReadResult {
  const read = readFacility(value)
  return read.state === 'read' && FACILITY + read.stored.id !== key ? { state: 'unreadable' } : read
}

/** Reads a facility of any version. */
export function readFacility(value: unknown): ReadResult {
  const result = migrate(value)
  if (result.state !== 'current') return result
  const stored = parseStored(result.value)
  return stored ? { state: 'read', stored } : { state: 'unreadable' }
}
