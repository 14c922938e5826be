import { type ReadonlySignal, signal } from '@preact/signals'
import { message } from '../../message'
import { type DraftSlot, saveNote } from '../../progress/notes/noteDrafts'
import { isToSave, noteSaved, noteSaving } from '../../progress/notes/noteEditing'
import type { Failure } from '../failures'
import type { OpenNote } from './notesTypes'

/** Debounce: a note is saved this many milliseconds after the last key. */
const PAUSE = 800

/** The notes open in this panel, by `keyOf`, and how they are saved. */
export interface NoteStore {
  readonly all: ReadonlySignal<ReadonlyMap<string, OpenNote>>
  readonly add: (key: string, note: OpenNote, slot: Promise<DraftSlot | null>) => void
  readonly change: (key: string, by: (note: OpenNote) => Partial<OpenNote>) => void
  /** Writes a draft at once, and saves the note after a pause. */
  readonly type: (key: string, text: string) => void
  /** Waits for saves in progress, then saves what was typed since. */
  readonly save: (key: string) => Promise<void>
  readonly close: (key: string) => void
}

/** @returns the key of a note: a task has one note in each facility. */
export function keyOf(facilityId: string, taskId: string): string {
  return `${facilityId} ${taskId}`
}

/** Opens the notes of a panel, of which none is open at first. */
export function openNoteStore(attempt: Failure): NoteStore {
  const all = signal<ReadonlyMap<string, OpenNote>>(new Map())
  const slots = new Map<string, Promise<DraftSlot | null>>()
  const saves = new Map<string, Promise<unknown>>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const show = (key: string, note: OpenNote) => {
    all.value = new Map(all.peek()).set(key, note)
  }
  const change: NoteStore['change'] = (key, by) => {
    const note = all.peek().get(key)
    if (note) show(key, { ...note, ...by(note) })
  }
  const writeDraft = async (key: string) => {
    const note = all.peek().get(key)
    if (note) await (await slots.get(key))?.write(draftOf(note))
  }
  const clearDraft = async (key: string) => await (await slots.get(key))?.clear()
  const save = (key: string) => {
    clearTimeout(timers.get(key))
    // One after the other, because each save builds on the one before.
    const before = saves.get(key)?.catch(() => {}) ?? Promise.resolve()
    const saved = before.then(() =>
      saveNow({
        note: () => all.peek().get(key),
        change: (by) => change(key, by),
        clearDraft: () => clearDraft(key),
      }),
    )
    saves.set(key, saved)
    attempt(saved, message('troubleWriting'), key)
    return saved
  }

  return {
    all,
    add: (key, note, slot) => {
      slots.set(key, slot)
      show(key, note)
    },
    change,
    type: (key, text) => {
      change(key, ({ editing }) => ({ editing: { ...editing, text }, state: 'quiet' }))
      attempt(writeDraft(key), message('troubleWriting'), key)
      clearTimeout(timers.get(key))
      timers.set(
        key,
        setTimeout(() => save(key), PAUSE),
      )
    },
    save,
    close: (key) => {
      all.value = new Map([...all.peek()].filter(([other]) => other !== key))
      void slots.get(key)?.then((slot) => slot?.release())
      slots.delete(key)
    },
  }
}

/** One open note, as a save reads and changes it. */
interface NoteToSave {
  /** `undefined` once the note is closed. */
  readonly note: () => OpenNote | undefined
  readonly change: (by: (note: OpenNote) => Partial<OpenNote>) => void
  readonly clearDraft: () => Promise<void>
}

/** Saves a note as it is now, and shows what came of it. @throws what storage throws. */
async function saveNow({ note, change, clearDraft }: NoteToSave): Promise<void> {
  const open = note()
  if (!open) return
  if (!isToSave(open.editing)) {
    // A rejected or deleted text must not come back with the next panel.
    if (open.editing.theirs === null) await clearDraft()
    return
  }
  const draft = draftOf(open)
  change(({ editing }) => ({ editing: noteSaving(editing) }))
  const ended = (differs: string | null | undefined, state: OpenNote['state']) =>
    change(({ editing }) => ({ editing: noteSaved(editing, differs), state }))
  try {
    const saved = await saveNote(draft)
    const whole = note()?.editing.text === draft.text
    if (!saved.ok) ended(saved.stored, 'quiet')
    else ended(null, whole ? 'saved' : 'quiet')
    if (saved.ok && saved.done) change(() => ({ done: saved.done }))
    if (saved.ok && whole) await clearDraft()
  } catch (error) {
    ended(undefined, 'failed')
    throw error
  }
}

function draftOf({ facilityId, taskId, editing: { base, text } }: OpenNote) {
  return { facilityId, taskId, base, text }
}
