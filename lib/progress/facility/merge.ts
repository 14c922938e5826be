import type { Register, StoredFacility } from './facilityRecord'

/**
 * Merges two states of one facility: for each register the last writer wins. The merge is
 * commutative, associative and idempotent, so the order and number of merges do not matter.
 * @throws RangeError if the ids differ.
 */
export function merge(a: StoredFacility, b: StoredFacility): StoredFacility {
  if (a.id !== b.id) throw new RangeError('These are two facilities')
  const createdAt = a.createdAt < b.createdAt ? a.createdAt : b.createdAt
  return { ...a, createdAt, registers: mergeRegisters(a.registers, b.registers) }
}

/** Merges registers by path; of two at one path the later one wins. */
export function mergeRegisters(
  a: Readonly<Record<string, Register>>,
  b: Readonly<Record<string, Register>>,
): Record<string, Register> {
  const registers = new Map(Object.entries(a))
  for (const [path, theirs] of Object.entries(b)) {
    const ours = registers.get(path)
    registers.set(path, ours === undefined ? theirs : later(ours, theirs))
  }
  return Object.fromEntries(registers)
}

/**
 * Picks the later register. Equal stamps are ordered by the rest of the register, the same way on
 * every machine.
 */
function later(a: Register, b: Register): Register {
  const [, at] = a
  const [, other] = b
  if (at !== other) return at > other ? a : b
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b
}
