import { attribute, closest, contains, createTreeWalker, onlyText, parentOf } from './dom'
import { cleanLabel } from './sanitise'

/** What holds a person's own words, and what is worked out of them: never words of the page. */
export const WRITTEN = '[contenteditable]:not([contenteditable="false"]), output'
const MARKS =
  '.field-decorations, .sr-only, .fa, .ng-hide, [aria-hidden="true"], [hidden], script, style, ' +
  'noscript, template, select, textarea, button, .select2-container, .select2-drop'
/** Parts of a label that are not its words: marks, what is not shown, and controls in it. */
const DECORATION = `${MARKS}, ${WRITTEN}`
/** The same for texts that only screen readers are given, which a reference may point to. */
const REFERRED = `script, style, noscript, template, select, textarea, .select2-container, ${WRITTEN}`

/** @returns the words of an element without decorations, blanks gathered. */
export function labelText(element: Element): string {
  return namingWordsOf(element, DECORATION)
}

/** @returns what `wordsOf` does, for an element that may be hidden from sight on purpose. */
export function referencedText(element: Element): string {
  return namingWordsOf(element, REFERRED)
}

function namingWordsOf(element: Element, decoration: string): string {
  return closest(element, WRITTEN) ? '' : cleanLabel(elementText(element, decoration))
}

/** @returns what a person wrote in an element, or what is worked out of it. */
export function authoredText(element: Element): string {
  return elementText(element, MARKS)
}

/** @returns the text of an element without decorations, as long as it is. */
export function elementText(element: Element, decoration = DECORATION): string {
  const only = onlyText(element)
  return only === null ? joined(textsIn(element, decoration)) : only.trim()
}

/**
 * @param label an element in it, with words.
 * @returns the text that follows the label, '' for none; `null` where there is none but something
 *   stands before the label.
 */
export function textAfter(element: Element, label: Element): string | null {
  const texts = textsIn(element, DECORATION).filter((text) => joined([text]) !== '')
  const last = texts.findLastIndex((text) => contains(label, text))
  const after = joined(texts.slice(last + 1))
  const [first] = texts
  const startsWithLabel = first !== undefined && contains(label, first)
  return after === '' && !startsWithLabel ? null : after
}

/** @returns the texts in an element that no decoration in it holds. */
function textsIn(element: Element, decoration: string): Node[] {
  const walker = createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = parentOf(node)
    const marked = parent && closest(parent, decoration)
    if (!marked || marked === element || !contains(element, marked)) texts.push(node)
  }
  return texts
}

function joined(texts: readonly Node[]): string {
  return texts
    .map((text) => text.textContent ?? '')
    .join(' ')
    .trim()
}

/** Newer releases put the mandatory mark, in the portal's language, before the label here. */
export function ariaLabel(element: Element): string {
  return cleanLabel(attribute(element, 'aria-label')).replace(
    /^(required|mandatory|必須)\s*[-–:：]\s*/i,
    '',
  )
}
