import * as z from 'zod/mini'
import { browser } from '../../browser'
import { notePatch } from '../facility/facility'
import { changeFacility, type Undoable } from '../facilityStore/updateFacility'
import { locked, removeItems, setItems } from '../storage/lockedWrite'

/**
 * Number of drafts that can be stored at once. More notes in editing are only saved at each pause.
 */
const SLOTS = 20
const DRAFT = 'draft:'
const KEYS = Array.from({ length: SLOTS }, (_, slot) => DRAFT + slot)

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
export interface DraftSlot {
  /** Writes the draft at once, without a debounce. */
  readonly write: (draft: NoteDraft) => Promise<void>
  /** Removes the draft after the note was saved. */
  readonly clear: () => Promise<void>
  readonly release: () => void
}

/**
 * Reserves storage for one editor's draft.
 * @returns `null` if all are in use.
 */
export async function reserveSlot(): Promise<DraftSlot | null> {
  for (const key of KEYS) {
    const slot = await lockSlot(key)
    if (slot === null) continue
    if ((await readDraft(key)) === undefined) return slot
    slot.release()
  }
  return null
}

/** A draft of an ended panel, whose stored note has changed since. */
interface ConflictingDraft {
  readonly draft: NoteDraft
  /** The stored note. */
  readonly stored: string
  readonly slot: DraftSlot
}

/**
 * Saves the drafts of panels that ended before they saved them.
 * @returns those for which the user has to choose between the two texts.
 */
export async function recoverDrafts(): Promise<readonly ConflictingDraft[]> {
  const keys = Object.keys(await browser.storage.local.get(KEYS))
  const conflicting = await Promise.all(keys.map(recoverDraft))
  return conflicting.filter((draft) => draft !== null)
}

async function recoverDraft(key: string): Promise<ConflictingDraft | null> {
  const slot = await lockSlot(key)
  if (slot === null) return null
  const parsed = schema.safeParse(await readDraft(key))
  if (parsed.success) {
    // A draft that cannot be saved now stays for the next time.
    const saved = await saveNote(parsed.data).catch(() => null)
    if (saved?.ok) await slot.clear()
    if (saved?.ok === false) return { draft: parsed.data, stored: saved.stored, slot }
  }
  slot.release()
  return null
}

async function lockSlot(key: string): Promise<DraftSlot | null> {
  const acquired = Promise.withResolvers<boolean>()
  const released = Promise.withResolvers<void>()
  void navigator.locks.request(key, { ifAvailable: true }, (lock) => {
    acquired.resolve(lock !== null)
    return lock === null ? undefined : released.promise
  })
  if (!(await acquired.promise)) return null
  return {
    write: (draft) => locked(() => setItems({ [key]: draft })),
    clear: () => locked(() => removeItems([key])),
    release: () => released.resolve(),
  }
}

async function readDraft(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key]
}
