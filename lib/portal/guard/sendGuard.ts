import type { Outcome } from '../../check'
import { closest } from '../dom/dom'
import { type SendAttempt, sendByClick, sendBySubmit } from './sendAttempt'
import type { Decisions, SendDialog } from './sendDialog'

/** What the guard asks of the rest. All of it may throw: then the send goes through. */
export interface GuardHooks {
  /** @returns what is 要修正 right now in the form that `by` sends; empty lets it through. */
  readonly wrong: (by: Element) => readonly Outcome[]
  readonly ask: (wrong: readonly Outcome[], decisions: Decisions) => SendDialog
  readonly goBack: (wrong: readonly Outcome[]) => void
  /** Says that the button is gone, and that pressing it anew sends. */
  readonly sayPressAgain: () => void
}

// A form's own names can be taken by the names of the fields in it.
const FORM = HTMLFormElement.prototype

/**
 * What is let through without a question: `follow-ups` after a decision are what the page makes
 * of it until the person acts again; `next` is the send that the person was asked to repeat.
 */
type Pass = 'nothing' | 'follow-ups' | 'next'

/** How often the page takes the question away before it is asked no more, and all goes through. */
const TAKEN_AWAY = 2

/**
 * Holds back a send while something is 要修正, and asks. It decides within the event, before
 * any listener of the page; a failure of ours never stops a send.
 */
export function watchSends(guarding: GuardHooks, signal: AbortSignal): void {
  let pass: Pass = 'nothing'
  let question: SendDialog | null = null
  /** How often running nobody could answer it. */
  let takenAway = 0

  const passes = (): boolean => {
    if (pass === 'next') pass = 'follow-ups'
    return pass !== 'nothing'
  }
  const send = ({ again }: SendAttempt) => {
    pass = 'follow-ups'
    if (attempt(again)) return
    pass = 'next'
    attempt(guarding.sayPressAgain)
  }
  const askAbout = (started: SendAttempt): boolean => {
    const found = guarding.wrong(started.by)
    if (found.length === 0) return false
    if (question?.isOpen()) {
      question.bringToFront()
      return true
    }
    takenAway = question?.isTakenAway() ? takenAway + 1 : 0
    if (takenAway >= TAKEN_AWAY) return false
    const decisions = { send: () => send(started), goBack: () => guarding.goBack(found) }
    question = guarding.ask(found, decisions)
    return true
  }
  const hear = <E extends Event>(event: E, startedBy: (event: E) => SendAttempt | null) => {
    try {
      const started = startedBy(event)
      if (!started || passes() || !askAbout(started)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    } catch {
      const [open, prevented] = [question, event.defaultPrevented]
      if (open) attempt(open.close)
      // The page hears it all the same; only what the browser does by itself is made up for.
      if (prevented) makeUpFor(event)
    }
  }
  /** The page's own follow-ups end where the person does something. */
  const act = ({ isTrusted }: Event) => {
    if (isTrusted && pass === 'follow-ups') pass = 'nothing'
  }
  const makeUpFor = ({ target }: Event) => {
    const button = target instanceof Element ? closest(target, 'button, input') : null
    if (!(button instanceof HTMLButtonElement || button instanceof HTMLInputElement)) return
    const { form, type } = button
    if (!form || !/^(submit|image)$/.test(type)) return
    pass = 'follow-ups'
    queueMicrotask(() => FORM.requestSubmit.call(form, button))
  }

  const options = { capture: true, signal }
  for (const type of ['pointerdown', 'keydown', 'click']) {
    window.addEventListener(type, act, options)
  }
  window.addEventListener('click', (event) => hear(event, sendByClick), options)
  window.addEventListener('submit', (event) => hear(event, sendBySubmit), options)
  window.addEventListener(
    'input',
    ({ isTrusted }) => {
      // What the person was asked to send again is not what stands there now.
      if (isTrusted) pass = 'nothing'
    },
    options,
  )
}

/** @returns whether it worked: it neither failed nor said so. */
function attempt(act: () => unknown): boolean {
  try {
    return act() !== false
  } catch {
    return false
  }
}
