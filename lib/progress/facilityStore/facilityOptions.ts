import { browser } from '../../browser'
import type { Facility } from '../facility/facility'
import { facilityAsParsed } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'

/** A facility in a list to choose from. */
export type FacilityOption = Pick<Facility, 'id' | 'name' | 'code'>

/**
 * Reads all facilities that are not archived, in no order. This reads all of storage: only for a
 * list that the user opens.
 */
export function readFacilityOptions(): Promise<FacilityOption[]> {
  return readContaining('')
}

/**
 * Finds the facilities with a 医療機関等コード, without archived ones. This reads all of storage:
 * call it once for each code, not for each reading of a form. There is no index of codes, so none
 * can be outdated.
 * @param code ten digits.
 */
export async function findByCode(code: string): Promise<FacilityOption[]> {
  const found = await readContaining(code)
  return found.filter((facility) => facility.code === code)
}

/** Parses only values that contain the text: searching is faster than parsing. */
async function readContaining(text: string): Promise<FacilityOption[]> {
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
