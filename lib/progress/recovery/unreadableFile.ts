import * as z from 'zod/mini'

/** A value that is not shown as a facility: put aside, of a newer version, or not brought up. */
export interface UnreadableFile {
  /** The key under which it stands or stood. */
  readonly key: string
  /** When it was put aside, ISO 8601; `null` where it was not, or nobody knows. */
  readonly at: string | null
  readonly value: unknown
}

/** What can be told of such a value. */
export interface SalvagedFacts {
  /** What may be the facility's name; '' where none is found. */
  readonly name: string
  /** `null` where it says none. */
  readonly version: number | null
}

/** By this a file of such values is known as ours. */
export const UNREADABLE_FORMAT = 'junbi-navi-aside'

const versioned = z.object({ version: z.number() })
/** As versions 1 and 2 stored it. */
const named = z.object({ name: z.string() })
const registered = z.object({
  registers: z.object({ name: z.tuple([z.string()], z.unknown()) }),
})

/** @returns what a value that cannot be read as a whole still tells. */
export function salvage(value: unknown): SalvagedFacts {
  const version = versioned.safeParse(value)
  const older = named.safeParse(value)
  const newer = registered.safeParse(value)
  const name = newer.success ? newer.data.registers.name[0] : older.success ? older.data.name : ''
  return { name, version: version.success ? version.data.version : null }
}

/** @returns the text of a file that holds the values as they are, for somebody who can repair them. */
export function unreadableFile(unread: readonly UnreadableFile[]): string {
  const aside = unread.map(({ key, at, value }) => ({ key, at, value }))
  return `${JSON.stringify({ format: UNREADABLE_FORMAT, version: 1, aside }, null, 2)}\n`
}
