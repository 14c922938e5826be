import type { ReadonlySignal } from '@preact/signals'
import type { Undoable } from '../../progress/facilities/updateFacility'
import type { NoteChoice, NoteEditing } from '../../progress/notes/noteEditing'

/** A note that is open for writing, and what became of saving it. */
export interface OpenNote {
  readonly facilityId: string
  readonly taskId: string
  /** What it was when it was opened. */
  readonly begun: string
  readonly editing: NoteEditing
  /** What was saved last, to be taken back. */
  readonly done: Undoable | null
  /** `failed`: what was written is in the field only. */
  readonly state: 'quiet' | 'saved' | 'failed'
}

/** Notes at tasks of the facility in use, and the name of who writes them. */
export interface NotesState {
  /** By task; those that are open for writing. They stay open through a change of view. */
  readonly open: ReadonlySignal<ReadonlyMap<string, OpenNote>>
  readonly begin: (taskId: string) => void
  readonly type: (taskId: string, text: string) => void
  readonly choose: (taskId: string, choice: NoteChoice) => void
  readonly save: (taskId: string) => void
  /** Saves what is written and closes it; where something is to be decided first, it stays open. */
  readonly end: (taskId: string) => void
  /** Takes the note away, which can be taken back. */
  readonly remove: (taskId: string) => void
  /** Of who ticks and writes in this profile; '' where nobody gave one. */
  readonly name: ReadonlySignal<string>
  readonly setName: (name: string) => void
}
