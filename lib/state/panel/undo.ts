import { signal } from '@preact/signals'
import { type Message, message } from '../../message'
import type { Undone } from '../../progress/facilities/updateFacility'
import type { Failure } from '../failures'
import { loadStartup } from './loadStartup'
import type { LastDone, UndoState } from './undoState'

/** Offers to undo the last action in this panel. */
export function openUndo(attempt: Failure): UndoState {
  const shown = signal<LastDone | null>(null)
  const take = async (done: LastDone) => {
    if (done.undoable === null) return
    const { undo } = await loadStartup()
    const undone = await undo(done.undoable)
    // Another action may have followed meanwhile.
    if (shown.value === done) shown.value = { text: undoMessage(undone), undoable: null }
  }
  return {
    shown,
    offer: (text, undoable) => {
      shown.value = { text, undoable }
    },
    undo: () => {
      if (shown.value !== null) attempt(take(shown.value), message('troubleWriting'), 'undo')
    },
    dismiss: () => {
      shown.value = null
    },
  }
}

function undoMessage(undone: Undone): Message {
  if (undone.ok) return message('undone')
  return message(undone.reason === 'changed' ? 'undoChanged' : 'undoMissing')
}
