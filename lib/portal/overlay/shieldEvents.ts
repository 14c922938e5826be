import { listen } from '../dom/listen'
import { isMarks, isOurHost, noteUserClick } from './shadowHost'

/** The user's events that leave a shadow tree. */
const EVENT_TYPES = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel', 'selectstart', 'copy', 'cut'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['pointerenter', 'pointerleave', 'gotpointercapture', 'lostpointercapture'],
  ...['touchstart', 'touchend', 'touchmove', 'touchcancel', 'dragstart', 'dragover', 'drop'],
  ...['keydown', 'keyup', 'keypress', 'focus', 'blur', 'focusin', 'focusout'],
]
const PASSIVE = /^(wheel|touch)/

/** A second press within this time makes a double click, in milliseconds. */
const DOUBLE_CLICK = 500
/** Both presses of a double click are at most this far apart, in CSS pixels. */
const DOUBLE_CLICK_REACH = 20

/** Input that began in our elements and may continue after they are removed. */
interface Unfinished {
  /** `code` of the keys that are held down. */
  readonly keys: Set<string>
  /** The last pointerdown. */
  pressed: MouseEvent | null
}

/**
 * Stops the user's events in our elements before the page receives them, and focus events between
 * the page and our elements, so that for the page the focus never leaves. Call it at
 * document_start, because its listeners have to be the page's first.
 * @param signal removes the shield.
 */
export function shieldEvents(signal: AbortSignal): void {
  const unfinished: Unfinished = { keys: new Set(), pressed: null }
  const shield = (event: Event) => {
    const ours = isOurs(event)
    const continued = !ours && isContinuation(event, unfinished)
    track(event, ours, unfinished)
    if (!ours && !continued) return
    event.stopImmediatePropagation()
    // Firefox's window.find() can hand a closed tree to the page, which could then press in it.
    const isByUser = event.isTrusted && !continued && !beganOnPage(event)
    // A press on a mark leaves the focus in the page's field.
    const takesFocus = event.type === 'mousedown' && isMarks(event.target)
    if (!isByUser || takesFocus) event.preventDefault()
    else if (event.type === 'click' && event.target) noteUserClick(event.target)
  }
  for (const type of EVENT_TYPES) {
    listen(type, shield, { passive: PASSIVE.test(type), signal })
  }
}

function isOurs(event: Event): boolean {
  return isOurHost(event.target) || (event instanceof FocusEvent && isOurHost(event.relatedTarget))
}

function track(event: Event, ours: boolean, unfinished: Unfinished): void {
  const { type } = event
  // pointerdown, because a key can cause a click as well.
  if (ours && type === 'pointerdown' && event instanceof MouseEvent) unfinished.pressed = event
  if (!(event instanceof KeyboardEvent) || type === 'keypress') return
  if (ours && type === 'keydown') unfinished.keys.add(event.code)
  else if (!event.repeat) unfinished.keys.delete(event.code)
}

/**
 * @returns whether an event on the page continues input that closed our dialog: the second half of
 *   a double click, at the same place, or a key still held down. The user did not aim it at the page.
 */
function isContinuation(event: Event, { keys, pressed }: Unfinished): boolean {
  if (event instanceof KeyboardEvent) {
    return keys.has(event.code) && (event.type === 'keyup' || event.repeat)
  }
  if (!event.isTrusted || !pressed || !(event instanceof MouseEvent)) return false
  if (!isSecondPress(event, pressed)) return false
  return /^pointer(down|up)$/.test(event.type) || event.detail > 1
}

/** Elsewhere the user aims at the page, however soon after a press on a mark. */
function isSecondPress(event: MouseEvent, first: MouseEvent): boolean {
  const way = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY)
  return event.timeStamp - first.timeStamp <= DOUBLE_CLICK && way <= DOUBLE_CLICK_REACH
}

/** @returns the same for an event in our dialog that continues input from before it opened. */
function beganOnPage(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.repeat && /^(Enter| )$/.test(event.key)
  return event.type === 'click' && event instanceof MouseEvent && event.detail > 1
}
