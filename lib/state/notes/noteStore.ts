import { type ReadonlySignal, signal } from '@preact/signals'
import { message } from '../../message'
import { type DraftPlace, saveNote } from '../../progress/notes/noteDrafts'
import { isToSave, noteSaved, noteSaving } from '../../progress/notes/noteEditing'
import type { Failure } from '../failures'
import type { OpenNote } from './notesState'

/** Milliseconds without a key after which a note is saved. */
const PAUSE = 800

/** The notes that are open in this panel, by `keyOf`, and their way into storage. */
export interface NoteStore {
  readonly all: ReadonlySignal<ReadonlyMap<string, OpenNote>>
  readonly add: (key: string, note: OpenNote, place: Promise<DraftPlace | null>) => void
  readonly change: (key: string, by: (note: OpenNote) => Partial<OpenNote>) => void
  /** Keeps it at once as a draft, and saves it after a pause. */
  readonly type: (key: string, text: string) => void
  /** Waits for what is on its way, and saves what has been typed since. */
  readonly save: (key: string) => Promise<void>
  readonly close: (key: string) => void
}

/** @returns what a note goes by: a task has one in each facility. */
export function keyOf(facilityId: string, taskId: string): string {
  return `${facilityId} ${taskId}`
}

export function openNoteStore(attempt: Failure): NoteStore {
  const all = signal<ReadonlyMap<string, OpenNote>>(new Map())
  const places = new Map<string, Promise<DraftPlace | null>>()
  const saves = new Map<string, Promise<unknown>>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const show = (key: string, note: OpenNote) => {
    all.value = new Map(all.peek()).set(key, note)
  }
  const change: NoteStore['change'] = (key, by) => {
    const note = all.peek().get(key)
    if (note) show(key, { ...note, ...by(note) })
  }
  const keepDraft = async (key: string) => {
    const note = all.peek().get(key)
    if (note) await (await places.get(key))?.keep(draftOf(note))
  }
  const clearDraft = async (key: string) => (await places.get(key))?.clear()
  const saveOnce = async (key: string) => {
    const note = all.peek().get(key)
    if (!note) return
    if (!isToSave(note.editing)) {
      // What was rejected, or deleted again, is not to come back with the next panel.
      if (note.editing.theirs === null) await clearDraft(key)
      return
    }
    const draft = draftOf(note)
    change(key, ({ editing }) => ({ editing: noteSaving(editing) }))
    const ended = (differs: string | null | undefined, state: OpenNote['state']) =>
      change(key, ({ editing }) => ({ editing: noteSaved(editing, differs), state }))
    try {
      const saved = await saveNote(draft)
      const whole = all.peek().get(key)?.editing.text === draft.text
      if (!saved.ok) ended(saved.stored, 'quiet')
      else ended(null, whole ? 'saved' : 'quiet')
      if (saved.ok && saved.done) change(key, () => ({ done: saved.done }))
      if (saved.ok && whole) await clearDraft(key)
    } catch (error) {
      ended(undefined, 'failed')
      throw error
    }
  }
  const save = (key: string) => {
    clearTimeout(timers.get(key))
    // One after the other: what is saved next goes on from what was saved before.
    const before = saves.get(key)?.catch(() => {}) ?? Promise.resolve()
    const saved = before.then(() => saveOnce(key))
    saves.set(key, saved)
    attempt(saved, message('troubleWriting'), key)
    return saved
  }

  return {
    all,
    add: (key, note, place) => {
      places.set(key, place)
      show(key, note)
    },
    change,
    type: (key, text) => {
      change(key, ({ editing }) => ({ editing: { ...editing, text }, state: 'quiet' }))
      attempt(keepDraft(key), message('troubleWriting'), key)
      clearTimeout(timers.get(key))
      timers.set(
        key,
        setTimeout(() => save(key), PAUSE),
      )
    },
    save,
    close: (key) => {
      all.value = new Map([...all.peek()].filter(([other]) => other !== key))
      void places.get(key)?.then((place) => place?.leave())
      places.delete(key)
    },
  }
}

function draftOf({ facilityId, taskId, editing: { base, text } }: OpenNote) {
  return { facilityId, taskId, base, text }
}
