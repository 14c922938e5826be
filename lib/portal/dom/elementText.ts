import {
  attribute,
  closest,
  contains,
  createTreeWalker,
  onlyText,
  parentOf,
  queryAll,
  rootOf,
  slotted,
} from './dom'
import { cleanLabel } from './sanitise'

/** Elements with the user's own text, or text computed from it: never part of a label. */
export const WRITTEN = '[contenteditable]:not([contenteditable="false"]), output'
const MARKS =
  '.field-decorations, .sr-only, .fa, .ng-hide, [aria-hidden="true"], [hidden], script, style, ' +
  'noscript, template, select, textarea, button, .select2-container, .select2-drop'
/** Parts of a label that are not its text: mandatory marks, hidden parts, and controls in it. */
export const DECORATION = `${MARKS}, ${WRITTEN}`
/** The same for a referenced element, which may be hidden or for screen readers only. */
const IN_REFERENCED = `script, style, noscript, template, select, textarea, .select2-container, ${WRITTEN}`

/** @returns the text of a label, without decorations and with blanks collapsed. */
export function labelText(element: Element): string {
  return cleanTextOf(element, DECORATION)
}

/** @returns the text of an element named by `aria-labelledby`, which may be hidden on purpose. */
export function referencedText(element: Element): string {
  return cleanTextOf(element, IN_REFERENCED)
}

function cleanTextOf(element: Element, decoration: string): string {
  return closest(element, WRITTEN) ? '' : cleanLabel(elementText(element, decoration))
}

/** @returns the user's own text in a contenteditable element, or the text of an output. */
export function authoredText(element: Element): string {
  return elementText(element, MARKS)
}

/** @returns the text of an element without decorations, of any length. */
export function elementText(element: Element, decoration = DECORATION): string {
  const only = onlyText(element)
  return only === null ? joined(textsIn(element, decoration)) : only.trim()
}

/**
 * Reads the text that follows a label within the same element.
 * @param label a descendant of `element` that has text.
 * @returns '' for no text after the label; `null` for no text after it, but some before it.
 */
export function textAfter(element: Element, label: Element): string | null {
  const texts = textsIn(element, DECORATION).filter((text) => joined([text]) !== '')
  const last = texts.findLastIndex((text) => contains(label, text))
  const after = joined(texts.slice(last + 1))
  const [first] = texts
  const startsWithLabel = first !== undefined && contains(label, first)
  return after === '' && !startsWithLabel ? null : after
}

/**
 * @returns the text nodes of an element outside of decorations; in a shadow root those of the page
 *   that are drawn in the element's slots.
 */
function textsIn(element: Element, decoration: string): Node[] {
  const own = textsAlone(element, decoration)
  if (!(rootOf(element) instanceof ShadowRoot)) return own
  const slots = [element, ...queryAll('slot', element)].filter((at) => slotted(at).length > 0)
  if (slots.length === 0) return own
  const drawn = slots.flatMap(slotted).flatMap((node) => {
    if (node instanceof Text) return [node]
    const isDecoration = !(node instanceof Element) || closest(node, decoration) !== null
    return isDecoration ? [] : textsAlone(node, decoration)
  })
  return [...own.filter((text) => !slots.some((slot) => contains(slot, text))), ...drawn]
}

function textsAlone(element: Element, decoration: string): Node[] {
  const walker = createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = parentOf(node)
    const around = parent && parent !== element ? closest(parent, decoration) : null
    if (!around || around === element || !contains(element, around)) texts.push(node)
  }
  return texts
}

function joined(texts: readonly Node[]): string {
  return texts
    .map((text) => text.textContent ?? '')
    .join(' ')
    .trim()
}

/** Removes the mandatory mark that newer releases of the portal prepend in its language. */
export function ariaLabel(element: Element): string {
  return cleanLabel(attribute(element, 'aria-label')).replace(
    /^(required|mandatory|必須)\s*[-–:：]\s*/i,
    '',
  )
}
