import { signal } from '@preact/signals'
import type { Attempt } from '../../components/attempts'
import type { LastDone, UndoState } from '../../components/undoState'
import { type Message, message } from '../../lib/message'
import type { Undone } from '../../lib/progress/change'

/** Keeps the last thing that was done in this panel, and takes it back. */
export function openUndo(attempt: Attempt): UndoState {
  const shown = signal<LastDone | null>(null)
  const take = async (done: LastDone) => {
    if (done.undoable === null) return
    const { undo } = await import('../../lib/progress/change')
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
