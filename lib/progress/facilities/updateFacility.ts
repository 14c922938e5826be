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
  changesTo,
  emptyStored,
  facilityAsParsed,
  type RegisterChange,
  type StoredFacility,
  stampAt,
  withChanges,
} from '../facility/facilityRecord'
import { FACILITY, type ReadResult, readUnder } from '../facility/readRecord'
import { locked, setItems } from '../storage/lockedWrite'
import { newAuthor, profileAuthor } from './author'
import { EVENTS, type LogEntry, logItems } from './changeLog'

/**
 * The only way to change a facility: a read, a change and a write that nothing comes between. What
 * the patch that `change` gives sets to something else is written, with its time and name, and
 * stands in the log. One small write, whatever else is stored.
 * @returns the facility as it is stored now.
 * @throws Error where the facility is not there or cannot be read, where `change` throws or gives
 * what is not allowed, or the browser cannot write (see `setItems`). Then nothing has changed.
 */
export async function updateFacility(
  id: string,
  change: (facility: Facility) => FacilityPatch,
): Promise<StoredFacility> {
  return (await changeFacility(id, change)).stored
}

/** What `undo` takes back. */
export type Undoable = Pick<LogEntry, 'facilityId' | 'stamp' | 'changes'>

/** As `updateFacility`; also gives what was done, `null` where all was so already. */
export async function changeFacility(
  id: string,
  change: (facility: Facility) => FacilityPatch,
): Promise<{ readonly stored: StoredFacility; readonly done: Undoable | null }> {
  const set = await setRegisters(id, (stored) =>
    changesTo(stored, change(facilityAsParsed(stored))),
  )
  if (!set.ok) throw new Error(`The facility ${id} cannot be changed: ${set.reason}`)
  return set
}

/**
 * Adds a facility. It does not become the one in use: see `chooseFacility`.
 * @throws DOMException or Error where it could not be written.
 */
export async function addFacility(attributes: Partial<Attributes>): Promise<StoredFacility> {
  return locked(() => addUnlocked(attributes, crypto.randomUUID()))
}

/** As `addFacility`, for work that has the lock; writes `more` with it. */
export async function addUnlocked(
  attributes: Partial<Attributes>,
  id: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<StoredFacility> {
  const kept = await browser.storage.local.get(profileAuthor.key)
  const { writer, first } = author(kept[profileAuthor.key])
  const stored = newStored(attributes, id, writer)
  await setItems({ [FACILITY + stored.id]: stored, ...first, ...more })
  return stored
}

/** @returns a facility to be stored, with what is said of it. */
export function newStored(
  attributes: Partial<Attributes>,
  id: string,
  writer: Author,
): StoredFacility {
  const empty = emptyStored({ ...newFacility(), id })
  // Said also where it is the default, which another version of the extension may have changed.
  const guide: RegisterChange = {
    path: 'guide',
    from: '',
    to: attributes.guide ?? DEFAULT_ATTRIBUTES.guide,
  }
  const changes = changesTo(empty, attributes).filter(({ path }) => path !== guide.path)
  return withChanges(empty, [guide, ...changes], writer, now()).stored
}

/** What became of taking a change back. */
export type Undone =
  | { readonly ok: true; readonly stored: StoredFacility }
  /** `changed`: somebody has set it anew since. `missing`: the facility is not there to be changed. */
  | { readonly ok: false; readonly reason: 'changed' | 'missing' }

/**
 * Takes a change back by a new one, which stands in the log like every other. All of it or nothing.
 * @throws DOMException or Error where it could not be written.
 */
export async function undo({ facilityId, stamp, changes }: Undoable): Promise<Undone> {
  const set = await setRegisters(facilityId, (stored) =>
    changes.every(({ path }) => stampAt(stored, path) === stamp)
      ? changes.map(({ path, from, to }) => ({ path, from: to, to: from }))
      : null,
  )
  return set.ok ? set : { ok: false, reason: set.reason === 'refused' ? 'changed' : 'missing' }
}

type Set =
  | { readonly ok: true; readonly stored: StoredFacility; readonly done: Undoable | null }
  | { readonly ok: false; readonly reason: 'refused' | Exclude<ReadResult['state'], 'read'> }

/** Every change of a facility by a person comes through here; `changesFor` may refuse by `null`. */
function setRegisters(
  id: string,
  changesFor: (stored: StoredFacility) => readonly RegisterChange[] | null,
): Promise<Set> {
  return locked(async () => {
    const key = FACILITY + id
    const kept = await browser.storage.local.get([key, profileAuthor.key, EVENTS])
    const read = readUnder(key, kept[key])
    if (read.state !== 'read') return { ok: false, reason: read.state }
    const changes = changesFor(read.stored)
    if (changes === null) return { ok: false, reason: 'refused' }
    // Nothing is written, not even a time: an older change elsewhere may still be on its way here.
    if (changes.length === 0) return { ok: true, stored: read.stored, done: null }
    const { writer, first } = author(kept[profileAuthor.key])
    const { stored, at } = withChanges(read.stored, changes, writer, now())
    const entry = { facilityId: id, stamp: at, by: writer.by, changes }
    const before = stampAt(read.stored, changes[0]?.path ?? '')
    await setItems({ [key]: stored, ...(await logItems(kept[EVENTS], entry, before)), ...first })
    return { ok: true, stored, done: { facilityId: id, stamp: at, changes } }
  })
}

/** @returns who writes, and what has to be written where it is the first time. */
export function author(kept: unknown): { writer: Author; first: Record<string, Author> } {
  const known = profileAuthor.parse(kept)
  if (known) return { writer: known, first: {} }
  const writer = newAuthor()
  return { writer, first: { [profileAuthor.key]: writer } }
}

/** Milliseconds since 1970. */
function now(): number {
  return Temporal.Now.instant().epochMilliseconds
}
