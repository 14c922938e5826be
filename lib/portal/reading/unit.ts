import { unitNamed } from '../../notation/amount'
import {
  attribute,
  closest,
  elementBeside,
  matches,
  nextSibling,
  query,
  queryAll,
} from '../dom/dom'
import { labelText } from '../dom/elementText'
import { type UnitNote, unitNotedOver } from './unitNotes'

/** The unit of a whole table or section counts for amounts only. */
const AMOUNT = /[額費計]|費用|価格/
/** Zeros printed behind the box, without 円. */
const ZEROS = /^[,，]\s?[0０]{3}$/
/** The longest note next to a control that can name its unit, in letters. */
const NOTE_LENGTH = 40
const OTHERS = 'input, select, textarea'
/** A list of units has hardly more. */
const MAX_UNITS = 10

/**
 * @returns the unit that is chosen in a list of units beside a box; all of them, and so none that is
 *   sure, where none is chosen.
 */
function unitChosenIn(beside: Element): string | undefined {
  // Version 3 of select2 puts its box before the list.
  const place = matches(beside, '.select2-container') ? elementBeside(beside, 'after') : beside
  if (place === null) return undefined
  const [list, another] = matches(place, OTHERS) ? [place] : queryAll(OTHERS, place)
  if (another || !(list instanceof HTMLSelectElement)) return undefined
  const offered = [...list.options].filter(({ value }) => value !== '')
  if (offered.length === 0 || offered.length > MAX_UNITS) return undefined
  const units = offered.flatMap(({ text }) => unitNamed(text) ?? [])
  if (units.length < offered.length) return undefined
  const [chosen] = [...list.selectedOptions].flatMap(({ text }) => unitNamed(text) ?? [])
  return chosen ?? units.join('・')
}

/**
 * @param section the headings over the label, outermost first.
 * @param notes those of the page that name a unit.
 * @returns the label with the unit that stands beside the control or over it, （千円） for
 * example, where the label says none of its own, or another one: then the unit is in doubt.
 */
export function withUnit(
  label: string,
  section: readonly string[],
  visible: Element,
  notes: readonly UnitNote[] = [],
): string {
  const own = unitNamed(label)
  const isAmount = own === undefined && AMOUNT.test(label)
  const unit =
    unitBeside(visible) ??
    unitHinted(visible) ??
    (isAmount ? (unitOver(section) ?? unitNotedOver(notes, visible)) : undefined)
  return unit === undefined || unit === own ? label : `${label}（${unit}）`
}

function unitOver(section: readonly string[]): string | undefined {
  return section.map(unitNamed).findLast((unit) => unit !== undefined)
}

/** An addon of the input's group, the next text or element, a note under it, or the next cell. */
function unitBeside(visible: Element): string | undefined {
  const group = closest(visible, '.input-group')
  const addon = group && query('.input-group-addon:last-child, .input-group-text:last-child', group)
  const cell = closest(visible, 'td')
  const places = [
    addon,
    nextSibling(visible),
    group && nextSibling(group),
    cell && nextSibling(cell),
  ]
  return places.map((node) => (node ? unitIn(node) : undefined)).find((unit) => unit !== undefined)
}

/** What the control shows while it is empty, or beside the pointer. */
function unitHinted(visible: Element): string | undefined {
  const hints = ['placeholder', 'title'].map((name) => unitNamed(attribute(visible, name)))
  return hints.find((unit) => unit !== undefined)
}

function unitIn(node: Node): string | undefined {
  if (node instanceof Element && (matches(node, OTHERS) || query(OTHERS, node))) {
    return unitChosenIn(node)
  }
  const words = node instanceof Element ? labelText(node) : (node.textContent ?? '').trim()
  if (ZEROS.test(words)) return '千円'
  return unitNamed(words.slice(0, NOTE_LENGTH))
}
