import {
  attribute,
  byId,
  childrenOf,
  closest,
  contains,
  localName,
  matches,
  parentOf,
  queryAll,
  rootOf,
} from '../dom/dom'
import { ariaLabel, labelText, referencedText } from '../dom/elementText'

const HEADING = 'h2, h3, h4, h5, h6, [role="heading"]'
/** Elements that name their container, with that container. */
const NAMES: readonly (readonly [string, string])[] = [
  ['legend', 'fieldset'],
  ['summary', 'details'],
  ['caption', 'table'],
  ['.panel-heading', '.panel'],
]
const NAME = NAMES.map(([name]) => name).join(', ')
/** What carries its name as an attribute, or is named by its tab. */
const NAMED =
  '[role="tabpanel"], .tab-pane, [role="group"][aria-label], [role="group"][aria-labelledby], ' +
  '[role="region"][aria-label], [role="region"][aria-labelledby], section[aria-label], ' +
  'section[aria-labelledby], fieldset[aria-label], fieldset[aria-labelledby]'
const OWN = `${HEADING}, ${NAME}, ${NAMED}`
const TAB = '[role="tab"], [data-toggle="tab"], [data-bs-toggle="tab"]'

interface Section {
  readonly element: Element
  readonly words: string
  /** What it qualifies: everything after it in here. */
  readonly scope: Node
  /** Of a heading, 2 to 6; 0 for the name of a group, which ends only with the group. */
  readonly level: number
}

/** The headings and legends over an element, outermost first. */
export type Sections = ReadonlyMap<Element, readonly Section[]>

/**
 * @param selector of the elements to look up; they are passed once, in the page's order, so that
 * a form of any size costs one walk.
 */
export function sectionsOver(selector: string, root: Element | ShadowRoot): Sections {
  const tabs = tabsByPanel(root)
  const sections = new Map<Element, readonly Section[]>()
  const names = new Set(queryAll(OWN, root))
  let open: readonly Section[] = []
  for (const element of queryAll(`${OWN}, ${selector}`, root)) {
    open = open.filter(({ scope }) => contains(scope, element))
    const isName = names.has(element)
    if (!isName || matches(element, selector)) sections.set(element, open)
    if (!isName) continue
    const own = nameOf(element) ?? headingOf(element) ?? namedGroup(element, tabs)
    if (own === null || own.words === '') continue
    if (own.level > 0) {
      const group = open.findLastIndex(({ level }) => level === 0)
      open = open.filter(({ level }, at) => at <= group || level < own.level)
    }
    open = [...open, own]
  }
  return sections
}

function nameOf(element: Element): Section | null {
  for (const [name, group] of NAMES) {
    const scope = matches(element, name) ? closest(element, group) : null
    if (scope) return { element, words: labelText(element), scope, level: 0 }
  }
  return null
}

function headingOf(element: Element): Section | null {
  if (!matches(element, HEADING) || closest(element, NAME)) return null
  const level = Number(/^h([2-6])$/.exec(localName(element))?.[1] ?? 6)
  return { element, words: labelText(element), scope: scopeOf(element), level }
}

function namedGroup(element: Element, tabs: ReadonlyMap<string, Element>): Section | null {
  if (!matches(element, NAMED)) return null
  const named =
    byId(attribute(element, 'aria-labelledby'), element) ?? tabs.get(attribute(element, 'id'))
  const words = named ? referencedText(named) : ariaLabel(element)
  return { element, words, scope: element, level: 0 }
}

function tabsByPanel(root: Element | ShadowRoot): ReadonlyMap<string, Element> {
  const tabs = new Map<string, Element>()
  for (const tab of queryAll(TAB, root)) {
    for (const name of ['aria-controls', 'href', 'data-target', 'data-bs-target']) {
      const id = attribute(tab, name).replace(/^#/, '')
      if (id !== '') tabs.set(id, tab)
    }
  }
  return tabs
}

/** A heading alone in a wrapper, as in a column, is the heading of the element around it. */
function scopeOf(heading: Element): Node {
  let scope = parentOf(heading)
  while (scope && childrenOf(scope).length === 1 && !matches(scope, 'form, body')) {
    scope = parentOf(scope)
  }
  return scope ?? rootOf(heading)
}
