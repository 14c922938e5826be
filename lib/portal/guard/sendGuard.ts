/*
 * The guard holds a send while something was found in its form: `guardState.ts` has its states.
 *
 * A press that leads to the confirmation screen passes with a line on the page, and what was found is
 * kept for the send from there. In doubt the dialog opens at once: where the browser itself may load
 * another page by the press, or a frame of another origin is on the page, and this form's confirmation
 * screen was not read before.
 *
 * The guard fails open. While `checking`, a send also passes if the check throws. Once the page has
 * removed the dialog twice in a row, or the dialog could not be opened, neither a send nor its press
 * is held any more. If the guard throws after it cancelled a click
 * on a submit button, it submits the form itself and goes to `follow-ups`.
 */
import type { Outcome } from '../../check'
import { closest } from '../dom/dom'
import { listen } from '../dom/listen'
import { createGuardDialog, type GuardDialog } from './guardDialog'
import { createGuardState, type GuardState, succeeds } from './guardState'
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

/** What the parts of one guard share. */
interface Guard {
  readonly hooks: GuardHooks
  readonly state: GuardState
  readonly dialog: GuardDialog
}

/**
 * Holds a send while something was found in its form, and asks the user. It decides within
 * the event, before any listener of the page; a failure of ours never stops a send.
 * @param signal removes the guard.
 * @returns watches a shadow root as well, which a submit within it does not leave.
 */
export function watchSends(hooks: GuardHooks, signal: AbortSignal): (root: ShadowRoot) => void {
  const state = createGuardState()
  const dialog = createGuardDialog(hooks.openDialog)
  const guard: Guard = { hooks, state, dialog }

  const early = { early: true, signal }
  for (const type of ['pointerdown', 'keydown', 'click']) listen(type, state.onUserAction, early)
  const isHeld = (send: Pick<SendAttempt, 'by' | 'confirms' | 'leaves'>) =>
    state.isChecking() &&
    dialog.canAsk() &&
    !asksLater(send, hooks) &&
    hooks.foundIn(send.by).length > 0
  holdPresses(isHeld, signal)
  listen('click', (event) => handle(event, sendByClick, guard), early)
  const onSubmit = (event: Event) => {
    if (event instanceof SubmitEvent) handle(event, sendBySubmit, guard)
  }
  listen('submit', onSubmit, early)
  listen('input', state.onUserInput, early)
  // The same listener again is none.
  return (root) => root.addEventListener('submit', onSubmit, { capture: true, signal })
}

/** Decides about one event: lets it pass, or cancels it and asks. */
function handle<E extends Event>(
  event: E,
  sendBy: (event: E) => SendAttempt | null,
  guard: Guard,
): void {
  try {
    const send = sendBy(event)
    if (!send || guard.state.passes() || !askAbout(send, guard)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  } catch {
    const prevented = event.defaultPrevented
    succeeds(guard.dialog.close)
    // The event still reaches the page; only its cancelled default action has to be replaced.
    if (prevented) submitInstead(event, guard.state)
  }
}

/** @returns whether the dialog is open now, and the send has to be held. */
function askAbout(send: SendAttempt, { hooks, state, dialog }: Guard): boolean {
  const found = hooks.foundIn(send.by)
  if (found.length === 0 || !dialog.canAsk()) return false
  if (asksLater(send, hooks)) {
    hooks.askLater(send.by, found)
    return false
  }
  dialog.ask(found, {
    confirms: send.confirms,
    send: () => proceed(send, state, hooks),
    goBack: () => hooks.goBack(found),
  })
  return true
}

/** @returns whether the user is asked once the confirmation screen is sent, and not now. */
function asksLater(
  { confirms, leaves }: Pick<SendAttempt, 'confirms' | 'leaves'>,
  hooks: GuardHooks,
): boolean {
  return confirms && ((!leaves && !hasForeignFrame()) || hooks.hasReadConfirmation())
}

/** Repeats the send that the user decided on; where it cannot be, the next one passes. */
function proceed({ find, repeat }: SendAttempt, state: GuardState, hooks: GuardHooks): void {
  state.proceed(find)
  if (succeeds(repeat)) return
  state.waitForNextSend()
  succeeds(hooks.showPressAgain)
}

function submitInstead({ target }: Event, state: GuardState): void {
  const button = target instanceof Element ? closest(target, 'button, input') : null
  if (!(button instanceof HTMLButtonElement || button instanceof HTMLInputElement)) return
  const { form, type } = button
  if (!form || !/^(submit|image)$/.test(type)) return
  state.submitItself()
  queueMicrotask(() => FORM.requestSubmit.call(form, button))
}
