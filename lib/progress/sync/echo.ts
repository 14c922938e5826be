import { browser } from '../../browser'
import { FACILITY, readUnder } from '../facility/readRecord'
import { isSameValue, pieceId, piecesOf } from './items'

/**
 * Whoever writes hears of it as well: what was brought together is the same on both sides.
 * @returns whether any of these facilities is here as it is not in the synced storage.
 */
export async function differsFromSynced(ids: ReadonlySet<string>): Promise<boolean> {
  const keys = [...ids].map((id) => FACILITY + id)
  const { local, sync } = browser.storage
  const [here, items] = await Promise.all([local.get(keys), sync.get(null)])
  return keys.some((key) => {
    const read = readUnder(key, here[key])
    if (read.state !== 'read') return true
    const { id } = read.stored
    const there = Object.entries(items).filter(([item]) => pieceId(item) === id)
    return !isSameValue(piecesOf(read.stored).items, Object.fromEntries(there))
  })
}
