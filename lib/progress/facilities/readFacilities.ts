import { mapYielding } from '../../async/mapYielding'
import { browser } from '../../browser'
import { facilityOf, type StoredFacility } from '../facility/facilityRecord'
import { FACILITY, QUARANTINE, readUnder } from '../facility/readRecord'

/** A facility, to be chosen from a list. */
export interface FacilitySummary {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly archived: boolean
}

/** @returns what a list of facilities shows of one. */
export function summaryOf(stored: StoredFacility): FacilitySummary {
  const { id, name, code, archived } = facilityOf(stored)
  return { id, name, code, archived }
}

/**
 * Reads every facility that can be read, the oldest first, and changes nothing.
 * @returns them, and how many more there are that cannot be read, put aside or not.
 */
export async function readFacilities(all: Readonly<Record<string, unknown>>): Promise<{
  readonly facilities: readonly StoredFacility[]
  readonly unread: number
}> {
  const entries = Object.entries(all).filter(([key]) => key.startsWith(FACILITY))
  const reads = await mapYielding(entries, ([key, value]) => readUnder(key, value))
  const facilities = reads.flatMap((read) => (read.state === 'read' ? read.stored : []))
  const aside = Object.keys(all).filter((key) => key.startsWith(QUARANTINE))
  return {
    facilities: facilities.sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    unread: entries.length - facilities.length + aside.length,
  }
}

/** @returns the facilities to choose from, the oldest first. */
export async function listFacilities(): Promise<FacilitySummary[]> {
  const { facilities } = await readFacilities(await browser.storage.local.get(null))
  return mapYielding(facilities, summaryOf)
}
