import * as z from 'zod/mini'
import { FACILITY_KINDS } from '../../notation/facilityKind'
import {
  DEFAULT_ATTRIBUTES,
  type Facility,
  type FacilityPatch,
  type Note,
  type Tick,
} from './facility'
import { VERSION } from './migration'
import { instantOf, NEVER, nextStamp, STAMP, type Stamp } from './stamp'

/** One value that was set, when, and by whom where that is said. The later of two counts. */
const register = z.tuple([z.unknown(), z.string().check(z.regex(STAMP)), z.optional(z.string())])

/**
 * A facility as stored under one key. Its registers stand by path: an attribute's name (`kind`),
 * `tick:<task>`, `note:<task>`. What nobody has set is not there.
 */
const storedFacility = z.object({
  version: z.literal(VERSION),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  registers: z.record(z.string(), register),
})

export type Register = z.infer<typeof register>
export type StoredFacility = z.infer<typeof storedFacility>

const attributes = z.object({
  name: z.string(),
  code: z.string().check(z.regex(/^(\d{10})?$/)),
  guide: z.string(),
  kind: z.nullable(z.enum(FACILITY_KINDS)),
  adapted: z.nullable(z.boolean()),
  subsidised: z.nullable(z.boolean()),
  asked: z.boolean(),
  archived: z.boolean(),
  wishedDate: z.nullable(z.iso.date()),
})
const done = z.boolean()
const text = z.string()

const TICK = 'tick:'
const NOTE = 'note:'

/** What was found when a value was parsed. */
const asParsed = new WeakMap<StoredFacility, Facility>()

/** A register before and after it was changed. */
export interface RegisterChange {
  /** See `StoredFacility`. */
  readonly path: string
  readonly from: unknown
  readonly to: unknown
}

/** Who makes a change: the profile's part of the stamp, and the person's name or ''. */
export interface Author {
  readonly node: string
  readonly by: string
}

/** @returns the value as a facility of today's version, or `null` where it is none. */
export function parseStored(value: unknown): StoredFacility | null {
  const parsed = storedFacility.safeParse(value)
  if (!parsed.success) return null
  try {
    asParsed.set(parsed.data, facilityOf(parsed.data))
    return parsed.data
  } catch {
    return null
  }
}

/**
 * @returns the facility as a person sees it.
 * @throws Error where a register holds what it must not: not with what `parseStored` gave.
 */
export function facilityOf(stored: StoredFacility): Facility {
  const entries = Object.entries(stored.registers)
  const values = Object.fromEntries(entries.map(([path, [value]]) => [path, value]))
  const under = <T>(prefix: string, read: (value: unknown, at: string, by: string) => T) =>
    Object.fromEntries(
      entries
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, [value, stamp, by = '']]) => [
          path.slice(prefix.length),
          read(value, instantOf(stamp), by),
        ]),
    )
  return {
    ...attributes.parse({ ...DEFAULT_ATTRIBUTES, ...values }),
    id: stored.id,
    createdAt: stored.createdAt,
    ticks: under<Tick>(TICK, (value, at, by) => ({ done: done.parse(value), at, by })),
    notes: under<Note>(NOTE, (value, at, by) => ({ text: text.parse(value), at, by })),
  }
}

/** As `facilityOf`, for what was parsed just now, or lists of thousands: each is read only once. */
export function facilityAsParsed(stored: StoredFacility): Facility {
  return asParsed.get(stored) ?? facilityOf(stored)
}

/** @returns a facility in which nothing has been set yet. */
export function emptyStored({ id, createdAt }: Pick<Facility, 'id' | 'createdAt'>): StoredFacility {
  return { version: VERSION, id, createdAt, registers: {} }
}

/** @returns the registers that a patch sets to something else. */
export function changesTo(stored: StoredFacility, patch: FacilityPatch): RegisterChange[] {
  return valuesOf(patch)
    .map(([path, to]) => ({ path, from: valueAt(stored, path), to }))
    .filter(({ from, to }) => from !== to)
}

/**
 * Sets registers, all with one stamp that is later than every other of the facility.
 * @param now milliseconds since 1970.
 * @throws Error where a value is not allowed, or no stamp can come after the last one.
 */
export function withChanges(
  stored: StoredFacility,
  changes: readonly RegisterChange[],
  { node, by }: Author,
  now: number,
): { readonly stored: StoredFacility; readonly at: Stamp } {
  const at = nextStamp(lastStamp(stored), now, node)
  if (!STAMP.test(at)) throw new RangeError(`No change can come after ${lastStamp(stored)}`)
  const set = changes.map(({ path, to }): [string, Register] => [
    path,
    by !== '' && isWork(path) ? [to, at, by] : [to, at],
  ])
  for (const { path, to } of changes) check(path, to)
  const registers = { ...stored.registers, ...Object.fromEntries(set) }
  return { stored: { ...stored, registers }, at }
}

/** @returns when a register was set; before everything where it never was. */
export function stampAt(stored: StoredFacility, path: string): Stamp {
  return stored.registers[path]?.[1] ?? NEVER
}

/** @returns when the facility was changed last; before everything where it never was. */
export function lastStamp({ registers }: StoredFacility): Stamp {
  return Object.values(registers).reduce((last, [, at]) => (at > last ? at : last), NEVER)
}

/** @returns whether a note stands under the path. */
export function isNote(path: string): boolean {
  return path.startsWith(NOTE)
}

/** Who ticked or noted is worth its place in storage; who set an attribute, the log tells. */
function isWork(path: string): boolean {
  return path.startsWith(TICK) || isNote(path)
}

/** The registers that a patch means. Time, name and anything unknown beside them are left out. */
function valuesOf({ ticks = {}, notes = {}, ...more }: FacilityPatch): [string, unknown][] {
  return [
    ...Object.keys(DEFAULT_ATTRIBUTES)
      .filter((name) => Object.hasOwn(more, name))
      .map((name): [string, unknown] => [name, Reflect.get(more, name)]),
    ...Object.entries(ticks).map(([id, tick]): [string, unknown] => [TICK + id, tick.done]),
    ...Object.entries(notes).map(([id, note]): [string, unknown] => [NOTE + id, note.text]),
  ]
}

/** @throws Error where a register must not hold the value. */
function check(path: string, value: unknown): void {
  if (path.startsWith(TICK)) done.parse(value)
  else if (isNote(path)) text.parse(value)
  else attributes.parse({ ...DEFAULT_ATTRIBUTES, [path]: value })
}

function valueAt({ registers }: StoredFacility, path: string): unknown {
  const set = registers[path]
  if (set) return set[0]
  if (path.startsWith(TICK)) return false
  if (isNote(path)) return ''
  return Reflect.get(DEFAULT_ATTRIBUTES, path)
}
