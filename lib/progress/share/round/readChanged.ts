import { isUntouched, type StoredFacility } from '../../facility/facilityRecord'
import { scanFacilities } from '../../facilityStore/scanFacilities'
import { readLocal } from '../arrivals'
import { isFullRound, type ShareWork } from '../work'

/**
 * Reads the facilities that may have something to send.
 * @param gone ids of those whose file is gone from the folder.
 */
export async function readChanged(
  work: ShareWork,
  gone: readonly string[],
): Promise<readonly StoredFacility[]> {
  if (isFullRound(work)) return (await scanFacilities()).facilities
  return [...(await readLocal([...Object.keys(work.changed), ...gone])).values()]
}

/**
 * @returns whether a facility gets a file: not the empty one that every new profile creates. An archived one
 * does: it may have been archived before its first round, or its file may be gone, and others would lack
 * what was written there.
 */
export function isOffered(stored: StoredFacility): boolean {
  return !isUntouched(stored)
}
