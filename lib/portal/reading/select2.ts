import {
  attribute,
  byId,
  closest,
  elementBeside,
  matches,
  parentOf,
  query,
  queryAll,
} from '../dom/dom'
import { elementText } from '../dom/elementText'
import { UNREADABLE } from '../dom/sanitise'
import { readSelect, saysNone } from './choices'
import type { RawControl } from './controlReading'
import type { LabelFinder } from './fieldLabel'

const BOX = '.select2-container'
/** What a control under select2 carries; the box of version 3 has hidden inputs of its own. */
const UNDER = '.select2-offscreen:not(.select2-focusser, label), .select2-hidden-accessible'
const VERSION_4 = '.select2-selection'
/** Number of adjacent controls and boxes that are examined. */
const MAX_BESIDE = 20
/** Number of ancestors that are searched for a box that is not next to its control. */
const LEVELS = 3
const ROW = '.form-group, form, td, dd, body'

/**
 * Reads a control that select2 replaces by a box of its own. What the hidden control itself holds
 * can be a record id, so it is never read; only an empty `select` shows that nothing was chosen.
 * @returns `null` for any other control.
 */
export function readSelect2(element: Element, naming: LabelFinder): RawControl | null {
  const box = boxOf(element)
  if (box === null) return matches(element, UNDER) ? withoutBox(element, naming) : null
  const state = { rejected: isRejectedIn(box), readOnly: isDisabled(box) }
  if (element instanceof HTMLSelectElement) {
    const read = readSelect(element, naming, box)
    const isShown = read.texts.length > 0 && read.kind === 'choice' && !query(VERSION_4, box)
    return { ...read, ...state, texts: isShown ? shownIn(box) : read.texts }
  }
  const kind = matches(box, '.select2-container-multi') ? 'multi' : 'reference'
  const name = naming.nameOf(element, box)
  const isEmpty = element instanceof HTMLInputElement && element.value === ''
  const texts = shownIn(box).filter((text) => !isEmpty || !saysNone(text))
  return { kind, element, visible: box, name, texts, ...state }
}

/**
 * Version 3 puts its box before the control, version 4 after it. A page's own markup can have the
 * control of version 3 before its box. Ids are not to be relied on.
 */
function boxOf(control: Element): Element | null {
  const [before, after] = [elementBeside(control, 'before'), elementBeside(control, 'after')]
  const isAfter = after !== null && matches(after, BOX)
  if (isAfter && query(VERSION_4, after)) return after
  if (isAfter || (before && matches(before, BOX))) {
    const box = boxesFollow(control) ? after : before
    if (box && matches(box, BOX) && !query(VERSION_4, box)) return box
  }
  return matches(control, UNDER) ? onlyBoxAround(control) : null
}

/** @returns whether adjacent controls and boxes begin with a control and end with a box. */
function boxesFollow(control: Element): boolean {
  return matches(endOfRow(control, 'before'), UNDER) && matches(endOfRow(control, 'after'), BOX)
}

function endOfRow(start: Element, side: 'before' | 'after'): Element {
  let at = start
  for (let count = 0; count < MAX_BESIDE; count++) {
    const next = elementBeside(at, side)
    if (next === null || !matches(next, `${BOX}, ${UNDER}`)) break
    at = next
  }
  return at
}

/** @returns the only box in an ancestor of a control, unless it belongs to another control. */
function onlyBoxAround(control: Element): Element | null {
  let around = parentOf(control)
  for (let level = 0; around && level < LEVELS; level++) {
    const [box, another] = queryAll(BOX, around)
    if (another) return null
    if (box) {
      const beside = [elementBeside(box, 'after'), elementBeside(box, 'before')]
      return beside.some((one) => one && one !== control && matches(one, UNDER)) ? null : box
    }
    around = matches(around, ROW) ? null : parentOf(around)
  }
  return null
}

function shownIn(box: Element): string[] {
  if (matches(box, '.select2-container-multi')) {
    return queryAll('li.select2-search-choice', box).map((chip) => elementText(chip))
  }
  const choice = query('.select2-choice', box)
  if (choice === null || matches(choice, '.select2-default')) return []
  return [elementText(query('.select2-chosen', choice) ?? choice)]
}

/** The page marks the box's own inputs; once opened, the search box is at the end of the page. */
function isRejectedIn(box: Element): boolean {
  if (query('[aria-invalid="true"]', box)) return true
  const focusser = query('.select2-focusser', box)
  const search = focusser && byId(`${attribute(focusser, 'id')}_search`, focusser)
  return search !== null && attribute(search, 'aria-invalid') === 'true'
}

function isDisabled(box: Element): boolean {
  return matches(box, '.select2-container-disabled, .select2-container--disabled')
}

/** The visible text is unknown. */
function withoutBox(element: Element, naming: LabelFinder): RawControl {
  const row = closest(element, '.form-group') ?? parentOf(element) ?? element
  if (element instanceof HTMLSelectElement) return readSelect(element, naming, row)
  const name = naming.nameOf(element, row)
  const isEmpty = element instanceof HTMLInputElement && element.value === ''
  return { kind: 'reference', element, visible: row, name, texts: isEmpty ? [] : [UNREADABLE] }
}
