import type { Register, StoredFacility } from './facilityRecord'

/**
 * Brings two histories of one facility together: of each register the later value. The order and
 * number of merges do not matter (commutative, associative, idempotent).
 * @throws RangeError where they are two facilities.
 */
export function merge(a: StoredFacility, b: StoredFacility): StoredFacility {
  if (a.id !== b.id) throw new RangeError('These are two facilities')
  const registers = new Map(Object.entries(a.registers))
  for (const [path, theirs] of Object.entries(b.registers)) {
    const ours = registers.get(path)
    registers.set(path, ours === undefined ? theirs : later(ours, theirs))
  }
  const createdAt = a.createdAt < b.createdAt ? a.createdAt : b.createdAt
  return { ...a, createdAt, registers: Object.fromEntries(registers) }
}

/**
 * Takes a value into those that are known. An event that comes late brings nothing back: what is known
 * stays unless the value is later.
 * @returns what is known of it now.
 */
export function mergeInto(
  known: Map<string, StoredFacility>,
  stored: StoredFacility,
): StoredFacility {
  const before = known.get(stored.id)
  const now = before ? merge(before, stored) : stored
  known.set(stored.id, now)
  return now
}

/** The later register. Equal stamps are told apart by what stands beside them, always the same way. */
function later(a: Register, b: Register): Register {
  const [, at] = a
  const [, other] = b
  if (at !== other) return at > other ? a : b
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b
}
