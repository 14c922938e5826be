import { effect, signal } from '@preact/signals'
import { type Message, message } from '../../message'
import type { Undone } from '../../progress/facilityStore/updateFacility'
import type { Failure } from '../failures'
import { loadStartup } from './loadStartup'
import type { LastDone, UndoState } from './undoTypes'

/** How long the last action is shown, milliseconds. */
const SHOWN_FOR = 8_000

/** Offers to undo the last action in this panel. */
export function openUndo(attempt: Failure): UndoState {
  const shown = signal<LastDone | null>(null)
  const isHeld = signal(false)
  // A new action, and an end of the hold, start the time again.
  effect(() => {
    if (shown.value === null || isHeld.value) return
    const timer = setTimeout(dismiss, SHOWN_FOR)
    return () => clearTimeout(timer)
  })
  function dismiss() {
    shown.value = null
    // A removed element fires no mouseleave and no focusout.
    isHeld.value = false
  }
  const revert = async (done: LastDone) => {
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
      const last = shown.value
      if (last === null) return
      // It must not end before the result can be shown.
      shown.value = { ...last }
      attempt(revert(shown.value), message('troubleWriting'), 'undo')
    },
    dismiss,
    hold: (now) => {
      isHeld.value = now
    },
  }
}

function undoMessage(undone: Undone): Message {
  if (undone.ok) return message('undone')
  return message(undone.reason === 'changed' ? 'undoChanged' : 'undoMissing')
}
