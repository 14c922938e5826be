import type { ProfileClock } from '../facility/ahead'
import { isUntouched, lastStamp, type StoredFacility } from '../facility/facilityRecord'
import { bytesOf } from '../storage/bytes'
import { isSameValue } from '../storage/sameValue'
import { facilityToSync, hasNews } from './aheadInSync'
import { isMark, pieceId } from './keys'
import {
  ALL_BYTES,
  findPieces,
  ITEMS,
  type Items,
  incompleteIn,
  type Pieces,
  piecesOf,
} from './pieces'
import { facilitiesInUse, markKey, markValue, staleMarks } from './profileMarks'

/**
 * A facility that is not or not completely in the synced storage. This profile still has all of it.
 */
export interface Unfit {
  readonly id: string
  /**
   * `room`: other facilities have priority for the quota. `register`: one of its notes is too
   * large, the rest is synced. `otherVersion`: only another version of the extension can read its
   * copy in the synced storage, which stays as it is.
   */
  readonly why: 'room' | 'register' | 'otherVersion'
}

/** The writes that make the synced storage equal to this profile's facilities. */
export interface Plan {
  /** Keys to remove first, as the items to set may need their space. */
  readonly remove: readonly string[]
  /** Only items that differ from the stored ones. */
  readonly set: Items
  readonly unfit: readonly Unfit[]
}

/** One profile of a browser, with its facilities. */
interface Profile extends ProfileClock {
  /** The id of its current facility; `null` for none. */
  readonly inUse: string | null
  /** All its facilities, after the synced storage was merged into them. */
  readonly facilities: readonly StoredFacility[]
}

/**
 * Plans the writes that make the synced storage equal to this profile's facilities.
 *
 * Facilities that any profile works on have priority for the quota, then the latest changed. Every
 * profile orders them the same way, so none removes what another one writes. Pieces that another
 * version wrote, or of facilities that this profile does not have, stay as they are. So does a
 * facility with a missing piece, unless this profile has something new: cut again, it could
 * overwrite the piece that is still on its way. Unreadable pieces, which the quarantine has, count
 * as missing and are replaced or removed. Registers that are more than a day ahead of the clock are
 * neither sent nor removed: see `facilityToSync`. Marks of profiles that seem to be gone are removed once
 * there are many.
 */
export function planSync(profile: Profile, items: Items): Plan {
  const { node, inUse } = profile
  const month = Temporal.Instant.fromEpochMilliseconds(profile.now)
    .toString()
    .slice(0, '2026-01'.length)
  const { otherVersion, unreadable, pieces } = findPieces(items)
  const synced = Map.groupBy(pieces, ({ id }) => id)
  const facilities = profile.facilities.map((one) =>
    facilityToSync(one, synced.get(one.id) ?? [], profile),
  )
  const damaged = new Set(unreadable.map(({ key }) => key))
  const sound = Object.entries(items).filter(([key]) => !damaged.has(key))
  // Not the empty facility that every new profile creates.
  const candidates = facilities.filter((one) => !isUntouched(one))
  const incomplete = incompleteIn(Object.fromEntries(sound))
  const readable = candidates.filter(({ id }) => !otherVersion.has(id))
  const mustWait = (one: StoredFacility) =>
    incomplete.has(one.id) && !hasNews(one, synced.get(one.id) ?? [])
  const ready = new Set(readable.filter((one) => !mustWait(one)).map(({ id }) => id))
  const hasCurrent = readable.some(({ id }) => id === inUse)
  const own = markKey(node)
  const mark = inUse !== null && hasCurrent ? { [own]: markValue(inUse, month) } : {}
  const stale = staleMarks({ ...items, ...mark }, month)
  const isStale = (key: string) => key !== own && stale.has(key)
  const staysAsIs = (key: string) =>
    !ready.has(pieceId(key) ?? '') && !(key in mark) && !isStale(key)
  const unchanged = sound.filter(([key]) => staysAsIs(key))
  const wanted: Record<string, unknown> = { ...mark }
  const unfit: Unfit[] = candidates
    .filter(({ id }) => otherVersion.has(id))
    .map(({ id }) => ({ id, why: 'otherVersion' }))
  const space = remainingSpace([...unchanged, ...Object.entries(mark)])
  const first = facilitiesInUse({ ...Object.fromEntries(unchanged), ...mark })
  for (const facility of byPriority(candidates, first)) {
    const { id } = facility
    if (!ready.has(id)) continue
    const cut = piecesOf(facility)
    if (!space.reserve(cut)) unfit.push({ id, why: 'room' })
    else {
      Object.assign(wanted, cut.items)
      if (cut.tooLarge.length > 0) unfit.push({ id, why: 'register' })
    }
  }
  const differs = ([key, value]: [string, unknown]) => !isSameValue(value, items[key])
  return {
    remove: Object.keys(items).filter(
      (key) => !(key in wanted) && (damaged.has(key) || !staysAsIs(key)),
    ),
    set: Object.fromEntries(Object.entries(wanted).filter(differs)),
    unfit,
  }
}

/** Finds the keys of this extension: those to remove when the user clears the synced storage. */
export function syncedKeys(items: Items): string[] {
  return Object.keys(items).filter((key) => pieceId(key) !== null || isMark(key))
}

/**
 * Finds the facility to continue with in a new profile: one that other profiles work on, else the
 * latest changed. Archived ones and those with an unanswered first question are left out.
 */
export function facilityToResume(
  facilities: readonly StoredFacility[],
  items: Items,
): StoredFacility | null {
  const eligible = facilities.filter(
    ({ registers: { asked, archived } }) => asked?.[0] === true && archived?.[0] !== true,
  )
  return byPriority(eligible, facilitiesInUse(items))[0] ?? null
}

/** Sorts facilities by priority, the same way in every profile: ids decide between equal times. */
function byPriority(facilities: readonly StoredFacility[], first: ReadonlySet<string>) {
  const rank = new Map(
    facilities.map((facility) => [
      facility,
      `${first.has(facility.id) ? 1 : 0}${lastStamp(facility)}${facility.id}`,
    ]),
  )
  const rankOf = (facility: StoredFacility) => rank.get(facility) ?? ''
  return facilities.toSorted((a, b) => (rankOf(a) > rankOf(b) ? -1 : 1))
}

function remainingSpace(used: readonly [string, unknown][]) {
  let bytes = used.reduce((sum, [key, value]) => sum + bytesOf(key, value), 0)
  let items = used.length
  return {
    /** Reserves space for the pieces if they fit. @returns whether they fit. */
    reserve(pieces: Pieces): boolean {
      const count = Object.keys(pieces.items).length
      if (bytes + pieces.bytes > ALL_BYTES || items + count > ITEMS) return false
      bytes += pieces.bytes
      items += count
      return true
    },
  }
}
