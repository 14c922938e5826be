import * as z from 'zod/mini'
import { facilityKindSchema } from '../../guide/facilityKinds'
import { withoutBidi } from '../../notation/bidi'
import { RECEIPT_NUMBER } from '../../notation/receiptNumber'
import {
  DEFAULT_ATTRIBUTES,
  type Facility,
  type FacilityPatch,
  type KeptReceipt,
  type Note,
  type OwnDeadline,
  type Tick,
  WITHOUT_SUBSIDY,
} from './facility'
import { VERSION } from './migration'
import {
  DEADLINE,
  DONE_ON,
  defaultAt,
  isNote,
  isSigned,
  NOTE,
  RECEIPT,
  type RegisterValues,
  receiptIn,
  registersOf,
  TICK,
} from './registerPaths'
import { instantOf, isAhead, NEVER, nextStamp, STAMP, type Stamp } from './stamp'

/**
 * A register: a value, the stamp of its write, and the writer's name if they gave one. The last
 * writer wins.
 */
export const registerSchema = z.tuple([
  z.unknown(),
  z.string().check(z.regex(STAMP)),
  z.optional(z.string()),
])

/**
 * A facility as stored under one key. Its registers are keyed by path: an attribute's name
 * (`kind`), `tick:<task>`, `doneOn:<task>`, `note:<task>`, `deadline:<guide>` or `receipt:<guide>`. A value that nobody
 * has set has no register.
 */
const storedFacility = z.object({
  version: z.literal(VERSION),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  registers: z.record(z.string(), registerSchema),
})

export type Register = z.infer<typeof registerSchema>
export type StoredFacility = z.infer<typeof storedFacility>

const attributes = z.object({
  name: z.string(),
  code: z.string().check(z.regex(/^(\d{10})?$/)),
  guide: z.string(),
  kind: z.nullable(facilityKindSchema),
  adapted: z.nullable(z.boolean()),
  subsidised: z.nullable(z.boolean()),
  asked: z.boolean(),
  archived: z.boolean(),
  wishedDate: z.nullable(z.iso.date()),
})
const done = z.boolean()
const doneOn = z.nullable(z.iso.date())
const text = z.string()
const ownDay = z.nullable(z.union([z.iso.date(), z.literal(WITHOUT_SUBSIDY)]))

/** Day and number are one register, because one without the other's is another receipt. */
const receipt = z.nullable(
  z.string().check(
    z.refine((text) => {
      const { day, number } = receiptIn(text)
      return z.safeParse(z.iso.date(), day).success && (!number || RECEIPT_NUMBER.test(number))
    }),
  ),
)

/** Facilities by the stored value that they were parsed from. */
const parsedFacilities = new WeakMap<StoredFacility, Facility>()

/** The value of a register before and after a change. */
export interface RegisterChange {
  /** A register's path: see `StoredFacility`. */
  readonly path: string
  readonly from: unknown
  readonly to: unknown
}

/** The author of a change: the profile's id in the stamp, and the user's name or ''. */
export interface Author {
  readonly node: string
  readonly by: string
}

/**
 * Parses a value of the current version.
 * @returns the facility; `null` if the value is not one.
 */
export function parseStored(value: unknown): StoredFacility | null {
  const parsed = storedFacility.safeParse(value)
  if (!parsed.success) return null
  try {
    parsedFacilities.set(parsed.data, facilityOf(parsed.data))
    return parsed.data
  } catch {
    return null
  }
}

/**
 * Converts a stored facility to the form that the views use.
 * @throws Error if a register has a value of the wrong type, which a result of `parseStored` never
 * has.
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
          read(value, instantOf(stamp), withoutBidi(by)),
        ]),
    )
  const days = under(DONE_ON, (value) => doneOn.parse(value))
  const read = attributes.parse({ ...DEFAULT_ATTRIBUTES, ...values })
  return {
    ...read,
    // It stands in the middle of our sentences.
    name: withoutBidi(read.name),
    id: stored.id,
    createdAt: stored.createdAt,
    ticks: withDays(
      under<Tick>(TICK, (value, at, by) => ({ done: done.parse(value), at, by })),
      days,
    ),
    notes: under<Note>(NOTE, (value, at, by) => ({ text: text.parse(value), at, by })),
    deadlines: under<OwnDeadline>(DEADLINE, (value, at, by) => ({
      day: ownDay.parse(value),
      at,
      by,
    })),
    receipts: under<KeptReceipt>(RECEIPT, (value, at, by) => {
      const kept = receipt.parse(value)
      return { ...(kept === null ? { day: null, number: '' } : receiptIn(kept)), at, by }
    }),
  }
}

function withDays(
  ticks: Readonly<Record<string, Tick>>,
  days: Readonly<Record<string, string | null>>,
): Readonly<Record<string, Tick>> {
  const dated = Object.entries(days).flatMap(([id, day]) => {
    const tick = ticks[id]
    return tick && day !== null ? [[id, { ...tick, day }] as const] : []
  })
  return dated.length === 0 ? ticks : { ...ticks, ...Object.fromEntries(dated) }
}

/**
 * Converts as `facilityOf` does, reusing the result of parsing: in lists of thousands a second
 * conversion would double the wait.
 */
