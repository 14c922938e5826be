import type { ReadonlySignal } from '@preact/signals'
import type { Message } from '../../message'
import type { Undoable } from '../../progress/facilities/updateFacility'

/** What was done last, or what became of taking it back. */
export interface LastDone {
  readonly said: Message
  /** `null` where there is nothing more to take back. */
  readonly undoable: Undoable | null
}

/** The last thing that was done in this panel. It stays until the next one, or until it is put away. */
export interface UndoState {
  readonly shown: ReadonlySignal<LastDone | null>
  readonly offer: (said: Message, undoable: Undoable) => void
  readonly undo: () => void
  readonly dismiss: () => void
}
