/*
 * A send is a click on a send button or a submit event. While `checking`, the guard holds a send
 * in whose form something was found, and opens a dialog. "Proceed" is このまま送信:
 *
 *                        proceed: the guard repeats the send
 *    +----------+ ------------------------------------------> +------------+
 *    | checking |                                             | follow-ups |---+ any send
 *    +----------+ <------------------------------------------ +------------+<--+ passes
 *       |    ^           the user presses, types or clicks           ^
 *       |    |                                                       |
 *       |    | the user changes a field                              | a send passes
 *       |    |                                                       |
 *       |    +--------------------------------------- +-----------+  |
 *       +-------------------------------------------> | next-send |--+
 *         proceed, but the send cannot be repeated:   +-----------+
 *         the user is asked to press the button again
 *
 * A press that leads to the confirmation screen passes with a line on the page, and what was found is
 * kept for the send from there. In doubt the dialog opens at once: where the browser itself may load
 * another page by the press, or a frame of another origin is on the page, and this form's confirmation
 * screen was not read before.
 *
 * What the user presses next stays in `follow-ups` if it is the same button or form and no field has
 * changed: a page may send on `mousedown` or `keydown`, which the guard cannot repeat. Before a
 * decision `holdPresses` keeps these from the page.
 *
 * The guard fails open. While `checking`, a send also passes if the check throws. Once the page has
 * removed the dialog twice in a row, or the dialog could not be opened, neither a send nor its press
 * is held any more. If the guard throws after it cancelled a click
 * on a submit button, it submits the form itself and goes to `follow-ups`.
 */
import type { Outcome } from '../../check'
import { closest } from '../dom/dom'
import { listen } from '../dom/listen'
import { holdPresses } from './heldPress'
import { hasForeignFrame, type SendAttempt, sendByClick, sendBySubmit } from './sendAttempt'
import type { Decisions, SendDialog } from './sendDialog'

/** What the guard needs from the content script. If any of these throws, the send passes. */
export interface GuardHooks {
  /** @returns what to ask about now in the form that `by` sends; none lets it pass. */
  readonly foundIn: (by: Element) => readonly Outcome[]
  readonly openDialog: (found: readonly Outcome[], decisions: Decisions) => SendDialog
  readonly goBack: (found: readonly Outcome[]) => void
  /** @returns whether the confirmation screen of this form could be read before. */
  readonly hasReadConfirmation: () => boolean
  /** Says in a line that it will ask once the confirmation screen is sent, and keeps what was found. */
  readonly askLater: (by: Element, found: readonly Outcome[]) => void
  /** Asks the user to press the button again, because the guard could not repeat the send. */
  readonly showPressAgain: () => void
}

// A field's name can shadow a method of its form.
const FORM = HTMLFormElement.prototype

/** The states of the diagram above. */
type GuardState = 'checking' | 'follow-ups' | 'next-send'

/** After so many dialogs in a row that the page removed, nothing is held: nobody could decide. */
const MAX_REMOVED = 2

/**
 * Holds a send while something was found in its form, and asks the user. It decides within
 * the event, before any listener of the page; a failure of ours never stops a send.
 * @param signal removes the guard.
 * @returns watches a shadow root as well, which a submit within it does not leave.
 */
