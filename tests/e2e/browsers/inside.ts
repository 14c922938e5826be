/**
 * Functions that run inside the panel. They are sent there as text, so each may use nothing but its
 * arguments, the platform and the other functions of `INSIDE`. That is why they share one file: an
 * imported function would have another name in the text.
 */

export type Pattern = { text: string } | { source: string; flags: string }
/** `field`: only what can be filled in. */
export type ControlQuery = { name: Pattern; within: string | null; field: boolean }
/** Where to press a control, in CSS pixels of the panel, and whether its value is typed with keys. */
export type Spot = { x: number; y: number; typed: boolean }

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

function matches(pattern: Pattern, text: string): boolean {
  if ('source' in pattern) return new RegExp(pattern.source, pattern.flags).test(text)
  return tidy(text).includes(tidy(pattern.text))
}

/** An element's text as a name: without hidden parts and without the values of controls in it. */
function labelText(element: Element): string {
  const copy = element.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  const silent = copy.querySelectorAll('[hidden], [aria-hidden=true], select, textarea')
  for (const part of silent) part.remove()
  return tidy(copy.textContent)
}

function isField(element: Element) {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
}

/** The name that assistive technology reads out, for the kinds of control that the panel has. */
function nameOf(element: Element): string {
  const said = tidy(element.getAttribute('aria-label'))
  if (said) return said
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const labels: Element[] = ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? [])
  if (labels.length === 0 && isField(element)) labels.push(...(element.labels ?? []))
  const text = labels.length ? labels.map(labelText).join(' ') : labelText(element)
  return tidy(text) || tidy(element.getAttribute('title') ?? element.getAttribute('placeholder'))
}

/** The element to press: the control, or its label if the control itself has no size. */
function pressable(element: Element): Element | null {
  const labels = isField(element) ? [...(element.labels ?? [])] : []
  const candidates = [element, ...labels]
  return (
    candidates.find((candidate) => {
      const { width, height } = candidate.getBoundingClientRect()
      return width > 1 && height > 1 && candidate.checkVisibility({ visibilityProperty: true })
    }) ?? null
  )
}

/** The length of the text in the smallest element that contains both the control and `text`. */
function sizeWithin(element: Element, text: string): number {
  for (let part = element.parentElement; part; part = part.parentElement) {
    const content = tidy(part.textContent)
    if (content.includes(tidy(text))) return content.length
  }
  return Number.POSITIVE_INFINITY
}

function visibleControls(document: Document): Element[] {
  const kinds = 'button, a[href], input, select, textarea, summary, [role=button], [role=tab]'
  return [...document.querySelectorAll(kinds)].filter(pressable)
}

/** The visible controls that match a query. An exact name has priority over one that contains it. */
function findControls(document: Document, { name, within, field }: ControlQuery): Element[] {
  const found = visibleControls(document).filter(
    (control) => (!field || isField(control)) && matches(name, nameOf(control)),
  )
  const exact = found.filter((control) => 'text' in name && nameOf(control) === tidy(name.text))
  const named = exact.length ? exact : found
  if (within === null) return named
  const smallest = Math.min(...named.map((control) => sizeWithin(control, within)))
  return Number.isFinite(smallest)
    ? named.filter((control) => sizeWithin(control, within) === smallest)
    : []
}

/** Waits for a change of the document, or a moment for changes elsewhere. */
function something(): Promise<void> {
  const events = ['input', 'change', 'focusin', 'focusout', 'scroll', 'toggle', 'transitionend']
  return new Promise((resolve) => {
    const seen = new AbortController()
    const observer = new MutationObserver(happened)
    const timer = setTimeout(happened, 50)
    function happened() {
      clearTimeout(timer)
      observer.disconnect()
      seen.abort()
      resolve()
    }
    const all = { subtree: true, childList: true, attributes: true, characterData: true }
    observer.observe(document, all)
    for (const type of [...events, 'resize', 'hashchange']) {
      addEventListener(type, happened, { capture: true, signal: seen.signal })
    }
  })
}

/** Calls `probe` until it returns something; null after a timeout (ms). */
async function until<T>(milliseconds: number, probe: () => T | Promise<T>): Promise<T | null> {
  const end = performance.now() + milliseconds
  for (;;) {
    const found = await probe()
    if (found) return found
    if (performance.now() > end) return null
    await something()
  }
}

