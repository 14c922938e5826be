import { mapYielding } from '../../async/mapYielding'
import { browser } from '../../browser'
import type { Attributes } from '../facility/facility'
import { FACILITY } from '../facility/readRecord'
import { locked, setItems } from '../storage/lockedWrite'
import { profileAuthor } from './author'
import { readFacilities, summaryOf } from './readFacilities'
import { authorOrNew, newStored } from './updateFacility'

/** Reads the names of all facilities by code, including archived ones. */
export async function readCodes(): Promise<Map<string, string>> {
  return codesIn(await browser.storage.local.get(null))
}

/**
 * Adds facilities in one write, all or none, and leaves the current facility as it is. A facility
 * whose code exists by then is left out.
 * @returns how many were added.
 * @throws DOMException or Error if they could not be written.
 */
export async function addFacilities(wanted: readonly Partial<Attributes>[]): Promise<number> {
  return locked(async () => {
    const all = await browser.storage.local.get(null)
    const codes = await codesIn(all)
    const fresh = wanted.filter(({ code = '' }) => code === '' || !codes.has(code))
    if (fresh.length === 0) return 0
    const { writer, first } = authorOrNew(all[profileAuthor.key])
    const added = await mapYielding(fresh, (attributes) =>
      newStored(attributes, crypto.randomUUID(), writer),
    )
    const items = Object.fromEntries(added.map((stored) => [FACILITY + stored.id, stored]))
    await setItems({ ...items, ...first })
    return added.length
  })
}

async function codesIn(all: Readonly<Record<string, unknown>>): Promise<Map<string, string>> {
  const { facilities } = await readFacilities(all)
  const summaries = await mapYielding(facilities, summaryOf)
  return new Map(
    summaries.flatMap(({ code, name }): [string, string][] => (code === '' ? [] : [[code, name]])),
  )
}
