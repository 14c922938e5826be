import {
  attribute,
  byId,
  childrenOf,
  closest,
  contains,
  isBefore,
  localName,
  matches,
  parentOf,
  queryAll,
  rootOf,
} from '../dom/dom'
import { ariaLabel, labelText, referencedText } from '../dom/elementText'
import { CONTROL } from '../dom/fieldSelectors'

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
/** What most sections are looked up for. */
const OFTEN = `${CONTROL}, fieldset, .form-group`
const TAB = '[role="tab"], [data-toggle="tab"], [data-bs-toggle="tab"]'

interface Section {
  readonly element: Element
  readonly words: string
  /** What it qualifies: everything after it in here. */
  readonly scope: Node
  /** Of a heading, 2 to 6; 0 for the name of a group, which ends only with the group. */
  readonly level: number
}

/** @returns the headings and legends over an element, outermost first; `null` for one that is not looked up. */
export type Sections = (element: Element) => readonly Section[] | null

/**
 * Collects the headings and legends once, and looks up what is over an element only when asked. Where
 * controls stand is found in one walk: to ask for the order of two elements takes long among many.
 * @param selector of the elements that are looked up.
 */
export function sectionsOver(selector: string, root: Element | ShadowRoot): Sections {
  const tabs = tabsByPanel(root)
  const names = queryAll(OWN, root)
  /** What is open behind so many of the names. */
  const open: (readonly Section[])[] = [[]]
  for (const [index, element] of names.entries()) {
    open.push(withName(inScope(open[index], element), element, tabs))
  }
  const places = placesIn(root, names)
  return (element) => {
    if (!matches(element, selector)) return null
    return inScope(open[places.get(element) ?? countBefore(names, element)], element)
  }
}

/** @param names in the order of the page. */
function countBefore(names: readonly Element[], element: Element): number {
  let [from, to] = [0, names.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const name = names[middle]
    if (name && isBefore(name, element)) from = middle + 1
    else to = middle
  }
  return from
}

/** @returns for each control and name how many of the names are before it. */
function placesIn(
  root: Element | ShadowRoot,
  names: readonly Element[],
): ReadonlyMap<Element, number> {
  const places = new Map<Element, number>()
  let passed = 0
  for (const element of queryAll(`${OWN}, ${OFTEN}`, root)) {
    places.set(element, passed)
    if (element === names[passed]) passed += 1
  }
  return places
}

function inScope(open: readonly Section[] = [], element: Element): readonly Section[] {
  return open.filter(({ scope }) => contains(scope, element))
}

/** @returns the open sections with the one that an element names, which can end others. */
function withName(
  open: readonly Section[],
  element: Element,
  tabs: ReadonlyMap<string, Element>,
): readonly Section[] {
  const own = nameOf(element) ?? headingOf(element) ?? namedGroup(element, tabs)
  if (own === null || own.words === '') return open
  if (own.level === 0) return [...open, own]
  const group = open.findLastIndex(({ level }) => level === 0)
  return [...open.filter(({ level }, at) => at <= group || level < own.level), own]
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
