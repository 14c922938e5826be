import * as z from 'zod/mini'

/** A value that is not shown as a facility: quarantined, of a newer version, or not migrated. */
interface UnreadableValue {
  /** Its original key. */
  readonly key: string
  /** When it was quarantined, ISO 8601; `null` if it was not, or the time is unknown. */
  readonly at: string | null
  readonly value: unknown
}

/** Facts that can be read from such a value. */
interface SalvagedFacts {
  /** Probably the facility's name; '' if none is found. */
  readonly name: string
  /** `null` if it has none. */
  readonly version: number | null
}

/** Marks a file of such values as ours. Its words are older than `quarantine`: files have them. */
export const UNREADABLE_FORMAT = 'junbi-navi-aside'

const versioned = z.object({ version: z.number() })
/** The shape of versions 1 and 2. */
const named = z.object({ name: z.string() })
const registered = z.object({
  registers: z.object({ name: z.tuple([z.string()], z.unknown()) }),
})

/** Extracts name and version from a value that is unreadable as a whole. */
export function salvage(value: unknown): SalvagedFacts {
  const version = versioned.safeParse(value)
  const older = named.safeParse(value)
  const newer = registered.safeParse(value)
  const name = newer.success ? newer.data.registers.name[0] : older.success ? older.data.name : ''
  return { name, version: version.success ? version.data.version : null }
}

/** Formats the values, unchanged, as the text of a file for somebody who can repair them. */
export function unreadableFile(values: readonly UnreadableValue[]): string {
  const aside = values.map(({ key, at, value }) => ({ key, at, value }))
  return `${JSON.stringify({ format: UNREADABLE_FORMAT, version: 1, aside }, null, 2)}\n`
}
