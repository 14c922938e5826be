import * as controls from './controls.ts'
import * as names from './names.ts'
import * as waiting from './waiting.ts'

// Own names of what is imported: see script.ts.
const { findControls, pressable, visibleControls } = controls
const { nameOf } = names
const { frame, until } = waiting

/** Where to press a control, in CSS pixels of the panel, and whether its value is typed with keys. */
export type Spot = { x: number; y: number; typed: boolean }

/** @returns whether a press that meets `hit` is one on `target`. */
export function isOn(target: Element, hit: EventTarget | null): boolean {
  return hit instanceof Element && (target.contains(hit) || hit.closest('label') === target)
}

/** The point to press; null while the control moves, is disabled, or is covered. */
export function spotOf(control: Element, before: string): { spot: Spot | null; at: string } {
  const target = pressable(control)
  if (!target || control.matches(':disabled, [aria-disabled=true]')) return { spot: null, at: '' }
  target.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = [...target.getClientRects()].find(({ width, height }) => width > 1 && height > 1)
  if (!box) return { spot: null, at: '' }
  const x = box.x + Math.min(box.width, innerWidth - box.x) / 2
  const y = box.y + box.height / 2
  const at = `${x} ${y}`
  const free = isOn(target, document.elementFromPoint(x, y))
  const typed =
    control instanceof HTMLTextAreaElement ||
    (control instanceof HTMLInputElement &&
      /^(text|search|tel|url|email|password|number)$/.test(control.type))
  return { spot: free && at === before ? { x, y, typed } : null, at }
}

/** @returns whether lazy components are still loading and may move the layout: see Lazy, TaskNote, Footer. */
export function isComing(document: Document): boolean {
  const parts = '.lead, div.note:empty, footer > p:not(.call) > a[href^="tel:"]'
  return document.querySelector(parts) !== null
}

/**
 * Lets the next press reach only the control that `find` gives: an element that moved there after the
 * point was found must not get it. See `endPress`.
 */
export function guardPress(find: () => Element | null | undefined): void {
  const guard = new AbortController()
  const press = { missed: false, end: () => guard.abort() }
  Reflect.set(globalThis, 'junbiPress', press)
  const isMissed = ({ target }: Event) => {
    const control = find()
    const meant = control && pressable(control)
    return !meant || !isOn(meant, target)
  }
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const hold = (event: Event) => {
      if (type === 'pointerdown') press.missed = isMissed(event)
      if (!press.missed) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener(type, hold, { capture: true, signal: guard.signal })
  }
}

/** The point to press of a control that lies still for a frame, while nothing is coming that may move it. */
export async function stillSpot(document: Document, control: Element): Promise<Spot | null> {
  if (isComing(document)) return null
  const { at } = spotOf(control, '')
  await frame()
  return isComing(document) ? null : spotOf(control, at).spot
}

/** As `whenPressable`, for the control that `find` gives. */
export async function whenFound(
  document: Document,
  find: () => Element | null | undefined,
  timeout: number,
): Promise<Spot> {
  const spot = await until(timeout, () => {
    const control = find()
    // Out from under a sticky column as well.
    control?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    return control ? stillSpot(document, control) : null
  })
  if (!spot)
    throw new Error(`Nothing that can be pressed was found by ${find}: ${document.body.innerText}`)
  guardPress(find)
  return spot
}

/** Ends the watch over a press that `whenPressable` began; returns whether the press hit another element. */
export function endPress(_: Document): boolean {
  const press = Reflect.get(globalThis, 'junbiPress')
  press?.end()
  return press?.missed === true
}

/**
 * Waits until a query matches exactly one control that can be pressed, and watches over the press
 * that follows; throws an error with the present controls otherwise.
 */
export async function whenPressable(
  document: Document,
  { query, timeout }: { query: controls.ControlQuery; timeout: number },
): Promise<Spot> {
  let found: Element[] = []
  const spot = await until(timeout, () => {
    found = findControls(document, query)
    const [control, another] = found
    return another || !control ? null : stillSpot(document, control)
  })
  if (spot) {
    guardPress(() => findControls(document, query)[0])
    return spot
  }
  const names = (found.length ? found : visibleControls(document)).map(nameOf).join(' | ')
  const problem = found.length > 1 ? 'Several controls have' : 'No control that can be pressed has'
  throw new Error(`${problem} the name ${JSON.stringify(query)}. Seen: ${names}`)
}
