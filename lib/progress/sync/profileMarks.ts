import * as z from 'zod/mini'
import { isMark, USE } from './keys'
import type { Items } from './pieces'

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
