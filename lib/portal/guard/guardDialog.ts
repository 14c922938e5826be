import type { Outcome } from '../../check'
import type { Decisions, SendDialog } from './sendDialog'

/** After so many dialogs in a row that the page removed, nothing is held: nobody could decide. */
const MAX_REMOVED = 2

/** The dialog of a guard: at most one is open. */
export interface GuardDialog {
  /** Counts a dialog that the page has removed. @returns whether the user can still be asked. */
  readonly canAsk: () => boolean
  /** Opens the dialog, or brings the open one to the front. @throws what `open` throws: then nobody is asked again. */
  readonly ask: (found: readonly Outcome[], decisions: Decisions) => void
  /** Closes it where one is open. */
  readonly close: () => void
}

/** @param open opens a dialog on the page. */
export function createGuardDialog(
  open: (found: readonly Outcome[], decisions: Decisions) => SendDialog,
): GuardDialog {
  let dialog: SendDialog | null = null
  /** Consecutive times the page removed the dialog. */
  let removed = 0
  return {
    canAsk: () => {
      if (dialog && !dialog.isOpen()) {
        removed = dialog.isRemoved() ? removed + 1 : 0
        dialog = null
      }
      return removed < MAX_REMOVED
    },
    ask: (found, decisions) => {
      if (dialog) return dialog.bringToFront()
      try {
        dialog = open(found, decisions)
      } catch (error) {
        removed = MAX_REMOVED
        throw error
      }
    },
    close: () => dialog?.close(),
  }
}
