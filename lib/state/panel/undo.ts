import { effect, signal } from '@preact/signals'
import { type Message, message } from '../../message'
import type { RegistersToSet, Undoable, Undone } from '../../progress/facilityStore/updateFacility'
import { loadStartup } from './loadStartup'
import type { LastDone, UndoState } from './undoTypes'
import type { Unsaved } from './unsaved'

/** How long the last action is shown, milliseconds. */
const SHOWN_FOR = 8_000

/**
 * Offers to undo the last action in this panel.
 * @param follow keeps an undo until it is saved: the panel can be closed in the same moment.
 */
export function openUndo(follow: Unsaved['follow']): UndoState {
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
  const revert = async (done: LastDone, undoable: Undoable) => {
    const { undo } = await loadStartup()
    const undone = await undo(undoable)
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
      const { undoable } = last
      if (undoable) follow(reversalOf(undoable), revert(shown.value, undoable))
    },
    dismiss,
    hold: (now) => {
      isHeld.value = now
    },
  }
}

/** @returns what undoing sets: only the registers that nobody has set since. */
function reversalOf({ facilityId, stamp, changes }: Undoable): RegistersToSet {
  const values = new Map(changes.map(({ path, from }) => [path, from]))
  const seen = new Map(changes.map(({ path }) => [path, stamp]))
  return { facilityId, values, made: 0, seen }
}

function undoMessage(undone: Undone): Message {
  if (undone.ok) return message('undone')
  return message(undone.reason === 'changed' ? 'undoChanged' : 'undoMissing')
}
