import { HOST } from './shadowHost'

/** What a person does, as events that leave a shadow tree. */
const ACTS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel', 'selectstart', 'copy', 'cut'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['pointerenter', 'pointerleave', 'gotpointercapture', 'lostpointercapture'],
  ...['touchstart', 'touchend', 'touchmove', 'touchcancel', 'dragstart', 'dragover', 'drop'],
  ...['keydown', 'keyup', 'keypress', 'focus', 'blur', 'focusin', 'focusout'],
]
const PASSIVE = /^(wheel|touch)/

/** In so many milliseconds a second press makes a double click of the first. */
const DOUBLE = 500

/** What a person has done in our elements, and may still be at when those are gone. */
interface Acts {
  /** The keys that are down. */
  readonly keys: Set<string>
  /** When the last press was, by the events' own clock. */
  pressed: number
}

/**
 * Keeps from the page what a person does in our elements, and that the focus was there: for the
 * page it never left, as it comes back. Called at the very start, to be heard before the page.
 */
export function shieldEvents(signal: AbortSignal): void {
  const acts: Acts = { keys: new Set(), pressed: Number.NEGATIVE_INFINITY }
  const hear = (event: Event) => {
    const ours = isOurs(event)
    const rest = !ours && isRest(event, acts)
    note(event, ours, acts)
    if (!ours && !rest) return
    event.stopImmediatePropagation()
    if (rest || isLeftOver(event)) event.preventDefault()
  }
  for (const type of ACTS) {
    const passive = PASSIVE.test(type)
    window.addEventListener(type, hear, { capture: true, passive, signal })
  }
}

function isOurs(event: Event): boolean {
  return isHost(event.target) || (event instanceof FocusEvent && isHost(event.relatedTarget))
}

function note(event: Event, ours: boolean, acts: Acts): void {
  const { type } = event
  // A click can be that of a key.
  if (ours && type === 'pointerdown') acts.pressed = event.timeStamp
  if (!(event instanceof KeyboardEvent) || type === 'keypress') return
  if (ours && type === 'keydown') acts.keys.add(event.code)
  else if (!event.repeat) acts.keys.delete(event.code)
}

/**
 * The second half of a double click and a held key that closed our question are meant for none of
 * what they meet now.
 */
function isRest(event: Event, { keys, pressed }: Acts): boolean {
  if (event instanceof KeyboardEvent) {
    return keys.has(event.code) && (event.type === 'keyup' || event.repeat)
  }
  if (!event.isTrusted || event.timeStamp - pressed > DOUBLE) return false
  if (/^pointer(down|up)$/.test(event.type)) return true
  return event instanceof MouseEvent && event.detail > 1
}

/** The same of what was there before our question came up under them. */
function isLeftOver(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.repeat && /^(Enter| )$/.test(event.key)
  return event.type === 'click' && event instanceof MouseEvent && event.detail > 1
}

function isHost(target: EventTarget | null): boolean {
  return target instanceof Element && target.localName === HOST
}
