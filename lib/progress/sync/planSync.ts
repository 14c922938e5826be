import { lastStamp, type StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { bytesOf } from '../storage/bytes'
import {
  ALL_BYTES,
  findPieces,
  ITEMS,
  type Items,
  incompleteIn,
  isSameValue,
  type Pieces,
  pieceId,
  piecesOf,
} from './items'
import { isMark, markOf, markWith, staleMarks, usedIn } from './useMarks'

/** A facility that is not in the synced storage, or not all of it. It is here all the same. */
export interface Unfit {
  readonly id: string
  /**
   * `room`: others come first. `register`: one of its notes is too large, the rest is there.
   * `unknown`: what is there of it cannot be read, and is left as it is.
   */
  readonly why: 'room' | 'register' | 'unknown'
}

/** What has to be done so that the synced storage holds what is here. */
export interface Plan {
  /** To be removed first, or there may be no room. */
  readonly remove: readonly string[]
  /** Only what differs from what is there. */
  readonly set: Items
  readonly unfit: readonly Unfit[]
}

/** What one profile of a browser brings to be synced. */
interface Profile {
  /** Its part of the stamps. */
  readonly node: string
  /** By its clock: year and month, ISO 8601. */
  readonly month: string
  /** The facility that is worked on here; `null` where none is. */
  readonly inUse: string | null
  /** All that are here, after what is in the synced storage was merged into them. */
  readonly facilities: readonly StoredFacility[]
}

/**
 * Compares what is here with the synced storage. Facilities that any profile works on come first,
 * then those that were changed last: all profiles choose the same ones, so that none removes what
 * another one writes. What cannot be read, or is not here, stays as it is; so does a facility of which
 * a piece is missing there, while nothing here would be new: cut anew, it could be written over the
 * piece that is on its way. Marks of profiles that seem to be gone are removed where there are many.
 */
export function planSync({ node, month, inUse, facilities }: Profile, items: Items): Plan {
  const { unknown, pieces: there } = findPieces(items)
  const worth = facilities.filter(isWorthSyncing)
  const incomplete = incompleteIn(items)
  const known = worth.filter(({ id }) => !unknown.has(id))
  const waits = (one: StoredFacility) => incomplete.has(one.id) && !bringsMore(one, there)
  const here = new Set(known.filter((one) => !waits(one)).map(({ id }) => id))
  const isKnown = known.some(({ id }) => id === inUse)
  const own = markOf(node)
  const mark = inUse !== null && isKnown ? { [own]: markWith(inUse, month) } : {}
  const stale = staleMarks({ ...items, ...mark }, month)
  const isStale = (key: string) => key !== own && stale.has(key)
  const isLeft = (key: string) => !here.has(pieceId(key) ?? '') && !(key in mark) && !isStale(key)
  const left = Object.entries(items).filter(([key]) => isLeft(key))
  const wanted: Record<string, unknown> = { ...mark }
  const unfit: Unfit[] = worth
    .filter(({ id }) => unknown.has(id))
    .map(({ id }) => ({ id, why: 'unknown' }))
  const room = roomBeside([...left, ...Object.entries(mark)])
  const first = usedIn({ ...Object.fromEntries(left), ...mark })
  for (const facility of inOrder(worth, first)) {
    const { id } = facility
    if (!here.has(id)) continue
    const pieces = piecesOf(facility)
    if (!room.take(pieces)) unfit.push({ id, why: 'room' })
    else {
      Object.assign(wanted, pieces.items)
      if (pieces.tooLarge.length > 0) unfit.push({ id, why: 'register' })
    }
  }
  const differs = ([key, value]: [string, unknown]) => !isSameValue(value, items[key])
  return {
    remove: Object.keys(items).filter((key) => !isLeft(key) && !(key in wanted)),
    set: Object.fromEntries(Object.entries(wanted).filter(differs)),
    unfit,
  }
}

/** @returns whether the facility holds anything that its pieces lack and could hold. */
function bringsMore(facility: StoredFacility, pieces: readonly StoredFacility[]): boolean {
  const [first, ...more] = pieces.filter(({ id }) => id === facility.id)
  if (first === undefined) return true
  const joined = more.reduce(merge, first)
  const { tooLarge } = piecesOf(facility)
  const { registers, createdAt } = merge(joined, facility)
  const isNew = (path: string) =>
    registers[path] !== joined.registers[path] && !tooLarge.includes(path)
  return createdAt !== joined.createdAt || Object.keys(registers).some(isNew)
}

/** @returns the keys that are this extension's: all that is to be removed where a person wants it. */
export function syncedKeys(items: Items): string[] {
  return Object.keys(items).filter((key) => pieceId(key) !== null || isMark(key))
}

/**
 * @returns the facility that the work of other profiles is on: one that they use, or that was changed
 * last. Those that were put away, or of which the first questions were not answered, are left out.
 */
export function facilityToResume(
  facilities: readonly StoredFacility[],
  items: Items,
): StoredFacility | null {
  const begun = facilities.filter(
    ({ registers: { asked, archived } }) => asked?.[0] === true && archived?.[0] !== true,
  )
  return inOrder(begun, usedIn(items))[0] ?? null
}

/** An empty facility, as every new profile makes one, is nobody's work yet. */
export function isWorthSyncing({ registers }: StoredFacility): boolean {
  return Object.keys(registers).some((path) => path !== 'guide')
}

/** The same in every profile: facilities that were changed at the same time stand by their ids. */
function inOrder(facilities: readonly StoredFacility[], first: ReadonlySet<string>) {
  const rank = new Map(
    facilities.map((facility) => [
      facility,
      `${first.has(facility.id) ? 1 : 0}${lastStamp(facility)}${facility.id}`,
    ]),
  )
  const rankOf = (facility: StoredFacility) => rank.get(facility) ?? ''
  return facilities.toSorted((a, b) => (rankOf(a) > rankOf(b) ? -1 : 1))
}

function roomBeside(taken: readonly [string, unknown][]) {
  let bytes = taken.reduce((sum, [key, value]) => sum + bytesOf(key, value), 0)
  let items = taken.length
  return {
    /** @returns whether there was room for it; then there is less. */
    take(pieces: Pieces): boolean {
      const count = Object.keys(pieces.items).length
      if (bytes + pieces.bytes > ALL_BYTES || items + count > ITEMS) return false
      bytes += pieces.bytes
      items += count
      return true
    },
  }
}
