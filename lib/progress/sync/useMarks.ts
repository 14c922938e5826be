import * as z from 'zod/mini'
import type { Items } from './items'

/** Under this and the profile's part of its stamps stands which facility it works on. */
const USE = 'use:'
/** So many are kept for sure, more than a person has profiles: those that are gone never say so. */
const KEPT = 16

const month = z.string().check(z.regex(/^\d{4}-\d{2}$/))
const use = z.object({
  version: z.literal(1),
  id: z.string(),
  /** When it was last said so, year and month; '' where that is not told. */
  month: z.catch(month, ''),
})

/** @returns the key under which a profile says which facility it works on. */
export function markOf(node: string): string {
  return USE + node
}

/** @returns whether a profile's mark stands under the key. */
export function isMark(key: string): boolean {
  return key.startsWith(USE)
}

/** @returns what stands there for a profile that works on the facility this month. */
export function markWith(id: string, thisMonth: string): unknown {
  return { version: 1, id, month: thisMonth }
}

/** @returns the ids of the facilities that any profile works on. */
export function usedIn(items: Items): Set<string> {
  return new Set(readMarks(items).map(({ id }) => id))
}

/**
 * @returns the keys of marks that are too many: beyond the newest, and of an earlier month. Whoever is
 * still there has a mark of this month: two that are both there never remove each other's.
 */
export function staleMarks(items: Items, thisMonth: string): ReadonlySet<string> {
  const newest = readMarks(items).sort((a, b) => (rankOf(a) > rankOf(b) ? -1 : 1))
  const more = newest.slice(KEPT).filter((mark) => mark.month < thisMonth)
  return new Set(more.map(({ key }) => key))
}

/** The same in every profile. */
function rankOf({ month: said, key }: { readonly month: string; readonly key: string }): string {
  return said.padEnd(7) + key
}

/** What cannot be read is of a newer version, and left as it is. */
function readMarks(items: Items) {
  return Object.entries(items).flatMap(([key, value]) => {
    const parsed = isMark(key) ? use.safeParse(value) : null
    return parsed?.success ? [{ key, ...parsed.data }] : []
  })
}
