import * as z from 'zod/mini'
import { browser } from '../../browser'
import { changeFacility, type Undoable } from '../facilities/updateFacility'
import { notePatch } from '../facility/facility'
import { locked, removeItems, setItems } from '../storage/lockedWrite'

/** How many notes can be kept while they are written; more are only saved at each pause. */
const PLACES = 20
const DRAFT = 'draft:'
const KEYS = Array.from({ length: PLACES }, (_, place) => DRAFT + place)

const schema = z.object({
  facilityId: z.string(),
  taskId: z.string(),
  /** What was stored when the writing began. */
  base: z.string(),
  text: z.string(),
})

/** A note that is being written, and not yet saved. */
export type NoteDraft = Readonly<z.infer<typeof schema>>

/** What became of saving a note. */
export type NoteSaved =
  | { readonly ok: true; readonly done: Undoable | null }
  /** It is no longer what the writing began with: nothing was written. */
  | { readonly ok: false; readonly stored: string }

/**
 * Saves a note, unless somebody else has changed it since the writing began.
 * @throws Error where it could not be written: see `updateFacility`.
 */
export async function saveNote({ facilityId, taskId, base, text }: NoteDraft): Promise<NoteSaved> {
  let stored = base
  const { done } = await changeFacility(facilityId, (facility) => {
    stored = facility.notes[taskId]?.text ?? ''
    return stored === base ? notePatch(taskId, text) : {}
  })
  return stored === base || stored === text ? { ok: true, done } : { ok: false, stored }
}

/** Where one editor keeps its draft. Held by a lock that ends with the panel, however it ends. */
export interface DraftPlace {
  /** At once, and not after a pause. */
  readonly keep: (draft: NoteDraft) => Promise<void>
  /** After it was saved. */
  readonly clear: () => Promise<void>
  readonly leave: () => void
}

/** @returns a place for the draft of one editor; `null` where all are in use. */
export async function takePlace(): Promise<DraftPlace | null> {
  for (const key of KEYS) {
    const place = await holdPlace(key)
    if (place === null) continue
    if ((await readDraft(key)) === undefined) return place
    place.leave()
  }
  return null
}

/** A draft that was left behind, and whose note is another one by now. */
export interface LeftDraft {
  readonly draft: NoteDraft
  /** What is stored. */
  readonly stored: string
  readonly place: DraftPlace
}

/**
 * Saves what was written in panels that ended before it was saved.
 * @returns what cannot be saved without the person saying which text is to hold.
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
    // Where it cannot be saved now, it stays for the next time.
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
