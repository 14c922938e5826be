import { cleanLabel } from './clean'
import { around, attribute, contains, parentOf, walkerIn } from './dom'

/** Parts of a label that are not its words: marks, what is not shown, and controls in it. */
const DECORATION =
  '.field-decorations, .sr-only, .fa, .ng-hide, [aria-hidden="true"], [hidden], script, style, ' +
  'noscript, template, select, textarea, button, .select2-container, .select2-drop'
/** The same for texts that only screen readers are given, which a reference may point to. */
const REFERRED = 'script, style, noscript, template, select, textarea, .select2-container'

/** @returns the words of an element without decorations, blanks gathered. */
export function wordsOf(element: Element): string {
  return cleanLabel(textOf(element))
}

/** @returns what `wordsOf` does, for an element that may be hidden from sight on purpose. */
export function referredWordsOf(element: Element): string {
  return cleanLabel(textOf(element, REFERRED))
}

/** @returns the text of an element without decorations, as long as it is. */
export function textOf(element: Element, decoration = DECORATION): string {
  const walker = walkerIn(element, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = parentOf(node)
    const marked = parent && around(parent, decoration)
    if (marked && marked !== element && contains(element, marked)) continue
    words.push(node.textContent ?? '')
  }
  return words.join(' ').trim()
}

/** Newer releases put the mandatory mark, in the portal's language, before the label here. */
export function ariaLabelOf(element: Element): string {
  return cleanLabel(attribute(element, 'aria-label')).replace(
    /^(required|mandatory|必須)\s*[-–:：]\s*/i,
    '',
  )
}
