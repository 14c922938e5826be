import { browser } from '../../browser'
import {
  type Attributes,
  DEFAULT_ATTRIBUTES,
  type Facility,
  type FacilityPatch,
  newFacility,
} from '../facility/facility'
import {
  type Author,
  changesAt,
  changesTo,
  emptyStored,
  facilityAsParsed,
  type RegisterChange,
  type StoredFacility,
  stampAt,
  withChanges,
} from '../facility/facilityRecord'
import { FACILITY, type ReadResult, readUnder } from '../facility/readRecord'
import type { RegisterValues } from '../facility/registerPaths'
import { readClock, type Stamp, timeOf } from '../facility/stamp'
import { locked, setItems } from '../storage/lockedWrite'
import { newAuthor, profileAuthor } from './author'
import { EVENTS, type LogEntry, logItems } from './changeLog'

/**
 * Changes a facility by an atomic read-modify-write, the only way to change one. Each register that
 * the patch sets to another value gets a new stamp and an entry in the log. The cost is one small write, whatever else is stored.
 * @param change returns the patch.
 * @returns the facility as it is now stored.
 * @throws Error if the facility is missing or unreadable, `change` throws or returns a wrong value,
 * or the browser cannot write (see `setItems`). Then nothing has changed.
 */
export async function updateFacility(
  id: string,
  change: (facility: Facility) => FacilityPatch,
): Promise<StoredFacility> {
  return (await changeFacility(id, change)).stored
}

/** A change that `undo` can revert. */
export type Undoable = Pick<LogEntry, 'facilityId' | 'stamp' | 'changes'>

/** The facility after a change, and the change; `null` if nothing differed. */
interface Changed {
  readonly stored: StoredFacility
  readonly done: Undoable | null
}

/**
 * Changes a facility as `updateFacility` does.
 * @returns the facility, and the change for `undo`; `null` if nothing differed.
 */
export async function changeFacility(
  id: string,
  change: (facility: Facility) => FacilityPatch,
): Promise<Changed> {
  return setOrThrow(id, (stored) => changesTo(stored, change(facilityAsParsed(stored))))
}

/** A change that sets registers of one facility. */
export interface RegistersToSet {
  readonly facilityId: string
  readonly values: RegisterValues
  /** When the person made it, milliseconds since 1970; 0 for one that only replaces what was seen. */
  readonly made: number
  /** The registers' stamps that the person saw. They can be ahead of this machine's clock. */
  readonly seen: ReadonlyMap<string, Stamp>
}

/**
 * Sets registers as `changeFacility` does, but for those that were set since the change was made:
 * by itself, in a panel that was closed before it knew, or by a later one. Where the facility is
 * missing or unreadable there is nothing to set.
 */
export async function saveRegisters(change: RegistersToSet): Promise<void> {
  const { facilityId, values, made, seen } = change
  const set = await setRegisters(facilityId, (stored) =>
    changesAt(stored, values).filter(({ path }) => {
      const at = stampAt(stored, path)
      return at === seen.get(path) || timeOf(at) < made
    }),
  )
  if (!set.ok && set.reason !== 'unreadable') throw cannotBeChanged(facilityId, set.reason)
}

function cannotBeChanged(id: string, reason: string): Error {
  return new Error(`The facility ${id} cannot be changed: ${reason}`)
}

async function setOrThrow(id: string, changesFor: ChangesFor): Promise<Changed> {
  const set = await setRegisters(id, changesFor)
  if (!set.ok) throw cannotBeChanged(id, set.reason)
  return set
}

/**
 * Adds a facility. It does not become the current one: see `chooseFacility`.
 * @throws DOMException or Error if it could not be written.
 */
export async function addFacility(attributes: Partial<Attributes>): Promise<StoredFacility> {
  return locked(() => addUnlocked(attributes, crypto.randomUUID()))
}

