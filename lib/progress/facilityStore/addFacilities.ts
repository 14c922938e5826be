import { mapYielding } from '../../async/mapYielding'
import { browser } from '../../browser'
import type { Attributes, FacilityPatch } from '../facility/facility'
import {
  changesTo,
  facilityAsParsed,
  parseStored,
  type RegisterChange,
  type StoredFacility,
} from '../facility/facilityRecord'
import { FACILITY } from '../facility/readRecord'
import { locked, removeItems } from '../storage/lockedWrite'
import { profileAuthor } from './author'
import { changeManyUnlocked, undoManyUnlocked } from './changeMany'
import { CURRENT } from './currentFacility'
import { readFacilities } from './readFacilities'
import { authorOrNew, newStored, type Undoable } from './updateFacility'

/** A stored facility, as a file is compared with it. */
type Known = Pick<Attributes, 'name' | 'code' | 'kind' | 'archived'> & { readonly id: string }

/** Reads all facilities, the oldest first, to compare a file with them. */
export async function readKnown(): Promise<Known[]> {
  return knownIn(await browser.storage.local.get(null))
}

/** What is taken from a file into the list. */
export interface FromFile {
  readonly fresh: readonly Partial<Attributes>[]
  /** Other values of stored facilities. */
  readonly changed: readonly { readonly id: string; readonly patch: FacilityPatch }[]
}

/** What was taken from a file, for `takeBack`. */
export interface TakenFromFile {
  readonly added: readonly StoredFacility[]
  readonly changed: readonly Undoable[]
}

/**
 * Adds facilities and changes others in one write, all or none, and leaves the current facility as it
 * is. A facility whose code exists by then is left out.
 * @throws DOMException or Error if they could not be written.
 */
export async function takeFromFile({ fresh, changed }: FromFile): Promise<TakenFromFile> {
  return locked(async () => {
    const all = await browser.storage.local.get(null)
    const codes = new Set((await knownIn(all)).map(({ code }) => code))
    const wanted = fresh.filter(({ code = '' }) => code === '' || !codes.has(code))
    const { writer, first } = authorOrNew(all[profileAuthor.key])
    const added = await mapYielding(wanted, (attributes) =>
      newStored(attributes, crypto.randomUUID(), writer),
    )
    const items = Object.fromEntries(added.map((stored) => [FACILITY + stored.id, stored]))
    const patches = new Map(changed.map(({ id, patch }) => [id, patch]))
    const changesFor = (stored: StoredFacility) => changesTo(stored, patches.get(stored.id) ?? {})
    const more = added.length > 0 ? { ...items, ...first } : {}
    const { done } = await changeManyUnlocked([...patches.keys()], changesFor, more)
    return { added, changed: done }
  })
}

/**
 * Takes back what came from a file. An added facility that nobody has touched since is removed again;
 * one that was touched or is in use stays, and where 同期 may have it already it is archived, as it
 * would come back.
 * @returns how many of the added and changed ones stay as they are.
 */
export async function takeBack(
  { added, changed }: TakenFromFile,
  isSynced: boolean,
): Promise<number> {
  return locked(async () => {
    const keys = added.map(({ id }) => FACILITY + id)
    const now = await browser.storage.local.get([...keys, CURRENT])
    const isUntouched = (stored: StoredFacility) =>
      now[CURRENT] !== stored.id && isSame(stored, now[FACILITY + stored.id])
    const gone = added.filter(isUntouched)
    const { done } = await undoManyUnlocked(changed)
    const ids = gone.map(({ id }) => id)
    if (isSynced) await changeManyUnlocked(ids, archive)
    else if (ids.length > 0) await removeItems(ids.map((id) => FACILITY + id))
    return added.length - gone.length + changed.length - done.length
  })
}

function archive(stored: StoredFacility): RegisterChange[] {
  return changesTo(stored, { archived: true })
}

function isSame(stored: StoredFacility, value: unknown): boolean {
  const now = parseStored(value)?.registers ?? {}
  const paths = Object.keys(now)
  return (
    paths.length === Object.keys(stored.registers).length &&
    paths.every((path) => now[path]?.[1] === stored.registers[path]?.[1])
  )
}

async function knownIn(all: Readonly<Record<string, unknown>>): Promise<Known[]> {
  const { facilities } = await readFacilities(all)
  return mapYielding(facilities, (stored) => {
    const { id, name, code, kind, archived } = facilityAsParsed(stored)
    return { id, name, code, kind, archived }
  })
}
