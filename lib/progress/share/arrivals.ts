import { browser } from '../../browser'
import type { ProfileClock } from '../facility/ahead'
import type { StoredFacility } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { mergeUnlocked } from '../facilityStore/mergeFacilities'
import { locked } from '../storage/lockedWrite'
import { withOtherNotes } from './otherNotes'

/** A facility as its file has it, with the stamps of the notes that were in it last time. */
interface Arrived {
  readonly facility: StoredFacility
  readonly base: Readonly<Record<string, string>>
}

/**
 * Merges facilities of the folder into the stored ones, keeping both of two texts at one note.
 * @returns how many facilities are new here.
 * @throws DOMException or Error if they could not be written.
 */
export async function mergeArrived(
  arrived: readonly Arrived[],
  profile: ProfileClock,
): Promise<number> {
  const merged = await locked(async () => {
    const ours = await readLocal(arrived.map(({ facility }) => facility.id))
    const values = arrived.map(({ facility, base }) =>
      withOtherNotes(facility, ours.get(facility.id) ?? null, base),
    )
    return mergeUnlocked(values, profile)
  })
  return merged.filter(({ state }) => state === 'added').length
}

/** Reads facilities of this profile, by id. Unreadable ones are left out. */
export async function readLocal(
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFacility>> {
  const stored = await browser.storage.local.get(ids.map((id) => FACILITY + id))
  return new Map(
    Object.entries(stored).flatMap(([key, value]) => {
      const read = readUnder(key, value)
      return read.state === 'read' ? [[read.stored.id, read.stored]] : []
    }),
  )
}
