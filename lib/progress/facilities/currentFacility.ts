import * as z from 'zod/mini'
import { browser } from '../../browser'
import { type Attributes, newFacility } from '../facility/facility'
import { emptyStored, facilityOf, type StoredFacility } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { locked, setItems, setItemsIfRoom } from '../storage/lockedWrite'
import { countsIn, countsOf, HEALTH, scanUnlocked, type UnreadableCounts } from './scanFacilities'
import { addUnlocked, updateFacility } from './updateFacility'

/** Under this key stands the id of the facility that is worked on in this profile. */
export const CURRENT = 'current'
/** Under this key stand the ids of those that were in use last, the newest first. */
const RECENT = 'recentFacilities'
/** As many as are found at a glance. */
const MOST = 8

/** What cannot be read counts as none: nothing is lost that a person made. */
const recent = z.catch(z.array(z.string()), [])

/** What a panel shows. */
export interface Opened {
  readonly stored: StoredFacility
  readonly health: UnreadableCounts
}

/**
 * Reads the facility in use: two small reads, however many there are. Where it is not there or
 * cannot be read, all are looked at once, what cannot be read is put aside, and another one takes
 * its place, or an empty one: what was put aside comes back into that once it can be read.
 * @throws DOMException or Error where something had to be written and could not.
 */
export async function openCurrent(): Promise<Opened> {
  return (await readCurrent()) ?? locked(async () => (await readCurrent()) ?? replaceCurrent())
}

/**
 * Adds a facility and makes it the one in use, in one write: where that fails, nothing was added.
 * @throws DOMException or Error where it could not be written.
 */
export async function addCurrent(attributes: Partial<Attributes>): Promise<void> {
  await locked(async () => {
    const id = crypto.randomUUID()
    await addUnlocked(attributes, id, await choiceOf(id))
  })
}

/** Makes another facility the one in use; every open panel follows. */
export async function chooseFacility(id: string): Promise<void> {
  await locked(() => chooseUnlocked(id))
}

/**
 * Puts a facility away, or takes it out again; nothing of it is lost. Where it is the one in use,
 * another takes its place first: the one used last, else the oldest, else an empty one.
 * @throws DOMException or Error where it could not be written; see `updateFacility`.
 */
export async function archiveFacility(id: string, archived = true): Promise<void> {
  if (archived) await locked(() => leaveUnlocked(id))
  await updateFacility(id, () => ({ archived }))
}

/** @returns ids of the facilities that were in use last, the newest first, this one included. */
export async function readRecentFacilities(): Promise<readonly string[]> {
  const { [CURRENT]: id, [RECENT]: ids } = await browser.storage.local.get([CURRENT, RECENT])
  const known = recent.parse(ids ?? []).filter((other) => other !== id)
  return typeof id === 'string' ? [id, ...known] : known
}

async function chooseUnlocked(id: string): Promise<void> {
  await setItems(await choiceOf(id))
}

/** @returns what has to be written so that the facility is the one in use. */
async function choiceOf(id: string): Promise<Readonly<Record<string, unknown>>> {
  const before = await readRecentFacilities()
  const ids = [id, ...before.filter((other) => other !== id)].slice(0, MOST)
  return { [CURRENT]: id, [RECENT]: ids }
}

async function leaveUnlocked(id: string): Promise<void> {
  const [inUse, ...before] = await readRecentFacilities()
  if (inUse !== id) return
  const { facilities } = await scanUnlocked()
  const offered = facilities.filter((stored) => stored.id !== id && !facilityOf(stored).archived)
  const ids = offered.map((stored) => stored.id)
  const next = before.find((other) => ids.includes(other)) ?? ids[0]
  if (next !== undefined) return chooseUnlocked(next)
  const empty = crypto.randomUUID()
  await addUnlocked({}, empty, { [CURRENT]: empty })
}

async function readCurrent(): Promise<Opened | null> {
  const { [CURRENT]: id, [HEALTH]: health } = await browser.storage.local.get([CURRENT, HEALTH])
  if (typeof id !== 'string') return null
  const key = FACILITY + id
  const kept = await browser.storage.local.get(key)
  const read = readUnder(key, kept[key])
  return read.state === 'read' ? { stored: read.stored, health: countsIn(health) } : null
}

async function replaceCurrent(): Promise<Opened> {
  const survey = await scanUnlocked()
  const { facilities } = survey
  const health = countsOf(survey)
  const found = facilities.find((stored) => !facilityOf(stored).archived) ?? facilities[0]
  if (!found) return { stored: await standIn(), health }
  // Where there is no room, it is looked for again the next time.
  await setItemsIfRoom({ [CURRENT]: found.id })
  return { stored: found, health }
}

/**
 * Adds an empty facility, and nothing that is said of it. Where the one in use is gone its id is kept:
 * if it comes back the two are one.
 */
async function standIn(): Promise<StoredFacility> {
  const { [CURRENT]: inUse } = await browser.storage.local.get(CURRENT)
  const known = z.uuid().safeParse(inUse)
  const key = FACILITY + (known.success ? known.data : '')
  const isTaken = (await browser.storage.local.get(key))[key] != null
  if (!known.success || isTaken) {
    const id = crypto.randomUUID()
    return addUnlocked({}, id, { [CURRENT]: id })
  }
  const stored = emptyStored({ ...newFacility(), id: known.data })
  await setItems({ [key]: stored })
  return stored
}
