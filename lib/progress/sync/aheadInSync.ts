import { cutByTime, isSetSinceSync, type ProfileClock } from '../facility/ahead'
import type { StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { isSameValue } from '../storage/sameValue'
import { piecesOf } from './pieces'

/**
 * Makes what the synced storage should have of a facility. Registers that are more than a day ahead of
 * the clock stay there as they are, and none is sent. Otherwise a profile with another clock would
 * bring them back after each removal. Only a value that the user has set here since the last 同期
 * replaces one.
 * @param pieces its pieces in the synced storage.
 */
export function facilityToSync(
  facility: StoredFacility,
  pieces: readonly StoredFacility[],
  profile: ProfileClock,
): StoredFacility {
  const ours = cutByTime(facility, profile.now).within
  const [first, ...more] = pieces
  if (first === undefined) return ours
  const theirs = cutByTime(more.reduce(merge, first), profile.now)
  if (theirs.ahead === null && ours === facility) return facility
  const sent = merge(ours, theirs.within)
  const stays = Object.entries(theirs.ahead?.registers ?? {}).filter(
    ([path]) => !isSetSinceSync(sent.registers[path], profile),
  )
  return { ...sent, registers: { ...sent.registers, ...Object.fromEntries(stays) } }
}

/**
 * @param facility as `facilityToSync` makes it: a value in place of one that is ahead is new as well,
 * though its stamp is earlier.
 * @returns whether a facility has anything that its pieces in the synced storage do not have, and could.
 */
export function hasNews(facility: StoredFacility, pieces: readonly StoredFacility[]): boolean {
  const [first, ...more] = pieces
  if (first === undefined) return true
  const synced = more.reduce(merge, first)
  const { tooLarge } = piecesOf(facility)
  const isNew = (path: string) =>
    !isSameValue(facility.registers[path], synced.registers[path]) && !tooLarge.includes(path)
  return facility.createdAt !== synced.createdAt || Object.keys(facility.registers).some(isNew)
}
