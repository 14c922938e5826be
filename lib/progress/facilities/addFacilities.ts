import { mapYielding } from '../../async/mapYielding'
import { browser } from '../../browser'
import type { Attributes } from '../facility/facility'
import { FACILITY } from '../facility/readRecord'
import { locked, setItems } from '../storage/lockedWrite'
import { AUTHOR } from './author'
import { readFacilities, summaryOf } from './readFacilities'
import { author, newStored } from './updateFacility'

/** @returns the names of all facilities by their code, archived ones too. */
export async function readCodes(): Promise<Map<string, string>> {
  return codesIn(await browser.storage.local.get(null))
}

/**
 * Adds facilities in one write, all or none. One whose code is there by then is left out. None
 * becomes the one in use.
 * @returns how many were added.
 * @throws DOMException or Error where they could not be written.
 */
export async function addFacilities(wanted: readonly Partial<Attributes>[]): Promise<number> {
  return locked(async () => {
    const all = await browser.storage.local.get(null)
    const codes = await codesIn(all)
    const fresh = wanted.filter(({ code = '' }) => code === '' || !codes.has(code))
    if (fresh.length === 0) return 0
    const { writer, first } = author(all[AUTHOR])
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
  const glances = await mapYielding(facilities, summaryOf)
  return new Map(
    glances.flatMap(({ code, name }): [string, string][] => (code === '' ? [] : [[code, name]])),
  )
}
