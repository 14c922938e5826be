import type { Register, StoredFacility } from '../facility/facilityRecord'
import { readFacility } from '../facility/readRecord'
import { bytesOf, jsonBytes } from '../storage/bytes'
import { byKey } from '../storage/sameValue'
import { PIECE, pieceId } from './keys'

/**
 * Limits of the synced storage, with a margin: the browsers allow 8,192 bytes an item, 102,400
 * bytes and 512 items in all, and each counts bytes a little differently.
 */
export const ITEM_BYTES = 8_000
export const ALL_BYTES = 100_000
export const ITEMS = 500

/** The content of the synced storage, by key. */
export type Items = Readonly<Record<string, unknown>>

/**
 * A facility cut into items, by key, and the paths of registers that are too large for any item.
 */
export interface Pieces {
  readonly items: Readonly<Record<string, StoredFacility>>
  /** Bytes of all items. */
  readonly bytes: number
  readonly tooLarge: readonly string[]
}

/** A value of the synced storage under the key of a piece that is no facility of any version. */
interface UnreadablePiece {
  readonly key: string
  /** The facility's id in the key. */
  readonly id: string
  readonly value: unknown
}

/** The facilities found in the synced storage. */
interface FoundPieces {
  /** Pieces of facilities, each with some of the registers, to be merged. */
  readonly pieces: readonly StoredFacility[]
  /**
   * Ids of facilities with a piece that only another version of the extension can read: they must
   * stay as they are.
   */
  readonly otherVersion: ReadonlySet<string>
  readonly unreadable: readonly UnreadablePiece[]
}

/**
 * Cuts a facility into items that fit the synced storage. Each piece is a valid facility with some
 * of the registers, so a missing or old piece does not affect the others. The same facility is
 * always cut the same way.
 */
export function piecesOf({ registers, ...head }: StoredFacility): Pieces {
  const items: Record<string, StoredFacility> = {}
  const tooLarge: string[] = []
  let bytes = 0
  let entries: [string, Register][] = []
  const nextKey = () => pieceKey(head.id, Object.keys(items).length)
  const emptyBytes = () => bytesOf(nextKey(), { ...head, registers: {} })
  let size = emptyBytes()
  const close = () => {
    bytes += size
    items[nextKey()] = { ...head, registers: Object.fromEntries(entries) }
    entries = []
    size = emptyBytes()
  }
  for (const entry of Object.entries(registers).sort(byKey)) {
    const own = jsonBytes(Object.fromEntries([entry])) - 2
    if (entries.length > 0 && size + 1 + own > ITEM_BYTES) close()
    if (size + own > ITEM_BYTES) {
      tooLarge.push(entry[0])
      continue
    }
    // A comma separates two entries.
    size += own + (entries.length > 0 ? 1 : 0)
    entries.push(entry)
  }
  if (entries.length > 0) close()
  return { items, bytes, tooLarge }
}

/** Finds the pieces of facilities in the synced storage. */
export function findPieces(items: Items): FoundPieces {
  const pieces: StoredFacility[] = []
  const otherVersion = new Set<string>()
  const unreadable: UnreadablePiece[] = []
  for (const [key, value] of Object.entries(items)) {
    const id = pieceId(key)
    if (id === null) continue
    const read = readFacility(value)
    if (read.state === 'newer' || read.state === 'stuck') otherVersion.add(id)
    else if (read.state === 'read' && read.stored.id === id) pieces.push(read.stored)
    else unreadable.push({ key, id, value })
  }
  return { pieces, otherVersion, unreadable }
}

/**
 * Finds facilities with gaps in the numbering of their pieces: the missing ones may still arrive.
 * @returns their ids.
 */
export function incompleteIn(items: Items): ReadonlySet<string> {
  const keys = Map.groupBy(Object.keys(items), pieceId)
  return new Set(
    [...keys].flatMap(([id, all]) =>
      id === null || all.every((_, index) => pieceKey(id, index) in items) ? [] : id,
    ),
  )
}

function pieceKey(id: string, index: number): string {
  return PIECE + id + (index === 0 ? '' : `:${index}`)
}