export function facilityAsParsed(stored: StoredFacility): Facility {
  return parsedFacilities.get(stored) ?? facilityOf(stored)
}

/** Makes a stored facility without registers. */
export function emptyStored({ id, createdAt }: Pick<Facility, 'id' | 'createdAt'>): StoredFacility {
  return { version: VERSION, id, createdAt, registers: {} }
}

/** @returns the changes of those registers that a patch sets to another value. */
export function changesTo(stored: StoredFacility, patch: FacilityPatch): RegisterChange[] {
  return changesAt(stored, registersOf(patch))
}

/** @returns the changes of those registers that get another value. */
export function changesAt(stored: StoredFacility, values: RegisterValues): RegisterChange[] {
  return [...values]
    .map(([path, to]) => ({ path, from: valueAt(stored, path), to }))
    .filter(({ from, to }) => from !== to)
}

/**
 * Sets registers, all with one stamp: later than what they had, and later than every other stamp of
 * the facility but for those that are ahead of the clock.
 * @param now milliseconds since 1970.
 * @throws Error if a value has the wrong type, or no stamp can follow the last one.
 */
export function withChanges(
  stored: StoredFacility,
  changes: readonly RegisterChange[],
  { node, by }: Author,
  now: number,
): { readonly stored: StoredFacility; readonly at: Stamp } {
  const paths = new Set(changes.map(({ path }) => path))
  const before = Object.entries(stored.registers).flatMap(([path, [, set]]) =>
    paths.has(path) || !isAhead(set, now) ? [set] : [],
  )
  const last = before.sort().at(-1) ?? NEVER
  const at = nextStamp(last, now, node)
  if (!STAMP.test(at)) throw new RangeError(`No change can come after ${last}`)
  const set = changes.map(({ path, to }): [string, Register] => [
    path,
    by !== '' && isSigned(path) ? [to, at, by] : [to, at],
  ])
  for (const { path, to } of changes) check(path, to)
  const registers = { ...stored.registers, ...Object.fromEntries(set) }
  return { stored: { ...stored, registers }, at }
}

/**
 * Looks up the stamp of a register.
 * @returns `NEVER` if it was never set.
 */
export function stampAt(stored: StoredFacility, path: string): Stamp {
  return stored.registers[path]?.[1] ?? NEVER
}

/**
 * Finds the latest stamp of a facility.
 * @returns `NEVER` if nothing was ever set.
 */
export function lastStamp({ registers }: StoredFacility): Stamp {
  return Object.values(registers).reduce((last, [, at]) => (at > last ? at : last), NEVER)
}

/** @throws Error where a register must not hold the value. */
function check(path: string, value: unknown): void {
  if (path.startsWith(TICK)) done.parse(value)
  else if (path.startsWith(DONE_ON)) doneOn.parse(value)
  else if (isNote(path)) text.parse(value)
  else if (path.startsWith(DEADLINE)) ownDay.parse(value)
  else if (path.startsWith(RECEIPT)) receipt.parse(value)
  else attributes.parse({ ...DEFAULT_ATTRIBUTES, [path]: value })
}

function valueAt({ registers }: StoredFacility, path: string): unknown {
  const set = registers[path]
  return set ? set[0] : defaultAt(path)
}

/** @returns whether a facility is still as it was created, with nothing but its guide. */
export function isUntouched({ registers }: Pick<StoredFacility, 'registers'>): boolean {
  return Object.keys(registers).every((path) => path === 'guide')
}
