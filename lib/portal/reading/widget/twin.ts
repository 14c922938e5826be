import { askDisplayed, askPage } from '../../dom/askPage'
import {
  attribute,
  boundingRect,
  childrenOf,
  closest,
  elementBeside,
  matches,
  parentOf,
  query,
  queryAll,
} from '../../dom/dom'
import { elementText } from '../../dom/elementText'
import { CONTROL, WIDGET } from '../../dom/fieldSelectors'
import { UNREADABLE } from '../../dom/sanitise'
import { saysNone } from '../choices'
import type { RawControl } from '../controlReading'

const NATIVE = 'select, textarea, input:not([type="hidden"], [aria-hidden="true"])'
/** How far out a library puts the words of a choice beside its search box. */
const LEVELS = 4
/** The narrowest box that a person writes into, in CSS pixels. */
const NARROWEST = 8
/** No part of what is chosen. */
const ASIDE =
  'script, style, button, svg, i, [role="listbox"], [aria-live], [aria-hidden="true"], [class*="a11y" i], .sr-only'
const PLACEHOLDER = '[class*="placeholder" i]'
const VALUE =
  '[class*="value" i], [class*="selected" i], [class*="selection-item" i], [class*="label" i]'
const OUTSIDE = 'form, body, fieldset, td, dd, .form-group'

/** @returns whether a widget only draws a native control, in it or beside it, which is read instead. */
export function hasNative(widget: Element): boolean {
  if (query(NATIVE, widget)) return true
  return beside(widget).some(isSelectPutAway)
}

/** @returns the widget that draws a `select` put away beside it; `null` for any other. */
export function widgetOver(select: HTMLSelectElement): Element | null {
  if (!isSelectPutAway(select)) return null
  return beside(select).find((one) => matches(one, WIDGET)) ?? null
}

function beside(element: Element): Element[] {
  const both = [elementBeside(element, 'before'), elementBeside(element, 'after')]
  return both.filter((one) => one !== null)
}

/** @returns whether an element is a `select` out of sight, or out of the reach of the keyboard. */
function isSelectPutAway(element: Element): boolean {
  if (!matches(element, 'select')) return false
  return matches(element, '[aria-hidden="true"], [tabindex^="-"]') || !askDisplayed(element)
}

/**
 * @returns whether an input says nothing that is not read elsewhere: a hidden one that repeats, for
 *   the page's own use, what a widget beside it shows, or the search box over a `select` put away.
 */
export function isTwin(input: HTMLInputElement): boolean {
  if (matches(input, '[role="combobox"]')) {
    return isUnseen(input) && around(input).some(isOverSelect)
  }
  const parent = parentOf(input)
  if (parent === null || attribute(input, 'aria-hidden') !== 'true') return false
  return childrenOf(parent).some((one) => matches(one, WIDGET) || query(WIDGET, one))
}

function isOverSelect(box: Element): boolean {
  return beside(box).some(isSelectPutAway)
}

/** @returns a search box and what a library puts around it. */
function around(input: Element): Element[] {
  const found: Element[] = []
  let at: Element | null = input
  for (let level = 0; at && !matches(at, OUTSIDE) && level < LEVELS; level++, at = parentOf(at)) {
    found.push(at)
  }
  return found
}

/**
 * Reads what a library shows beside the empty search box of a choice.
 * @returns `null` for an input that a person writes into, or with nothing shown beside it.
 */
export function besideSearch(
  input: HTMLInputElement,
): Pick<RawControl, 'visible' | 'texts'> | null {
  if (!matches(input, '[role="combobox"]') || input.value !== '' || !isUnseen(input)) return null
  for (const box of around(input).slice(1)) {
    if (hasOthers(box, input)) break
    const text = elementText(box, ASIDE)
    if (text !== '') return { visible: box, texts: textsOf(box, text) }
  }
  return null
}

function hasOthers(outer: Element, input: Element): boolean {
  return (
    query('label, legend', outer) !== null ||
    queryAll(CONTROL, outer).some((one) => {
      const isOfIt = one === input || closest(one, '[role="listbox"]') !== null
      return !isOfIt && !matches(one, '[type="hidden"], [aria-hidden="true"]')
    })
  )
}

/** What stands there is known to be chosen only where the library says so. */
function textsOf(box: Element, text: string): string[] {
  if (query(PLACEHOLDER, box)) {
    const placeholder = queryAll(PLACEHOLDER, box).some((one) => elementText(one, ASIDE) === text)
    // Some libraries call the place so, whatever stands there.
    const isChosen = query('[class*="selected" i]', box) !== null && !saysNone(text)
    return placeholder && !isChosen ? [] : [isChosen ? UNREADABLE : text]
  }
  if (saysNone(text)) return []
  const says = queryAll(VALUE, box).some((one) => elementText(one, ASIDE) === text)
  return [says ? text : UNREADABLE]
}

/** A search box that is transparent, a few pixels wide or read-only: no place for an answer. */
function isUnseen(input: HTMLInputElement): boolean {
  return askPage(() => {
    if (input.readOnly || getComputedStyle(input).opacity === '0') return true
    const { width } = boundingRect(input)
    return width > 0 && width < NARROWEST
  })
}
