import { DEFAULT_GUIDE } from '../guide'

type Stored = Readonly<Record<string, unknown>>

/** Takes what one version stored to what the next one reads. Pure; it may throw. */
export type Migration = (value: Stored) => Stored

/** The first takes version 1 to 2, and so on: a new version is one more entry at the end. */
const MIGRATIONS: readonly Migration[] = [withGuide]

/** The version that is written today. */
export const VERSION = 2

/** What became of a stored value. */
export type Migrated =
  | { readonly state: 'current'; readonly value: Stored }
  /** A newer extension wrote it. */
  | { readonly state: 'newer' }
  /** A migration threw: the value has to stay as it is. */
  | { readonly state: 'stuck' }
  | { readonly state: 'unreadable' }

/** @returns the stored value as today's version; never changes the value itself. */
export function migrated(value: unknown, migrations = MIGRATIONS): Migrated {
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

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
