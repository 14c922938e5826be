import * as z from 'zod/mini'
import type { Items } from './pieces'

/**
 * Prefix of the key of a mark, before the profile's id. A mark names the facility that the profile
 * works on.
 */
const USE = 'use:'
/**
 * Number of marks that are never removed, more than one user has profiles. A profile that is gone
 * cannot remove its own mark.
 */
const MIN_MARKS = 16

const month = z.string().check(z.regex(/^\d{4}-\d{2}$/))
const use = z.object({
  version: z.literal(1),
  id: z.string(),
  /** The month when the mark was last written; '' if it has none. */
  month: z.catch(month, ''),
})

/** Makes the key of a profile's mark. */
export function markKey(node: string): string {
  return USE + node
}

/** @returns whether the key is that of a mark. */
export function isMark(key: string): boolean {
  return key.startsWith(USE)
}

/** Makes the value of a mark. */
export function markValue(id: string, thisMonth: string): unknown {
  return { version: 1, id, month: thisMonth }
}

/** Finds the ids of the facilities that any profile works on. */
export function facilitiesInUse(items: Items): Set<string> {
  return new Set(readMarks(items).map(({ id }) => id))
}

/**
 * Finds surplus marks: beyond the newest `MIN_MARKS` and of an earlier month. An active profile has
 * a mark of this month, so two active profiles never remove each other's.
 * @returns their keys.
 */
export function staleMarks(items: Items, thisMonth: string): ReadonlySet<string> {
  const newest = readMarks(items).sort((a, b) => (rankOf(a) > rankOf(b) ? -1 : 1))
  const more = newest.slice(MIN_MARKS).filter((mark) => mark.month < thisMonth)
  return new Set(more.map(({ key }) => key))
}

/** Sorts marks by time, the same way in every profile. */
function rankOf({ month: marked, key }: { readonly month: string; readonly key: string }): string {
  return marked.padEnd(7) + key
}

/** An unreadable mark is of a newer version and stays as it is. */
function readMarks(items: Items) {
  return Object.entries(items).flatMap(([key, value]) => {
    const parsed = isMark(key) ? use.safeParse(value) : null
    return parsed?.success ? [{ key, ...parsed.data }] : []
  })
}
