import { closest, nextSibling, query } from '../dom/dom'
import { labelText } from '../dom/elementText'

const UNIT = /^[(（]?(?:単位\s*[:：]?\s*)?((?:百?万|千)?円)[)）]?$/
const UNIT_OF_ALL = /単位\s*[:：]?\s*((?:百?万|千)円)|[(（]((?:百?万|千)円)[)）]/
/** The unit of a whole table or section counts for amounts only. */
const AMOUNT = /[額費計]|費用|価格/

/**
 * @param section what stands over the label, outermost first.
 * @returns the label with the unit that stands beside the control or over it, （千円） for
 * example, where the label says none of its own.
 */
export function withUnit(label: string, section: readonly string[], visible: Element): string {
  if (/円/.test(label)) return label
  const unit = unitBeside(visible) ?? (AMOUNT.test(label) ? unitOver(section) : undefined)
  return unit === undefined ? label : `${label}（${unit}）`
}

function unitOver(section: readonly string[]): string | undefined {
  const over = section.map((words) => UNIT_OF_ALL.exec(words)).findLast((found) => found)
  return over?.[1] ?? over?.[2]
}

function unitBeside(visible: Element): string | undefined {
  const group = closest(visible, '.input-group')
  const addon = group && query('.input-group-addon:last-child, .input-group-text:last-child', group)
  const next = addon ?? nextSibling(visible)
  if (next !== null) return unitIn(next)
  const cell = closest(visible, 'td')
  const after = cell && nextSibling(cell)
  return after ? unitIn(after) : undefined
}

function unitIn(node: Node): string | undefined {
  const words = node instanceof Element ? labelText(node) : (node.textContent ?? '').trim()
  return UNIT.exec(words.slice(0, 20))?.[1]
}
