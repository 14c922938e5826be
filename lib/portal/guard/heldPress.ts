import { matches, query } from '../dom/dom'
import { listen } from '../dom/listen'
import { closestAcross } from '../dom/shadowRoots'
import { PRESS_EVENTS } from './guardedEvents'
import { type SendAttempt, sendByClick, textOn, WIDGETS } from './sendAttempt'
import { isConfirmationText, isSaveText } from './sendButtonText'

/** A send that is being pressed. */
type PressedSend = Pick<SendAttempt, 'by' | 'confirms' | 'leaves'>

const BEGINS = ['pointerdown', 'keydown']
/** Fields in which Enter sends their form by its first button. */
const ONE_LINE =
  'input:not([type="checkbox"], [type="radio"], [type="file"], [type="range"], [type="color"], [type="submit"], [type="button"], [type="image"], [type="reset"])'
/** Fields in which Enter opens a list or takes an entry of it. */
const TAKES_ENTER =
  '[role="combobox"], [aria-haspopup], [aria-autocomplete], [list], .datepickerinput'
const SUBMITS =
  'button:not([type]), button[type="submit"], input:is([type="submit"], [type="image"])'

/**
 * Keeps the press of a send that has to be held from the page until its click: the page could send
 * on `mousedown` or `keydown`. The browser still focuses and clicks, so that the click asks.
 * @param isHeld whether a send has to be held now.
 */
export function holdPresses(isHeld: (send: PressedSend) => boolean, signal: AbortSignal): void {
  /** What is being pressed without the page. */
  let held: EventTarget | null = null
  const hear = (event: Event) => {
    if (!event.isTrusted) return
    try {
      if (BEGINS.includes(event.type)) held = pressedIn(event, isHeld)
      if (held && event.composedPath().includes(held)) event.stopImmediatePropagation()
    } catch {
      // The page gets the press, and its click is looked at again.
      held = null
    }
  }
  for (const type of PRESS_EVENTS) listen(type, hear, { early: true, signal })
}

function pressedIn(event: Event, isHeld: (send: PressedSend) => boolean): EventTarget | null {
  const [target] = event.composedPath()
  if (event instanceof KeyboardEvent) {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== ' ')) return null
    const send = event.key === 'Enter' ? sendByEnter(target) : null
    if (send) return target && isHeld(send) ? target : null
  }
  const send = sendByClick(event)
  return send && isHeld(send) ? send.find() : null
}

/** @returns the send of the form by Enter in this field; `null` for none. */
function sendByEnter(field: EventTarget | undefined): PressedSend | null {
  if (!(field instanceof HTMLInputElement) || !matches(field, ONE_LINE)) return null
  if (matches(field, TAKES_ENTER) || closestAcross(field, WIDGETS)) return null
  const { form } = field
  const button = form && query(SUBMITS, form)
  if (!form || !(button instanceof HTMLElement)) return null
  const text = textOn(button)
  return isSaveText(text) ? null : { by: form, confirms: isConfirmationText(text), leaves: true }
}
