import { unitNamed } from '../../notation/amount'
import { closest, nextSibling, query } from '../dom/dom'
import { labelText } from '../dom/elementText'

/** The unit of a whole table or section counts for amounts only. */
const AMOUNT = /[額費計]|費用|価格/
/** Letters of a note beside a control that can name its unit. */
const NOTE_LENGTH = 40

/**
 * @param section what stands over the label, outermost first.
 * @returns the label with the unit that stands beside the control or over it, （千円） for
 * example, where the label says none of its own, or another one: then the unit is in doubt.
 */
export function withUnit(label: string, section: readonly string[], visible: Element): string {
  const own = unitNamed(label)
  const unit = unitBeside(visible) ?? (own ? undefined : unitOver(label, section))
  return unit === undefined || unit === own ? label : `${label}（${unit}）`
}

function unitOver(label: string, section: readonly string[]): string | undefined {
  if (!AMOUNT.test(label)) return undefined
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

function unitIn(node: Node): string | undefined {
  if (node instanceof Element && query('input, select, textarea', node)) return undefined
  const words = node instanceof Element ? labelText(node) : (node.textContent ?? '').trim()
  return unitNamed(words.slice(0, NOTE_LENGTH))
}
