import { cutByTime } from '../facility/ahead'
import type { StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { nodeOf, timeOf } from '../facility/stamp'
import { isSameValue } from '../storage/sameValue'
import { piecesOf } from './pieces'

/** The facts by which a profile's own new changes are recognised. */
export interface ProfileClock {
  /** The profile's id. */
  readonly node: string
  /** Its clock, milliseconds since 1970. */
  readonly now: number
  /** When the last run that succeeded began, milliseconds since 1970; `null` for none. */
  readonly since: number | null
}

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
  { node, now, since }: ProfileClock,
): StoredFacility {
  const ours = cutByTime(facility, now).within
  const [first, ...more] = pieces
  if (first === undefined) return ours
  const theirs = cutByTime(more.reduce(merge, first), now)
  if (theirs.ahead === null && ours === facility) return facility
  const sent = merge(ours, theirs.within)
  // The last 同期 may have had a wrong clock.
  const from = since === null || since > now ? 0 : since
  const isReplaced = (path: string) => {
    const at = sent.registers[path]?.[1]
    return at !== undefined && nodeOf(at) === node && timeOf(at) >= from
  }
  const stays = Object.entries(theirs.ahead?.registers ?? {}).filter(([path]) => !isReplaced(path))
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
