import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Facility } from '../../lib/progress/facility/facility'
import { facilityOf } from '../../lib/progress/facility/facilityRecord'
import { openCurrent } from '../../lib/progress/facilityStore/currentFacility'

const { local } = fakeBrowser.storage

/** @returns the current facility, which is created if there is none. */
export async function inUse(): Promise<Facility> {
  return facilityOf((await openCurrent()).stored)
}

/** @returns the value of a key. */
export async function at(key: string): Promise<unknown> {
  return (await local.get(key))[key]
}

/** @returns all stored keys, sorted. */
export async function keys(): Promise<string[]> {
  return Object.keys(await local.get(null)).sort()
}
