import { mapYielding } from '../../async/mapYielding'
import { browser } from '../../browser'
import type { Facility, FacilityPatch } from '../facility/facility'
import {
  changesTo,
  facilityAsParsed,
  type RegisterChange,
  type StoredFacility,
  stampAt,
  withChanges,
} from '../facility/facilityRecord'
import { FACILITY, readUnder } from '../facility/readRecord'
import { readClock } from '../facility/stamp'
import { locked, setItems } from '../storage/lockedWrite'
import { profileAuthor } from './author'
import { EVENTS, logItemsOf } from './changeLog'
import { authorOrNew, type Undoable } from './updateFacility'

/** Changes of several facilities that were made together, in one write. */
export interface ManyChanged {
  /** For `undoMany`. */
  readonly done: readonly Undoable[]
  /** How many were as wanted before. */
  readonly same: number
}

/**
 * Changes several facilities in one write, all or none; unreadable ones are left out.
 * @throws Error if the browser cannot write, `change` throws, or returns a wrong value.
 */
export async function changeMany(
  ids: readonly string[],
  change: (facility: Facility) => FacilityPatch,
): Promise<ManyChanged> {
  return locked(() =>
    changeManyUnlocked(ids, (stored) => changesTo(stored, change(facilityAsParsed(stored)))),
  )
}

/** The result of reverting changes that were made together. */
interface ManyUndone {
  readonly undone: number
  /** How many stay, because somebody has changed the same since or they cannot be read. */
  readonly left: number
}

/** Reverts changes that were made together, in one write. Later changes of the same stay. */
export async function undoMany(done: readonly Undoable[]): Promise<ManyUndone> {
  const { done: reverted } = await locked(() => undoManyUnlocked(done))
  return { undone: reverted.length, left: done.length - reverted.length }
}

/** Reverts as `undoMany` does, inside `locked`. */
export async function undoManyUnlocked(done: readonly Undoable[]): Promise<ManyChanged> {
  const byId = new Map(done.map((each) => [each.facilityId, each]))
  return changeManyUnlocked([...byId.keys()], (stored) => {
    const { stamp = '', changes = [] } = byId.get(stored.id) ?? {}
    const isLast = changes.every(({ path }) => stampAt(stored, path) === stamp)
    return isLast ? changes.map(({ path, from, to }) => ({ path, from: to, to: from })) : []
  })
}

/**
 * Changes as `changeMany` does, inside `locked`.
 * @param more items to write with the changes.
 */
export async function changeManyUnlocked(
  ids: readonly string[],
  changesFor: (stored: StoredFacility) => readonly RegisterChange[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<ManyChanged> {
  const keys = ids.map((id) => FACILITY + id)
  const values = await browser.storage.local.get([...keys, profileAuthor.key, EVENTS])
  const { writer, first } = authorOrNew(values[profileAuthor.key])
  const now = readClock()
  const items: Record<string, unknown> = { ...more }
  const done: Undoable[] = []
  let same = 0
  await mapYielding(keys, (key) => {
    const read = readUnder(key, values[key])
    if (read.state !== 'read') return
    const changes = changesFor(read.stored)
    if (changes.length === 0) {
      same += 1
      return
    }
    const { stored, at } = withChanges(read.stored, changes, writer, now)
    items[key] = stored
    done.push({ facilityId: stored.id, stamp: at, changes })
  })
  if (done.length > 0) {
    const log = logItemsOf(
      values[EVENTS],
      done.map((each) => ({ ...each, by: writer.by })),
    )
    Object.assign(items, log, first)
  }
  if (Object.keys(items).length > 0) await setItems(items)
  return { done, same }
}