export function watchSends(hooks: GuardHooks, signal: AbortSignal): (root: ShadowRoot) => void {
  let state: GuardState = 'checking'
  let dialog: SendDialog | null = null
  /** Consecutive times the page removed the dialog. */
  let removed = 0
  /** Finds what the user decided to send with; `null` once something else was pressed. */
  let decided: SendAttempt['find'] | null = null
  /** Whether the user presses the same again: the page may not send by a click. */
  let again = false

  const passes = (): boolean => {
    if (state === 'next-send') state = 'follow-ups'
    return state !== 'checking'
  }
  /** Counts a dialog that the page has removed. @returns whether the user can still be asked. */
  const canAsk = (): boolean => {
    if (dialog && !dialog.isOpen()) {
      removed = dialog.isRemoved() ? removed + 1 : 0
      dialog = null
    }
    return removed < MAX_REMOVED
  }
  const asksLater = ({ confirms, leaves }: Pick<SendAttempt, 'confirms' | 'leaves'>) =>
    confirms && ((!leaves && !hasForeignFrame()) || hooks.hasReadConfirmation())
  const proceed = ({ find, repeat }: SendAttempt) => {
    state = 'follow-ups'
    decided = find
    if (attempt(repeat)) return
    state = 'next-send'
    attempt(hooks.showPressAgain)
  }
  /** @returns whether the dialog is open now, and the send has to be held. */
  const askAbout = (send: SendAttempt): boolean => {
    const found = hooks.foundIn(send.by)
    if (found.length === 0) return false
    if (!canAsk()) return false
    if (asksLater(send)) {
      hooks.askLater(send.by, found)
      return false
    }
    if (dialog) {
      dialog.bringToFront()
      return true
    }
    const { confirms } = send
    const decisions = { confirms, send: () => proceed(send), goBack: () => hooks.goBack(found) }
    try {
      dialog = hooks.openDialog(found, decisions)
    } catch (error) {
      removed = MAX_REMOVED
      throw error
    }
    return true
  }
  const handle = <E extends Event>(event: E, sendBy: (event: E) => SendAttempt | null) => {
    try {
      const send = sendBy(event)
      if (!send || passes() || !askAbout(send)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    } catch {
      const [open, prevented] = [dialog, event.defaultPrevented]
      if (open) attempt(open.close)
      // The event still reaches the page; only its cancelled default action has to be replaced.
      if (prevented) submitInstead(event)
    }
  }
  /** A user action ends the follow-ups, which are the page's own consequences of a send. */
  const endFollowUps = (event: Event) => {
    if (!event.isTrusted) return
    if (event.type !== 'click') again = isPressAgain(event)
    if (again) {
      state = 'follow-ups'
      again = event.type !== 'click'
    } else if (state === 'follow-ups') state = 'checking'
  }
  const isPressAgain = (event: Event): boolean => {
    const find = decided
    decided = null
    return attempt(() => {
      const found = find?.()
      return found ? event.composedPath().includes(found) : false
    })
  }
  const submitInstead = ({ target }: Event) => {
    const button = target instanceof Element ? closest(target, 'button, input') : null
    if (!(button instanceof HTMLButtonElement || button instanceof HTMLInputElement)) return
    const { form, type } = button
    if (!form || !/^(submit|image)$/.test(type)) return
    state = 'follow-ups'
    queueMicrotask(() => FORM.requestSubmit.call(form, button))
  }

  for (const type of ['pointerdown', 'keydown', 'click']) {
    listen(type, endFollowUps, { early: true, signal })
  }
  const isHeld = (send: Pick<SendAttempt, 'by' | 'confirms' | 'leaves'>) =>
    state === 'checking' && canAsk() && !asksLater(send) && hooks.foundIn(send.by).length > 0
  holdPresses(isHeld, signal)
  listen('click', (event) => handle(event, sendByClick), { early: true, signal })
  const onSubmit = (event: Event) => {
    if (event instanceof SubmitEvent) handle(event, sendBySubmit)
  }
  listen('submit', onSubmit, { early: true, signal })
  listen(
    'input',
    ({ isTrusted }) => {
      // The user decided on other values than the form has now.
      if (!isTrusted) return
      state = 'checking'
      decided = null
    },
    { early: true, signal },
  )
  // The same listener again is none.
  return (root) => root.addEventListener('submit', onSubmit, { capture: true, signal })
}

/** @returns whether the action succeeded: it neither threw nor returned `false`. */
function attempt(action: () => unknown): boolean {
  try {
    return action() !== false
  } catch {
    return false
  }
}
