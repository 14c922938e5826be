import * as z from 'zod/mini'
import { parseJson } from '../../parseJson'
import { cutByTime } from '../facility/ahead'
import type { StoredFacility } from '../facility/facilityRecord'
import { readFacility } from '../facility/readRecord'
import { digestOf } from '../storage/digest'
import { byKey, isSameValue } from '../storage/sameValue'

/** The format of files that this version writes. */
const FORMAT = 1

/** Writes that a file names: who has read none of so many knows no longer what its writers had seen. */
const LINE = 30

/**
 * A facility's file: the facility, and ids of the last writes, of which each had read the one before. No
 * two versions share the last id.
 */
const schema = z.object({
  format: z.int(),
  line: z.catch(z.array(z.string()), []),
  facility: z.unknown(),
})

/** A file that was read, with the ids of its writes, the last one at the end. */
export interface ReadFile {
  readonly state: 'read'
  readonly facility: StoredFacility
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
  const { format, line, facility } = parsed.data
  if (format > FORMAT) return { state: 'otherVersion' }
  const read = readFacility(facility)
  if (read.state === 'newer' || read.state === 'stuck') return { state: 'otherVersion' }
  return read.state === 'read' && read.stored.id === id
    ? { state: 'read', facility: read.stored, line }
    : { state: 'unreadable', value: facility }
}

/**
 * Makes the text of a facility's file.
 * @param before the file that it replaces; `null` where there is none that can be read.
 */
export function sharedText(facility: StoredFacility, before: ReadFile | null): string {
  const [id = 0] = crypto.getRandomValues(new Uint32Array(1))
  const line = [...(before?.line ?? []), id.toString(36)].slice(-LINE)
  return JSON.stringify({ format: FORMAT, line, facility })
}

/** @returns whether two states of a facility are the same. */
export function isSameFacility(one: StoredFacility, other: StoredFacility): boolean {
  return one.createdAt === other.createdAt && isSameValue(one.registers, other.registers)
}

/**
 * Makes a short text that differs for different states of a facility, of what can be sent: what is ahead of
 * the clock cannot.
 * @param now milliseconds since 1970.
 */
export function sentDigest(facility: StoredFacility, now: number): Promise<string> {
  const { createdAt, registers } = cutByTime(facility, now).within
  return digestOf(JSON.stringify([createdAt, Object.entries(registers).sort(byKey)]))
}
