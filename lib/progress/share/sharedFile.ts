import * as z from 'zod/mini'
import { cutByTime } from '../facility/ahead'
import type { StoredFacility } from '../facility/facilityRecord'
import { readFacility } from '../facility/readRecord'
import { byKey, isSameValue } from '../storage/sameValue'

/** The format of files that this version writes. */
const FORMAT = 1

/** Writes that a file names: who has read none of so many knows no longer what its writers had seen. */
const LINE = 30

/**
 * A facility's file: the facility, the number of its writes, which no two versions share, and ids of the
 * last writes, of which each had read the one before.
 */
const schema = z.object({
  format: z.int(),
  writes: z.catch(z.int().check(z.nonnegative()), 0),
  line: z.catch(z.array(z.string()), []),
  facility: z.unknown(),
})

/** A file that was read, with the number and the ids of its writes, the last one at the end. */
export interface ReadFile {
  readonly state: 'read'
  readonly facility: StoredFacility
  readonly writes: number
  readonly line: readonly string[]
}

/** What a file holds. */
export type SharedFile =
  | ReadFile
  /** Of another version of the extension: it stays as it is. */
  | { readonly state: 'otherVersion' }
  /** Damaged, as by a write that broke off, or another facility's. */
  | { readonly state: 'unreadable'; readonly value: unknown }

/** Reads the text of a facility's file. */
export function parseShared(id: string, text: string): SharedFile {
  const parsed = schema.safeParse(parseJson(text))
  if (!parsed.success) return { state: 'unreadable', value: text }
  const { format, writes, line, facility } = parsed.data
  if (format > FORMAT) return { state: 'otherVersion' }
  const read = readFacility(facility)
  if (read.state === 'newer' || read.state === 'stuck') return { state: 'otherVersion' }
  return read.state === 'read' && read.stored.id === id
    ? { state: 'read', facility: read.stored, writes, line }
    : { state: 'unreadable', value: facility }
}

/**
 * Makes the text of a facility's file.
 * @param before the file that it replaces; `null` where there is none that can be read.
 */
export function sharedText(facility: StoredFacility, before: ReadFile | null): string {
  const { writes, line } = before ?? { writes: 0, line: [] }
  const [id = 0] = crypto.getRandomValues(new Uint32Array(1))
  const ids = [...line, id.toString(36)].slice(-LINE)
  return JSON.stringify({ format: FORMAT, writes: writes + 1, line: ids, facility })
}

/** @returns whether two states of a facility are the same. */
export function isSameFacility(one: StoredFacility, other: StoredFacility): boolean {
  return one.createdAt === other.createdAt && isSameValue(one.registers, other.registers)
}

/**
 * Makes a short text that differs for different states of a facility, of what can be sent: what is ahead of
 * the clock cannot.
 */
export function digestOf(facility: StoredFacility, now: number): string {
  const { createdAt, registers } = cutByTime(facility, now).within
  return hashOf(JSON.stringify([createdAt, Object.entries(registers).sort(byKey)]))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** 53 bits (cyrb53): it tells states apart that nobody has made to look alike. */
function hashOf(text: string): string {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    one = Math.imul(one ^ code, 2654435761)
    other = Math.imul(other ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36)
}
