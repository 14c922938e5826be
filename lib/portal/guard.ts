import type { Outcome } from '../check'
import type { Decisions } from './dialog'
import { wordsOf } from './label'

/** What the guard asks of the rest. All of it may throw: then the send goes through. */
export interface Guarding {
  /** @returns what is 要修正 right now in the form that `by` sends; empty lets it through. */
  readonly wrong: (by: Element) => readonly Outcome[]
  readonly ask: (wrong: readonly Outcome[], decisions: Decisions) => void
  readonly goBack: (wrong: readonly Outcome[]) => void
}

const BUTTON = 'button, input[type="submit"], input[type="button"], [role="button"]'
const SEND_NAME = '[name="submit"], #submit-btn'
const SEND_WORDS = /^(この内容で)?(送信|申請|確認画面へ進む)(する)?$/

/**
 * Holds back a send while something is 要修正, and asks. It decides within the event, before
 * any listener of the page; a failure of ours never stops a send.
 */
export function guardSending({ wrong, ask, goBack }: Guarding, signal: AbortSignal): void {
  let letThrough = false

  const hold = (event: Event, by: Element, repeat: () => void) => {
    if (letThrough) return
    try {
      const found = wrong(by)
      if (found.length === 0) return
      const send = () => {
        letThrough = true
        try {
          repeat()
        } finally {
          letThrough = false
        }
      }
      ask(found, { send, goBack: () => goBack(found) })
    } catch {
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  const options = { capture: true, signal }
  window.addEventListener(
    'click',
    (event) => {
      const button = sendButtonOf(event)
      if (button) hold(event, button, () => button.click())
    },
    options,
  )
  window.addEventListener(
    'submit',
    (event) => {
      const { target: form, submitter } = event
      if (form instanceof HTMLFormElement) hold(event, form, () => form.requestSubmit(submitter))
    },
    options,
  )
}

function sendButtonOf(event: Event): HTMLElement | null {
  const { target } = event
  const button = target instanceof Element ? target.closest(BUTTON) : null
  if (!(button instanceof HTMLElement)) return null
  const words = button instanceof HTMLInputElement ? button.value : wordsOf(button)
  const sends = button.matches(SEND_NAME) || SEND_WORDS.test(words.normalize('NFKC').trim())
  return sends ? button : null
}