/** Adds a facility as `addFacility` does, inside `locked`, and writes the items `more` with it. */
export async function addUnlocked(
  attributes: Partial<Attributes>,
  id: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<StoredFacility> {
  const values = await browser.storage.local.get(profileAuthor.key)
  const { writer, first } = authorOrNew(values[profileAuthor.key])
  const stored = newStored(attributes, id, writer)
  await setItems({ [FACILITY + stored.id]: stored, ...first, ...more })
  return stored
}

/** Makes the stored form of a new facility with these attributes. */
export function newStored(
  attributes: Partial<Attributes>,
  id: string,
  writer: Author,
): StoredFacility {
  const empty = emptyStored({ ...newFacility(), id })
  // The guide is stored even if it is the default, which another version of the extension may have
  // changed.
  const guide: RegisterChange = {
    path: 'guide',
    from: '',
    to: attributes.guide ?? DEFAULT_ATTRIBUTES.guide,
  }
  const changes = changesTo(empty, attributes).filter(({ path }) => path !== guide.path)
  return withChanges(empty, [guide, ...changes], writer, readClock()).stored
}

/** The result of reverting a change. */
export type Undone =
  | { readonly ok: true; readonly stored: StoredFacility }
  /**
   * `changed`: somebody has set a value again since. `missing`: the facility is missing or
   * unreadable.
   */
  | { readonly ok: false; readonly reason: 'changed' | 'missing' }

/**
 * Reverts a change, all of it or nothing, by a new change with its own log entry.
 * @throws DOMException or Error if it could not be written.
 */
export async function undo({ facilityId, stamp, changes }: Undoable): Promise<Undone> {
  const set = await setRegisters(facilityId, (stored) =>
    changes.every(({ path }) => stampAt(stored, path) === stamp)
      ? changes.map(({ path, from, to }) => ({ path, from: to, to: from }))
      : null,
  )
  return set.ok ? set : { ok: false, reason: set.reason === 'refused' ? 'changed' : 'missing' }
}

type SetResult =
  | ({ readonly ok: true } & Changed)
  | { readonly ok: false; readonly reason: 'refused' | Exclude<ReadResult['state'], 'read'> }

/** Decides on changes of a facility; `null` refuses. */
type ChangesFor = (stored: StoredFacility) => readonly RegisterChange[] | null

/** Sets registers of a facility, for every change that the user makes. */
function setRegisters(id: string, changesFor: ChangesFor): Promise<SetResult> {
  return locked(async () => {
    const key = FACILITY + id
    const values = await browser.storage.local.get([key, profileAuthor.key, EVENTS])
    const read = readUnder(key, values[key])
    if (read.state !== 'read') return { ok: false, reason: read.state }
    const changes = changesFor(read.stored)
    if (changes === null) return { ok: false, reason: 'refused' }
    // Nothing is written, not even a new stamp: it would win over an older change that is still on
    // its way here.
    if (changes.length === 0) return { ok: true, stored: read.stored, done: null }
    const { writer, first } = authorOrNew(values[profileAuthor.key])
    const { stored, at } = withChanges(read.stored, changes, writer, readClock())
    const entry = { facilityId: id, stamp: at, by: writer.by, changes }
    const before = stampAt(read.stored, changes[0]?.path ?? '')
    await setItems({ [key]: stored, ...(await logItems(values[EVENTS], entry, before)), ...first })
    return { ok: true, stored, done: { facilityId: id, stamp: at, changes } }
  })
}

/**
 * Parses this profile's author, or makes a new one.
 * @param stored the value stored under `profileAuthor.key`.
 * @returns the author, and the items to write if it is new.
 */
export function authorOrNew(stored: unknown): { writer: Author; first: Record<string, Author> } {
  const known = profileAuthor.parse(stored)
  if (known) return { writer: known, first: {} }
  const writer = newAuthor()
  return { writer, first: { [profileAuthor.key]: writer } }
}
