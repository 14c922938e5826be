import { signal } from '@preact/signals'
import { type Message, message } from '../../message'
import type { Undone } from '../../progress/facilities/updateFacility'
import type { Failure } from '../failures'
import { loadStartup } from './loadStartup'
import type { LastDone, UndoState } from './undoState'

/** Keeps the last thing that was done in this panel, and takes it back. */
export function openUndo(attempt: Failure): UndoState {
  const shown = signal<LastDone | null>(null)
  const take = async (done: LastDone) => {
    if (done.undoable === null) return
    const { undo } = await loadStartup()
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
