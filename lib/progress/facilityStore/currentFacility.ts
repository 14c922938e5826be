import * as z from 'zod/mini'
import { browser } from '../../browser'
import { type Attributes, newFacility } from '../facility/facility'
import { emptyStored, facilityOf, type StoredFacility } from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { locked, setItems, setItemsIfSpace } from '../storage/lockedWrite'
import { countsIn, countsOf, HEALTH, scanUnlocked, type UnreadableCounts } from './scanFacilities'
import { addUnlocked } from './updateFacility'

/** The key of the id of this profile's current facility. */
export const CURRENT = 'current'
/** The key of the ids of recently used facilities, the newest first. */
const RECENT = 'recentFacilities'
/** As many as the user finds at a glance. */
const MOST = 8

/** An unreadable list counts as empty: the user can rebuild it by working on. */
const recent = z.catch(z.array(z.string()), [])

/** The current facility, and how many values are unreadable. */
export interface Opened {
  readonly stored: StoredFacility
  readonly health: UnreadableCounts
}

/**
 * Reads the current facility: two small reads, however many facilities there are. If it is missing
 * or unreadable, all facilities are scanned, unreadable ones are quarantined, and another facility
 * becomes the current one: the oldest, or an empty placeholder, into which a quarantined one is
 * merged once it can be read.
 * @throws DOMException or Error if a value had to be written and could not.
 */
export async function openCurrent(): Promise<Opened> {
  return (await readCurrent()) ?? locked(async () => (await readCurrent()) ?? replaceCurrent())
}

/**
 * Adds a facility and makes it the current one, in one write.
 * @throws DOMException or Error if it could not be written. Then nothing was added.
 */
export async function addCurrent(attributes: Partial<Attributes>): Promise<void> {
  await locked(async () => {
    const id = crypto.randomUUID()
    await addUnlocked(attributes, id, await currentItems(id))
  })
}

/** Makes another facility the current one; every open panel follows. */
export async function chooseFacility(id: string): Promise<void> {
  await locked(() => chooseUnlocked(id))
}

/** Reads the ids of recently used facilities, the newest first, beginning with the current one. */
export async function readRecentFacilities(): Promise<readonly string[]> {
  const { [CURRENT]: id, [RECENT]: ids } = await browser.storage.local.get([CURRENT, RECENT])
  const known = recent.parse(ids ?? []).filter((other) => other !== id)
  return typeof id === 'string' ? [id, ...known] : known
}

async function chooseUnlocked(id: string): Promise<void> {
  await setItems(await currentItems(id))
}

/** Makes the items that set the current facility. */
async function currentItems(id: string): Promise<Readonly<Record<string, unknown>>> {
  const before = await readRecentFacilities()
  const ids = [id, ...before.filter((other) => other !== id)].slice(0, MOST)
  return { [CURRENT]: id, [RECENT]: ids }
}

/**
 * Where the current facility is among those that go, another one takes its place: the last used, else
 * the oldest, else a new empty one. Inside `locked`.
 */
export async function chooseAnotherUnlocked(going: readonly string[]): Promise<void> {
  const [inUse, ...before] = await readRecentFacilities()
  if (inUse === undefined || !going.includes(inUse)) return
  const { facilities } = await scanUnlocked()
  const isOffered = (stored: StoredFacility) =>
    !going.includes(stored.id) && !facilityOf(stored).archived
  const ids = facilities.filter(isOffered).map((stored) => stored.id)
  const next = before.find((other) => ids.includes(other)) ?? ids[0]
  if (next !== undefined) return chooseUnlocked(next)
  const empty = crypto.randomUUID()
  await addUnlocked({}, empty, { [CURRENT]: empty })
}

async function readCurrent(): Promise<Opened | null> {
  const { [CURRENT]: id, [HEALTH]: health } = await browser.storage.local.get([CURRENT, HEALTH])
  if (typeof id !== 'string') return null
  const key = FACILITY + id
  const values = await browser.storage.local.get(key)
  const read = readUnder(key, values[key])
  return read.state === 'read' ? { stored: read.stored, health: countsIn(health) } : null
}

async function replaceCurrent(): Promise<Opened> {
  const scan = await scanUnlocked()
  const { facilities } = scan
  const health = countsOf(scan)
  const found = facilities.find((stored) => !facilityOf(stored).archived) ?? facilities[0]
  if (!found) return { stored: await addPlaceholder(), health }
  // If the quota leaves no space, the next start scans again.
  await setItemsIfSpace({ [CURRENT]: found.id })
  return { stored: found, health }
}

/**
 * Adds an empty placeholder. It gets the id of the missing current facility if it can: should that
 * come back, the two are merged.
 */
async function addPlaceholder(): Promise<StoredFacility> {
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
