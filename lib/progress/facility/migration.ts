import * as z from 'zod/mini'
import { DEFAULT_GUIDE } from '../../guide/guides'
import { type Stamp, stampOf } from './stamp'

type Stored = Readonly<Record<string, unknown>>

/** Takes what one version stored to what the next one reads. Pure; it may throw. */
export type Migration = (value: Stored) => Stored

/** The first takes version 1 to 2, and so on: a new version is one more entry at the end. */
const MIGRATIONS: readonly Migration[] = [withGuide, withRegisters]

/** The version that is written today. */
export const VERSION = 3

/** What became of a stored value. */
type Migrated =
  | { readonly state: 'current'; readonly value: Stored }
  /** A newer extension wrote it. */
  | { readonly state: 'newer' }
  /** A migration threw: the value has to stay as it is. */
  | { readonly state: 'stuck' }
  | { readonly state: 'unreadable' }

/** @returns the stored value as today's version; never changes the value itself. */
export function migrate(value: unknown, migrations = MIGRATIONS): Migrated {
  if (!isStored(value)) return { state: 'unreadable' }
  const { version } = value
  const latest = migrations.length + 1
  if (typeof version !== 'number' || version < 1) return { state: 'unreadable' }
  if (version > latest) return { state: 'newer' }
  try {
    const current = migrations.slice(version - 1).reduce((older, step) => step(older), value)
    return { state: 'current', value: current }
  } catch {
    return { state: 'stuck' }
  }
}

/** Version 1 knew one guide only. */
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
 * Version 2 knew when a task was ticked, and of the rest only when the facility was begun: what
 * was set later somewhere else counts before it. What is no facility of version 2 stays without
 * registers, so that it cannot be read.
 */
function withRegisters(value: Stored): Stored {
  const old = version2.safeParse(value)
  if (!old.success) return { ...value, version: 3 }
  const { id, createdAt, ticks } = old.data
  const begun = stampOf(createdAt)
  const registers: [string, [unknown, Stamp]][] = [
    ...ATTRIBUTES_2.map((name): [string, [unknown, Stamp]] => [name, [value[name], begun]]),
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
