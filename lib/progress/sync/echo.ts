import { browser } from '../../browser'
import { FACILITY, readUnder } from '../facility/readRecord'
import { isSameValue, pieceId, piecesOf } from './items'

/**
 * Compares facilities with their copies in the synced storage. A sync causes change events on both
 * sides itself; equal copies tell that such an event needs no further sync.
 * @returns whether any of these facilities differs from its copy.
 */
export async function differsFromSynced(ids: ReadonlySet<string>): Promise<boolean> {
  const keys = [...ids].map((id) => FACILITY + id)
  const { local, sync } = browser.storage
  const [stored, items] = await Promise.all([local.get(keys), sync.get(null)])
  return keys.some((key) => {
    const read = readUnder(key, stored[key])
    if (read.state !== 'read') return true
    const { id } = read.stored
    const synced = Object.entries(items).filter(([item]) => pieceId(item) === id)
    return !isSameValue(piecesOf(read.stored).items, Object.fromEntries(synced))
  })
}
