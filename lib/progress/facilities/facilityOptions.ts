import { browser } from '../../browser'
import type { Facility } from '../facility/facility'
import { facilityAsParsed } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'

/** What a facility is chosen by. */
export type FacilityOption = Pick<Facility, 'id' | 'name' | 'code'>

/**
 * Reads all facilities that are offered, for a list to choose from: only when a person opens one.
 * @returns those that are not archived, in no order.
 */
export function readFacilityOptions(): Promise<FacilityOption[]> {
  return readWith('')
}

/**
 * Looks up whose 医療機関等コード it is, in one read of everything: once for each code, not for each
 * reading of a form. There is no index beside the facilities, so none can be wrong.
 * @param code ten digits.
 * @returns those that are not archived.
 */
export async function findByCode(code: string): Promise<FacilityOption[]> {
  const found = await readWith(code)
  return found.filter((facility) => facility.code === code)
}

/** Only what holds the text anywhere is read as a facility, which takes longer than to look for it. */
async function readWith(text: string): Promise<FacilityOption[]> {
  const stored = await browser.storage.local.get(null)
  return Object.entries(stored).flatMap(([key, value]) => {
    if (!key.startsWith(FACILITY)) return []
    if (text !== '' && !JSON.stringify(value).includes(text)) return []
    const read = readUnder(key, value)
    if (read.state !== 'read') return []
    const { id, name, code, archived } = facilityAsParsed(read.stored)
    return archived ? [] : [{ id, name, code }]
  })
}
