/** Prefix of the key of a piece of a facility in the synced storage, before the facility's id. */
export const PIECE = 'f:'
/** The key of a piece: a facility's id, and from the second piece on its number. */
const PIECE_KEY = /^f:([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?::[1-9]\d{0,2})?$/i
/**
 * Prefix of the key of a mark, before the profile's id. A mark names the facility that the profile
 * works on.
 */
export const USE = 'use:'

/** Extracts the facility's id from the key of a piece; `null` for any other key. */
export function pieceId(key: string): string | null {
  return PIECE_KEY.exec(key)?.[1] ?? null
}

/** @returns whether the key is that of a mark. */
export function isMark(key: string): boolean {
  return key.startsWith(USE)
}
