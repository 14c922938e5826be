import * as z from 'zod/mini'
import { DEFAULT_GUIDE } from '../../guide/guides'
import { type Stamp, stampOf } from './stamp'

type Stored = Readonly<Record<string, unknown>>

/** Converts a stored value from one version to the next. Pure; it may throw. */
export type Migration = (value: Stored) => Stored

/** Migrations in order, the first from version 1 to 2. A new version appends one. */
const MIGRATIONS: readonly Migration[] = [withGuide, withRegisters]

/** The current version. */
export const VERSION = 3

/** The result of migrating a stored value. */
type Migrated =
  | { readonly state: 'current'; readonly value: Stored }
  /** Written by a newer version of the extension. */
  | { readonly state: 'newer' }
  /** A migration threw: the stored value must stay as it is. */
  | { readonly state: 'stuck' }
  | { readonly state: 'unreadable' }

/** Migrates a stored value to the current version. The value itself is not changed. */
export function migrate(value: unknown, migrations = MIGRATIONS): Migrated {
  if (!isStored(value)) return { state: 'unreadable' }
  const { version } = value
  const latest = migrations.length + 1
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return { state: 'unreadable' }
  }
  if (version > latest) return { state: 'newer' }
  try {
    const current = migrations.slice(version - 1).reduce((older, step) => step(older), value)
    return { state: 'current', value: current }
  } catch {
    return { state: 'stuck' }
  }
}

/** Version 1 had only one guide. */
function withGuide(value: Stored): Stored {
  return { ...value, version: 2, guide: DEFAULT_GUIDE }
}

const version2 = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  ticks: z.record(z.string(), z.object({ done: z.boolean(), at: z.iso.datetime() })),
})
const ATTRIBUTES_2 = ['name', 'guide', 'kind', 'adapted', 'subsidised', 'asked']

/**
 * Version 2 stored the time of each tick, but of the attributes only the facility's creation time.
 * They get that time, so that any later write elsewhere wins. A value that is no facility of
 * version 2 gets no registers, and so fails to parse.
 */
function withRegisters(value: Stored): Stored {
  const old = version2.safeParse(value)
  if (!old.success) return { ...value, version: 3 }
  const { id, createdAt, ticks } = old.data
  const created = stampOf(createdAt)
  const registers: [string, [unknown, Stamp]][] = [
    ...ATTRIBUTES_2.map((name): [string, [unknown, Stamp]] => [name, [value[name], created]]),
    ...Object.entries(ticks).map(([task, { done, at }]): [string, [unknown, Stamp]] => [
      `tick:${task}`,
      [done, stampOf(at)],
    ]),
  ]
  return { version: 3, id, createdAt, registers: Object.fromEntries(registers) }
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
