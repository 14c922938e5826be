import { type ReadonlySignal, signal } from '@preact/signals'
import { type Message, message } from '../../message'
import type { Undoable, Undone } from '../../progress/facilities/updateFacility'
import type { Failure } from '../failures'

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

/** Keeps the last thing that was done in this panel, and takes it back. */
export function openUndo(attempt: Failure): UndoState {
  const shown = signal<LastDone | null>(null)
  const take = async (done: LastDone) => {
    if (done.undoable === null) return
    const { undo } = await import('../../progress/facilities/updateFacility')
    const undone = await undo(done.undoable)
    // Something else can have been done meanwhile.
    if (shown.value === done) shown.value = { said: sayUndone(undone), undoable: null }
  }
  return {
    shown,
    offer: (said, undoable) => {
      shown.value = { said, undoable }
    },
    undo: () => {
      if (shown.value !== null) attempt(take(shown.value), message('troubleWriting'), 'undo')
    },
    dismiss: () => {
      shown.value = null
    },
  }
}

function sayUndone(undone: Undone): Message {
  if (undone.ok) return message('undone')
  return message(undone.reason === 'changed' ? 'undoChanged' : 'undoMissing')
}
