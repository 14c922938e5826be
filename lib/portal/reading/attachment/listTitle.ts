import { attribute, contains, localName, matches, parentOf, query, sibling } from '../../dom/dom'
import { elementText } from '../../dom/elementText'
import { namesFile } from './filesNamedIn'

/** A title is short. In letters. */
const LENGTH = 60
const LEVELS = 8
const COUNT = 2
/** Number of siblings before an entry that are examined. */
const SIBLINGS = 30
/** Names a field, and no list. */
const NAMES_FIELD = 'label, .field-label, .control-label, dt, th'
/** Another entry of the same list. */
const ENTRY = 'li, tr, a, span, div, dd, article, p'
const FIELD = 'select, textarea, input:not([type="hidden"], [type="checkbox"], [type="file"])'

/**
 * @param first what an entry of a list begins with.
 * @param others other entries, which are passed over.
 * @returns the headings and short lines before the list, the nearest first.
 */
export function titlesOver(first: Node, others: readonly Node[]): string[] {
  const titles: string[] = []
  let at: Node | null = first
  for (let level = 0; at && level < LEVELS && titles.length < COUNT; level++) {
    if (at instanceof Element && matches(at, 'form, body, main')) break
    const own = at instanceof Element ? ownTitle(at) : ''
    titles.push(...[own, titleBefore(at, others)].filter((title) => title !== ''))
    at = parentOf(at)
  }
  return titles
}

function ownTitle(at: Element): string {
  if (!matches(at, 'table, fieldset, details')) {
    return matches(at, 'button, a') ? '' : attribute(at, 'aria-label')
  }
  const inside = query('caption, legend, summary', at)
  return inside ? elementText(inside) : attribute(at, 'aria-label')
}

function titleBefore(at: Node, others: readonly Node[]): string {
  let node = sibling(at, 'before')
  for (let count = 0; node && count < SIBLINGS; count++, node = sibling(node, 'before')) {
    if (!(node instanceof Element)) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim()
      if (text !== '' && text.length <= LENGTH && !namesFile(text)) return text
      continue
    }
    if (matches(node, NAMES_FIELD) || holds(node, others)) continue
    if (localName(node) === 'thead' || query(FIELD, node)) return ''
    const text = elementText(node).replace(/\s+/g, ' ')
    if (text === '' || (matches(node, ENTRY) && namesFile(text))) continue
    return text.length <= LENGTH && !namesFile(text) ? text : ''
  }
  return ''
}

function holds(element: Element, others: readonly Node[]): boolean {
  return others.some((other) => contains(element, other))
}
