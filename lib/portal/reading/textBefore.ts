import { matches, parentOf, query, shadowRootOf, sibling } from '../dom/dom'
import { elementText } from '../dom/elementText'
import { CONTROL } from '../dom/fieldSelectors'
import { cleanLabel } from '../dom/sanitise'
import { explains } from './labelName'

/** The longest text next to a control that can be its label, in letters. */
const TEXT_LENGTH = 60

/** Text before a control, and the element it is in where that is one of its own. */
interface TextBefore {
  readonly words: string
  readonly heading: Element | null
  /** It explains the field, and may not be its name. */
  readonly isNote: boolean
}
const NOTHING: TextBefore = { words: '', heading: null, isNote: false }
const IN_LINE = 'span, b, strong, em, small, br'

/** The text next before a control, or before the wrapper that holds only it. */
export function textBefore(start: Element, control: Element): TextBefore {
  let at: Element | null = start
  let note = NOTHING
  for (let level = 0; at && level < 4; level++) {
    const found = besideBefore(at, control)
    if (found === null || found.words.length > TEXT_LENGTH) break
    if (found.words !== '' && !found.isNote) return found
    if (note.words === '') note = found
    const parent = parentOf(at)
    at = parent && !matches(parent, 'form, body, td, dd, fieldset') ? parent : null
  }
  return note
}

/** @returns whether an element draws a field of its own. */
function isComponent(element: Element): boolean {
  const root = shadowRootOf(element)
  return root !== null && query(CONTROL, root) !== null
}

/** @returns the text next to an element; `null` if it belongs to another element. */
function besideBefore(at: Element, control: Element): TextBefore | null {
  let words = ''
  let note = NOTHING
  for (let node = sibling(at, 'before'); node; node = sibling(node, 'before')) {
    if (!(node instanceof Element)) {
      if (node.nodeType === Node.TEXT_NODE) words = `${node.textContent ?? ''}${words}`
      continue
    }
    const isBlank = words.trim() === ''
    if (matches(node, `legend, ${CONTROL}`) || query(CONTROL, node) || isComponent(node)) {
      if (isBlank && note.words === '') return null
      break
    }
    if (matches(node, 'br') && !isBlank) break
    const inside = elementText(node)
    if (inside !== '' && isBlank && explains(node, inside, control)) {
      if (note.words === '') note = { words: cleanLabel(inside), heading: node, isNote: true }
      continue
    }
    words = `${inside} ${words}`
    // A block element is the whole label; text before it is no part of it.
    if (inside !== '' && !matches(node, IN_LINE)) {
      return { words: cleanLabel(words), heading: node, isNote: false }
    }
  }
  return words.trim() === '' ? note : { words: cleanLabel(words), heading: null, isNote: false }
}
