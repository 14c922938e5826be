import { HOST } from './shadow'

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

/**
 * Keeps from the page what a person does in our elements, and that the focus was there: for the
 * page it never left, as it comes back. Called at the very start, to be heard before the page.
 */
export function veil(signal: AbortSignal): void {
  const keys = new Set<string>()
  const hear = (event: Event) => {
    if (!isOurs(event, keys)) return
    event.stopImmediatePropagation()
    if (isLeftOver(event)) event.preventDefault()
  }
  for (const type of ACTS) {
    const passive = PASSIVE.test(type)
    window.addEventListener(type, hear, { capture: true, passive, signal })
  }
}

/** @param keys that went down in our elements; they come up after those are gone. */
function isOurs(event: Event, keys: Set<string>): boolean {
  const ours = isHost(event.target)
  if (event instanceof KeyboardEvent) {
    if (event.type === 'keyup') return keys.delete(event.code) || ours
    if (ours && event.type === 'keydown') keys.add(event.code)
  }
  return ours || (event instanceof FocusEvent && isHost(event.relatedTarget))
}

/**
 * The second half of a double click and the repetition of a held key belong to what was there
 * before our question came up under them.
 */
function isLeftOver(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.repeat && /^(Enter| )$/.test(event.key)
  return event.type === 'click' && event instanceof MouseEvent && event.detail > 1
}

function isHost(target: EventTarget | null): boolean {
  return target instanceof Element && target.localName === HOST
}
