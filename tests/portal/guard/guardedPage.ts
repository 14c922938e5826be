import { afterEach, beforeEach, vi } from 'vitest'
import type { Decisions, SendDialog } from '../../../lib/portal/guard/sendDialog'
import { type GuardHooks, watchSends } from '../../../lib/portal/guard/sendGuard'
import { FAILURE } from './failure'

/**
 * Gives a file of tests a page with a form, a button beside it that sends, and one that does not.
 * @returns what the page has sent, by the buttons' names, and the guard over it.
 */
export function guardedPage() {
  const sent: string[] = []
  let guard = new AbortController()
  beforeEach(() => {
    guard = new AbortController()
    sent.length = 0
    document.body.innerHTML = `
      <form id="application"><button name="submit" type="button">送信</button></form>
      <button id="outside">この内容で申請する</button>
      <button id="other">戻る</button>`
    for (const button of document.querySelectorAll('button')) {
      button.addEventListener('click', () => sent.push(button.id || button.name))
    }
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      sent.push('form')
    })
  })
  afterEach(() => guard.abort())
  return {
    sent,
    guardWith: (parts: Partial<GuardHooks>) => guardWith(parts, guard.signal),
    abort: () => guard.abort(),
    /** Makes the page send on `mousedown`. */
    sendOnMousedown(selector: string) {
      document.querySelector(selector)?.addEventListener('mousedown', () => sent.push('mousedown'))
    },
  }
}

/** What the guard of a test has asked, and the dialog in which it did. */
export type Asked = ReturnType<typeof guardWith>

/** Starts the guard with a dialog that stays open until a test decides. */
function guardWith(parts: Partial<GuardHooks>, until: AbortSignal) {
  const asked: Decisions[] = []
  const pressAgain = vi.fn()
  const dialog = { open: false, removed: false, fronts: 0 }
  const asDialog: SendDialog = {
    isOpen: () => dialog.open,
    isRemoved: () => dialog.removed,
    bringToFront: () => {
      dialog.fronts += 1
    },
    close: () => {
      dialog.open = false
    },
  }
  const hooks: GuardHooks = {
    foundIn: () => [FAILURE],
    openDialog: (_, { confirms, send, goBack }) => {
      Object.assign(dialog, { open: true, removed: false })
      const decide = (decision: () => void) => () => {
        dialog.open = false
        decision()
      }
      asked.push({ confirms, send: decide(send), goBack: decide(goBack) })
      return asDialog
    },
    goBack: () => {},
    hasReadConfirmation: () => false,
    askLater: () => {},
    showPressAgain: pressAgain,
    ...parts,
  }
  watchSends(hooks, until)
  return Object.assign(asked, { pressAgain, dialog })
}

/** Clicks an element of the page. */
export function click(selector: string) {
  const button = document.querySelector(selector)
  if (button instanceof HTMLElement) button.click()
}

/** Dispatches a trusted event, as a user's action is. */
export function userActs(type = 'keydown') {
  const event = new Event(type, { bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  document.body.dispatchEvent(event)
}

/** Presses a button of a page that sends on `mousedown`, as a user does. */
export function pressOnMousedown(selector: string) {
  const button = document.querySelector(selector)
  for (const type of ['pointerdown', 'mousedown', 'click']) {
    const event = new Event(type, { bubbles: true, cancelable: true, composed: true })
    Object.defineProperty(event, 'isTrusted', { value: true })
    button?.dispatchEvent(event)
  }
}

/** Submits the page's form, as its own script would. */
export const submit = () => document.querySelector('form')?.requestSubmit()
