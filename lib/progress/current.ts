import { browser } from '../browser'
import { locked, put } from './area'
import { addUnlocked } from './change'
import { FACILITY, readUnder } from './read'
import { facilityOf, type StoredFacility } from './stored'
import { HEALTH, type Health, healthIn, healthOf, surveyUnlocked } from './survey'

/** Under this key stands the id of the facility that is worked on in this profile. */
export const CURRENT = 'current'

/** What a panel shows. */
export interface Opened {
  readonly stored: StoredFacility
  readonly health: Health
}

/**
 * Reads the facility in use: two small reads, however many there are. Where it is not there or
 * cannot be read, all are looked at once, what cannot be read is put aside, and another one takes
 * its place, or an empty one.
 * @throws DOMException or Error where something had to be written and could not.
 */
export async function openCurrent(): Promise<Opened> {
  return (await readCurrent()) ?? locked(async () => (await readCurrent()) ?? replaceCurrent())
}

/** Makes another facility the one in use; every open panel follows. */
export async function chooseFacility(id: string): Promise<void> {
  await locked(() => put({ [CURRENT]: id }))
}

async function readCurrent(): Promise<Opened | null> {
  const { [CURRENT]: id, [HEALTH]: health } = await browser.storage.local.get([CURRENT, HEALTH])
  if (typeof id !== 'string') return null
  const key = FACILITY + id
  const kept = await browser.storage.local.get(key)
  const read = readUnder(key, kept[key])
  return read.state === 'read' ? { stored: read.stored, health: healthIn(health) } : null
}

async function replaceCurrent(): Promise<Opened> {
  const survey = await surveyUnlocked()
  const { facilities } = survey
  const health = healthOf(survey)
  const found = facilities.find((stored) => !facilityOf(stored).archived) ?? facilities[0]
  if (!found) {
    const id = crypto.randomUUID()
    return { stored: await addUnlocked({}, id, { [CURRENT]: id }), health }
  }
  await put({ [CURRENT]: found.id })
  return { stored: found, health }
}