/** Waits for the next frame. A window that is not drawn has none, so a timer replaces it. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve())
    setTimeout(resolve, 100)
  })
}

/** @returns whether a press that meets `hit` is one on `target`. */
function isOn(target: Element, hit: EventTarget | null): boolean {
  return hit instanceof Element && (target.contains(hit) || hit.closest('label') === target)
}

/** The point to press; null while the control moves, is disabled, or is covered. */
function spotOf(control: Element, before: string): { spot: Spot | null; at: string } {
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
function isComing(document: Document): boolean {
  const parts = '.lead, div.note:empty, footer > p:not(.call) > a[href^="tel:"]'
  return document.querySelector(parts) !== null
}

/**
 * Lets the next press reach only the control that `find` gives: an element that moved there after the
 * point was found must not get it. See `endPress`.
 */
function guardPress(find: () => Element | null | undefined): void {
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
async function stillSpot(document: Document, control: Element): Promise<Spot | null> {
  if (isComing(document)) return null
  const { at } = spotOf(control, '')
  await frame()
  return isComing(document) ? null : spotOf(control, at).spot
}

/** As `whenPressable`, for the control that `find` gives. */
async function whenFound(
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
  { query, timeout }: { query: ControlQuery; timeout: number },
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

/** Waits for a text anywhere in what the document shows. */
export async function whenText(
  document: Document,
  { pattern, timeout }: { pattern: Pattern; timeout: number },
): Promise<void> {
  const shown = () => document.body?.innerText ?? ''
  const found = await until(timeout, () => matches(pattern, shown()))
  if (!found) throw new Error(`${JSON.stringify(pattern)} did not appear. Shown:\n${shown()}`)
}

/** Selects the text of a field, so that typing replaces it. */
export function selectText(document: Document, query: ControlQuery): void {
  const [field] = findControls(document, query)
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  // The press may have selected a part of it.
  field.focus({ preventScroll: true })
  field.select()
}

/** Sets a select by an option's text, or a field that is not typed (a date), as the user's choice. */
export function choose(
  document: Document,
  { query, value }: { query: ControlQuery; value: string },
): void {
  const [field] = findControls(document, query)
  if (field instanceof HTMLSelectElement) {
    const option = [...field.options].find(({ text }) => tidy(text) === tidy(value))
    if (!option) throw new Error(`The list has no option ${value}`)
    field.value = option.value
  } else if (field instanceof HTMLInputElement) {
    // The setter of the prototype: Preact may have put its own on the element.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  } else {
    throw new Error(`Nothing can be filled in at ${JSON.stringify(query)}`)
  }
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

const INSIDE = [
  ...[tidy, matches, labelText, isField, nameOf, pressable, sizeWithin, visibleControls],
  ...[findControls, something, until, frame, isOn, spotOf, isComing, guardPress],
  ...[stillSpot, whenFound],
]

/**
 * Text of a script that gives the value of `expression` as JSON: `{ value }`, or `{ thrown }` where
 * it threw, so that a failing test can be told from a panel that went away.
 */
function script(expression: string): string {
  return `(async () => {
    ${INSIDE.map(String).join('\n')}
    try {
      return JSON.stringify({ value: await ${expression} })
    } catch (error) {
      return JSON.stringify({ thrown: String(error) })
    }
  })()`
}

/** Script text of the call `fn(document, argument)`. */
export function callInside<A>(fn: (document: Document, argument: A) => unknown, argument?: A) {
  return script(`(${fn})(document, ${JSON.stringify(argument)})`)
}

/** Script text that waits until what `find(argument)` gives can be pressed, and gives where. */
export function spotInside<A>(
  find: (argument: A) => Element | null | undefined,
  argument: A,
  timeout: number,
) {
  const found = `() => (${find})(${JSON.stringify(argument)})`
  return script(`whenFound(document, ${found}, ${timeout})`)
}

/** Script text that calls `fn(document, argument)` until it is truthy; null after `timeout` ms. */
export function waitInside<A>(
  fn: (document: Document, argument: A) => unknown,
  argument: A | undefined,
  timeout: number,
) {
  return script(`until(${timeout}, () => (${fn})(document, ${JSON.stringify(argument)}))`)
}
