import { mapYielding } from '../../async/mapYielding'
import { browser } from '../../browser'
import { facilityOf, type StoredFacility } from '../facility/facilityRecord'
import { AHEAD, FACILITY, QUARANTINE, readUnder } from '../facility/readRecord'

/** A facility as a list shows it. */
export interface FacilitySummary {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly archived: boolean
}

/** Summarises a facility for a list. */
export function summaryOf(stored: StoredFacility): FacilitySummary {
  const { id, name, code, archived } = facilityOf(stored)
  return { id, name, code, archived }
}

/**
 * Parses all readable facilities, the oldest first. Nothing is written.
 * @param all everything in local storage.
 * @returns them, and the number of values left out: unreadable ones, quarantined or not, and
 * those that are held because they are ahead of the clock.
 */
export async function readFacilities(all: Readonly<Record<string, unknown>>): Promise<{
  readonly facilities: readonly StoredFacility[]
  readonly unread: number
}> {
  const entries = Object.entries(all).filter(([key]) => key.startsWith(FACILITY))
  const reads = await mapYielding(entries, ([key, value]) => readUnder(key, value))
  const facilities = reads.flatMap((read) => (read.state === 'read' ? read.stored : []))
  const apart = Object.keys(all).filter(
    (key) => key.startsWith(QUARANTINE) || key.startsWith(AHEAD),
  )
  return {
    facilities: facilities.sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    unread: entries.length - facilities.length + apart.length,
  }
}

/** Reads the summaries of all facilities, the oldest first. */
export async function listFacilities(): Promise<FacilitySummary[]> {
  const { facilities } = await readFacilities(await browser.storage.local.get(null))
  return mapYielding(facilities, summaryOf)
}
