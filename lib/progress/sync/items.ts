import type { Register, StoredFacility } from '../facility/facilityRecord'
import { readFacility } from '../facility/readRecord'
import { bytesOf, jsonBytes } from '../storage/bytes'

/** The browsers allow 8,192 bytes an item, 102,400 in all, 512 items; each counts a little differently. */
export const ITEM_BYTES = 8_000
export const ALL_BYTES = 100_000
export const ITEMS = 500

/** What stands in the synced storage, by key. */
export type Items = Readonly<Record<string, unknown>>

const PIECE = 'f:'

/** A facility in pieces, by key, and the registers that are too large for any. */
export interface Pieces {
  readonly items: Readonly<Record<string, StoredFacility>>
  /** Bytes of all items. */
  readonly bytes: number
  readonly tooLarge: readonly string[]
}

/** What stands in the synced storage of facilities. */
interface FoundPieces {
  /** Each with some registers of a facility, to be merged. */
  readonly pieces: readonly StoredFacility[]
  /** Facilities of which a piece is of a newer version, or none: they have to stay as they are. */
  readonly unknown: ReadonlySet<string>
}

/**
 * Cuts a facility into items that the synced storage takes. Each is a facility itself, with some of
 * the registers, so that one that is missing or old takes nothing away from the others. The same
 * facility is always cut in the same way.
 */
export function piecesOf({ registers, ...head }: StoredFacility): Pieces {
  const items: Record<string, StoredFacility> = {}
  const tooLarge: string[] = []
  let bytes = 0
  let some: [string, Register][] = []
  const keyNow = () => pieceKey(head.id, Object.keys(items).length)
  const emptyBytes = () => bytesOf(keyNow(), { ...head, registers: {} })
  let size = emptyBytes()
  const close = () => {
    bytes += size
    items[keyNow()] = { ...head, registers: Object.fromEntries(some) }
    some = []
    size = emptyBytes()
  }
  for (const entry of Object.entries(registers).sort(byKey)) {
    const own = jsonBytes(Object.fromEntries([entry])) - 2
    if (some.length > 0 && size + 1 + own > ITEM_BYTES) close()
    if (size + own > ITEM_BYTES) {
      tooLarge.push(entry[0])
      continue
    }
    // A comma stands between two.
    size += own + (some.length > 0 ? 1 : 0)
    some.push(entry)
  }
  if (some.length > 0) close()
  return { items, bytes, tooLarge }
}

/** @returns the facilities' pieces among the items. */
export function findPieces(items: Items): FoundPieces {
  const pieces: StoredFacility[] = []
  const unknown = new Set<string>()
  for (const [key, value] of Object.entries(items)) {
    const id = pieceId(key)
    if (id === null) continue
    const read = readFacility(value)
    if (read.state === 'read' && read.stored.id === id) pieces.push(read.stored)
    else unknown.add(id)
  }
  return { pieces, unknown }
}

/**
 * @returns the facilities of which pieces are there, but not all before the last one: the others may
 * still be on their way.
 */
export function incompleteIn(items: Items): ReadonlySet<string> {
  const keys = Map.groupBy(Object.keys(items), pieceId)
  return new Set(
    [...keys].flatMap(([id, all]) =>
      id === null || all.every((_, index) => pieceKey(id, index) in items) ? [] : id,
    ),
  )
}

/** @returns the id of the facility whose piece stands under the key; `null` where it is no piece. */
export function pieceId(key: string): string | null {
  return key.startsWith(PIECE) ? (key.slice(PIECE.length).split(':')[0] ?? null) : null
}

/** @returns whether two values are the same but for the order of keys, which browsers do not keep. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (JSON.stringify(a) === JSON.stringify(b)) return true
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted)
}

function pieceKey(id: string, index: number): string {
  return PIECE + id + (index === 0 ? '' : `:${index}`)
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(byKey))
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
