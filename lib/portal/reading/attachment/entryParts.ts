import { contains, matches, parentOf, query, queryAll, sibling } from '../../dom/dom'
import { elementText } from '../../dom/elementText'
import { near, type PageLookUp } from './lookUp'

/** How far up an entry can reach. */
const LEVELS = 8
/** One entry of a list ends here at the latest. */
const ENTRY = 'li, tr, dd, [role="listitem"], [role="row"], article, .card'
const NO_ENTRY = 'form, fieldset, body, main, section, table, tbody, td'
const ROW = 'li, tr, [role="listitem"], [role="row"]'
const NOT_IN_ROW = 'h1, h2, h3, h4, h5, h6, legend, label, th, dt, input[type="file"]'
const FIELDS_IN_ROW = 3
/** No part of an entry: what names it, and what else can be filled in. */
const OTHER =
  'h1, h2, h3, h4, h5, h6, legend, label, th, dt, select, textarea, input:not([type="hidden"], [type="checkbox"], [type="button"], [type="submit"], [type="image"], [readonly])'
/** The end of an entry that is only a part of its row. */
const APART = 'p, ul, ol, dl, table, form, br, hr, .help-block, .help-text, .form-text, .hint'
const IN_LINE = 'span, b, strong, em, small, u, font'
const CONTROL = 'button, a, [role="button"], input, i, svg, img'

/** What a page shows about one place's files, and about nothing else. */
export interface EntryParts {
  readonly parts: readonly Node[]
  /** The largest element that is only about it, or the one that contains it. */
  readonly line: Element
}

/**
 * @param node the text or the element that names the files; `at` is the element that it is in.
 * @param others the nearest ones before and after it.
 */
export function entryParts(
  { node, at }: { readonly node: Node; readonly at: Element },
  others: readonly Node[],
  { has }: PageLookUp,
): EntryParts {
  const isAlone = (element: Element) =>
    !has(element, OTHER) && !others.some((other) => contains(element, other))
  const row = near(at, ROW)
  if (row && isRow(row, others)) return { parts: [row], line: row }
  if (!isAlone(at)) return { parts: besides(node, others), line: at }
  let line = at
  for (let level = 0; level < LEVELS && !matches(line, ENTRY); level++) {
    const outer = parentOf(line)
    if (outer === null || matches(outer, NO_ENTRY) || !isAlone(outer)) {
      return { parts: besides(line, others), line }
    }
    line = outer
  }
  return { parts: [line], line }
}

/** @returns whether a row is about one file, possibly with fields that describe it. */
function isRow(row: Element, others: readonly Node[]): boolean {
  if (query(NOT_IN_ROW, row) || others.some((other) => contains(row, other))) return false
  return queryAll('select, textarea, input:not([type="hidden"])', row).length <= FIELDS_IN_ROW
}

/** @returns the rest of a node's line: text before it, text and buttons after it. */
function besides(node: Node, others: readonly Node[]): Node[] {
  const parts = [node]
  for (let at = sibling(node, 'before'); at; at = sibling(at, 'before')) {
    if (at instanceof Element && (!matches(at, IN_LINE) || !belongs(at, others))) break
    parts.unshift(at)
  }
  for (let at = sibling(node, 'after'); at; at = sibling(at, 'after')) {
    if (others.includes(at) || (at instanceof Element && !belongs(at, others))) break
    parts.push(at)
  }
  return parts
}

function belongs(element: Element, others: readonly Node[]): boolean {
  if (matches(element, `${OTHER}, ${APART}`) || query(OTHER, element)) return false
  if (others.some((other) => contains(element, other))) return false
  if (matches(element, `${IN_LINE}, ${CONTROL}`)) return true
  return elementText(element, `script, style, ${CONTROL}`) === ''
}
