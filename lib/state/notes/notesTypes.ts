import type { ReadonlySignal } from '@preact/signals'
import type { Undoable } from '../../progress/facilityStore/updateFacility'
import type { NoteChoice, NoteEditing } from '../../progress/notes/noteEditing'

/** A note that is being edited, and the state of saving it. */
export interface OpenNote {
  readonly facilityId: string
  readonly taskId: string
  /** Its text when it was opened. */
  readonly begun: string
  readonly editing: NoteEditing
  /** The last saved change, to undo. */
  readonly done: Undoable | null
  /** `failed`: the text is in the field only. */
  readonly state: 'quiet' | 'saved' | 'failed'
}

/** The notes of the current facility's tasks, and the author's name. */
export interface NotesState {
  /** The notes being edited, by task. They stay open when the view changes. */
  readonly open: ReadonlySignal<ReadonlyMap<string, OpenNote>>
  readonly begin: (taskId: string) => void
  readonly type: (taskId: string, text: string) => void
  readonly choose: (taskId: string, choice: NoteChoice) => void
  readonly save: (taskId: string) => void
  /** Saves and closes the note; with a conflict it stays open. */
  readonly end: (taskId: string) => void
  /** Removes the note; can be undone. */
  readonly remove: (taskId: string) => void
  /** The author's name in this profile; '' for none. */
  readonly name: ReadonlySignal<string>
  readonly setName: (name: string) => void
}
