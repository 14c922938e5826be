import type { ReadonlySignal } from '@preact/signals'
import type { Message } from '../../message'
import type { Undoable } from '../../progress/facilityStore/updateFacility'

/** The last action, or the result of undoing it. */
export interface LastDone {
  readonly text: Message
  /** `null` where nothing is left to undo. */
  readonly undoable: Undoable | null
}

/**
 * The last action in this panel, for a few seconds, until the next one, or until it is dismissed.
 * Afterwards the log still undoes it.
 */
export interface UndoState {
  readonly shown: ReadonlySignal<LastDone | null>
  readonly offer: (text: Message, undoable: Undoable) => void
  readonly undo: () => void
  readonly dismiss: () => void
  /** While held it stays: the mouse or the focus is on it. */
  readonly hold: (held: boolean) => void
}
