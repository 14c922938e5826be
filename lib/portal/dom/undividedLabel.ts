import { childrenOf, closest, matches, nextSibling, onlyText, query, rawText, sibling } from './dom'
import { DECORATION, WRITTEN } from './elementText'
import { cleanLabel } from './sanitise'

/**
 * Reads a label that has no parts, as nearly every one. It looks at as few nodes as it can: templates
 * leave blanks and comments in a label, and to look at each costs more than the label's text.
 * @returns the text as `labelText`; `null` for a label that may have parts.
 */
export function undividedLabel(label: Element): string | null {
  const text = textInOnePlace(label)
  return text === null || closest(label, WRITTEN) ? null : cleanLabel(text)
}

/** The deepest that a label's text is looked for. */
const LEVELS = 4

/** @returns the text of an element if all of it is in one text node; `null` if it may be in several. */
function textInOnePlace(element: Element, levels = LEVELS): string | null {
  const only = onlyText(element)
  if (only !== null) return only
  if (levels === 0) return null
  const whole = rawText(element).trim()
  const children = childrenOf(element)
  // What is drawn in a slot stands elsewhere.
  if (children.length > 0 && query('slot', element)) return null
  if (whole === '') return ''
  const [child, another] = children.filter((one) => rawText(one).trim() !== '')
  if (child === undefined) return isOneText(children, whole) ? whole : null
  if (another || rawText(child).trim() !== whole) return null
  return matches(child, DECORATION) ? '' : textInOnePlace(child, levels - 1)
}

/** @returns whether an element's whole text is in one node, next to the first child or to the last. */
function isOneText(children: readonly Element[], whole: string): boolean {
  const isWhole = (node: Node | null | undefined) =>
    node instanceof Text && node.data.trim() === whole
  const [first] = children
  const last = children.at(-1)
  return (
    isWhole(last && sibling(last, 'after')) ||
    isWhole(first && sibling(first, 'before')) ||
    isWhole(last && nextSibling(last))
  )
}
