import * as z from 'zod/mini'
import { browser } from '../../browser'
import type { StoredFacility } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { CURRENT } from './currentFacility'

/** The key in `localStorage`, which answers before anything else is read. */
const FIRST = 'firstFacilities'

const known = z.object({ place: z.string(), ids: z.array(z.uuid()) })

/**
 * Remembers which facilities a long list begins with, by their ids alone. The next time these are
 * shown before all the others are read; which ones come first is then decided by all of them again.
 * @param place the list's order and filters, as its address says them.
 * @param ids none for a list that is read at once.
 */
export function rememberFirst(place: string, ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(FIRST)
    else localStorage.setItem(FIRST, JSON.stringify({ place, ids }))
  } catch {
    // Without space for it the list is only slower.
  }
}

/** @returns the ids of the facilities that the list began with; none where it was another list. */
export function firstOf(place: string): readonly string[] {
  try {
    const said = known.safeParse(JSON.parse(localStorage.getItem(FIRST) ?? 'null'))
    return said.success && said.data.place === place ? said.data.ids : []
  } catch {
    return []
  }
}

/** Reads these facilities and which one is in use; those that cannot be read are left out. */
export async function readFirst(
  ids: readonly string[],
): Promise<{ readonly facilities: readonly StoredFacility[]; readonly current: string | null }> {
  const keys = ids.map((id) => FACILITY + id)
  const stored = await browser.storage.local.get([CURRENT, ...keys])
  const facilities = keys.flatMap((key) => {
    const read = readUnder(key, stored[key])
    return read.state === 'read' ? [read.stored] : []
  })
  const { [CURRENT]: current } = stored
  return { facilities, current: typeof current === 'string' ? current : null }
}
