import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { message } from '../../message'
import type { Facility } from '../../progress/facility/facility'
import { readAuthorName, writeAuthorName } from '../../progress/facilityStore/author'
import { recoverDrafts, reserveSlot } from '../../progress/notes/noteDrafts'
import { beginNote, noteChosen, noteSeen } from '../../progress/notes/noteEditing'
import type { Failure } from '../failures'
import type { UndoState } from '../panel/undoTypes'
import { keyOf, type NoteStore, openNoteStore } from './noteStore'
import type { NotesState } from './notesTypes'

interface NotesSources {
  readonly facility: ReadonlySignal<Facility | null>
  readonly undo: UndoState
  readonly titleOf: (taskId: string) => string
  readonly attempt: Failure
}

/** Opens the notes of the current facility's tasks, and the author's name. */
export function openNotes({ facility, undo, titleOf, attempt }: NotesSources): NotesState {
  const store = openNoteStore(attempt)
  attempt(showConflictingDrafts(store), message('troubleReading'))
  followStored(store, facility)
  addEventListener('pagehide', () => {
    for (const key of store.all.peek().keys()) void store.save(key)
  })

  const end = async (key: string) => {
    await store.save(key)
    const note = store.all.value.get(key)
    if (!note || note.editing.base !== note.editing.text || note.editing.theirs !== null) return
    store.close(key)
    const { begun, done } = note
    if (begun === '' || note.editing.base !== '' || done === null) return
    // Undo restores the whole note, not only the last saved part of it.
    const changes = done.changes.map((change) => ({ ...change, from: begun }))
    undo.offer(message('noteRemoved', titleOf(note.taskId)), { ...done, changes })
  }
  const keyInUse = (taskId: string) => keyOf(facility.peek()?.id ?? '', taskId)
  const ending = (taskId: string) =>
    attempt(end(keyInUse(taskId)), message('troubleWriting'), keyInUse(taskId))
  return {
    open: computed(() => {
      const notes = [...store.all.value.values()]
      const mine = notes.filter(({ facilityId }) => facilityId === facility.value?.id)
      return new Map(mine.map((note) => [note.taskId, note]))
    }),
    begin: (taskId) => {
      const now = facility.peek()
      const key = keyInUse(taskId)
      if (now === null || store.all.peek().has(key)) return
      const begun = now.notes[taskId]?.text ?? ''
      const editing = beginNote(begun)
      const note = { facilityId: now.id, taskId, begun, editing, done: null } as const
      store.add(key, { ...note, state: 'quiet' }, reserveSlot())
    },
    type: (taskId, text) => store.type(keyInUse(taskId), text),
    choose: (taskId, choice) => {
      const key = keyInUse(taskId)
      store.change(key, ({ editing }) => ({ editing: noteChosen(editing, choice) }))
      void store.save(key)
    },
    save: (taskId) => void store.save(keyInUse(taskId)),
    end: ending,
    remove: (taskId) => {
      store.type(keyInUse(taskId), '')
      ending(taskId)
    },
    ...openAuthorName(attempt),
  }
}

function openAuthorName(attempt: Failure): Pick<NotesState, 'name' | 'setName'> {
  const name = signal('')
  const read = async () => {
    name.value = await readAuthorName()
  }
  attempt(read(), message('troubleReading'))
  return {
    name,
    setName: (given) => {
      name.value = given
      attempt(writeAuthorName(given), message('troubleWriting'), 'name')
    },
  }
}

/** Opens drafts of earlier panels that conflict with the stored note, for the user to choose. */
async function showConflictingDrafts({ all, add }: NoteStore): Promise<void> {
  for (const { draft, stored, slot } of await recoverDrafts()) {
    const { facilityId, taskId, base, text } = draft
    const key = keyOf(facilityId, taskId)
    if (all.peek().has(key)) {
      // The user is editing this note already; the draft waits for the next panel.
      slot.release()
      continue
    }
    const editing = { base, text, saving: null, seen: stored, theirs: stored }
    const note = { facilityId, taskId, begun: stored, editing, done: null, state: 'quiet' } as const
    add(key, note, Promise.resolve(slot))
  }
}

function followStored({ all, change }: NoteStore, facility: ReadonlySignal<Facility | null>) {
  facility.subscribe((now) => {
    for (const [key, { facilityId, taskId }] of all.peek()) {
      if (now === null || facilityId !== now.id) continue
      const text = now.notes[taskId]?.text ?? ''
      change(key, ({ editing }) => ({ editing: noteSeen(editing, text) }))
    }
  })
}
