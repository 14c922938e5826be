import * as z from 'zod/mini'
import { browser } from '../../browser'
import { changeFacility, type Undoable } from '../facilities/updateFacility'
import { notePatch } from '../facility/facility'
import { locked, removeItems, setItems } from '../storage/lockedWrite'

/**
 * Number of drafts that can be stored at once. More notes in editing are only saved at each pause.
 */
const PLACES = 20
const DRAFT = 'draft:'
const KEYS = Array.from({ length: PLACES }, (_, place) => DRAFT + place)

const schema = z.object({
  facilityId: z.string(),
  taskId: z.string(),
  /** The stored note when editing began. */
  base: z.string(),
  text: z.string(),
})

/** A note in editing that is not saved yet. */
type NoteDraft = Readonly<z.infer<typeof schema>>

/** The result of saving a note. */
type NoteSaved =
  | { readonly ok: true; readonly done: Undoable | null }
  /** The stored note has changed since editing began: nothing was written. */
  | { readonly ok: false; readonly stored: string }

/**
 * Saves a note unless somebody else has changed it since editing began.
 * @throws Error if it could not be written: see `updateFacility`.
 */
export async function saveNote({ facilityId, taskId, base, text }: NoteDraft): Promise<NoteSaved> {
  let stored = base
  const { done } = await changeFacility(facilityId, (facility) => {
    stored = facility.notes[taskId]?.text ?? ''
    return stored === base ? notePatch(taskId, text) : {}
  })
  return stored === base || stored === text ? { ok: true, done } : { ok: false, stored }
}

/**
 * The storage of one editor's draft. A Web Lock reserves it and is released when the panel ends,
 * even by a crash.
 */
export interface DraftPlace {
  /** Writes the draft at once, without a debounce. */
  readonly keep: (draft: NoteDraft) => Promise<void>
  /** Removes the draft after the note was saved. */
  readonly clear: () => Promise<void>
  readonly leave: () => void
}

/**
 * Reserves storage for one editor's draft.
 * @returns `null` if all are in use.
 */
export async function takePlace(): Promise<DraftPlace | null> {
  for (const key of KEYS) {
    const place = await holdPlace(key)
    if (place === null) continue
    if ((await readDraft(key)) === undefined) return place
    place.leave()
  }
  return null
}

/** A draft of an ended panel, whose stored note has changed since. */
interface LeftDraft {
  readonly draft: NoteDraft
  /** The stored note. */
  readonly stored: string
  readonly place: DraftPlace
}

/**
 * Saves the drafts of panels that ended before they saved them.
 * @returns those for which the person has to choose between the two texts.
 */
export async function takeUpDrafts(): Promise<readonly LeftDraft[]> {
  const keys = Object.keys(await browser.storage.local.get(KEYS))
  const left = await Promise.all(keys.map(takeUp))
  return left.filter((draft) => draft !== null)
}

async function takeUp(key: string): Promise<LeftDraft | null> {
  const place = await holdPlace(key)
  if (place === null) return null
  const parsed = schema.safeParse(await readDraft(key))
  if (parsed.success) {
    // A draft that cannot be saved now stays for the next time.
    const saved = await saveNote(parsed.data).catch(() => null)
    if (saved?.ok) await place.clear()
    if (saved?.ok === false) return { draft: parsed.data, stored: saved.stored, place }
  }
  place.leave()
  return null
}

async function holdPlace(key: string): Promise<DraftPlace | null> {
  const held = Promise.withResolvers<boolean>()
  const left = Promise.withResolvers<void>()
  void navigator.locks.request(key, { ifAvailable: true }, (lock) => {
    held.resolve(lock !== null)
    return lock === null ? undefined : left.promise
  })
  if (!(await held.promise)) return null
  return {
    keep: (draft) => locked(() => setItems({ [key]: draft })),
    clear: () => locked(() => removeItems([key])),
    leave: () => left.resolve(),
  }
}

async function readDraft(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key]
}
