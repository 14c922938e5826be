import { childrenOf, elementBeside, nextSibling, parentOf } from '../dom/dom'
import { UNREADABLE } from '../dom/sanitise'
import type { Control } from './controlReading'

/** A box for more letters than this has space for a whole value. */
const MOST_LETTERS = 9
/** What may stand between the boxes of one value. */
const HYPHEN = /^[-－‐‑–―−ー]?$/

/**
 * Puts a value together that a page asks for in several boxes side by side, as a number in a box for each
 * digit: the first box or their group has the name, and no words stand between them. What fills the
 * boxes only in part is not read: it may be two values.
 * @param controls in document order.
 */
export function joinSplitBoxes(controls: readonly Control[]): readonly Control[] {
  const joined: Control[] = []
  let boxes: Control[] = []
  const end = () => {
    const [first, second] = boxes
    if (first) joined.push(second ? ofAll(first, boxes) : first)
    boxes = []
  }
  for (const control of controls) {
    const last = boxes.at(-1)
    if (!last || !goesOn(last, control)) end()
    if (isShort(control)) boxes.push(control)
    else joined.push(control)
  }
  end()
  return joined
}

function isShort({ kind, element, visible, composed }: Control): boolean {
  if (kind !== 'text' || composed || element !== visible) return false
  if (!(element instanceof HTMLInputElement)) return false
  return element.maxLength > 0 && element.maxLength <= MOST_LETTERS
}

/** @returns whether a box without a name of its own stands right behind another one. */
function goesOn(last: Control, control: Control): boolean {
  if (!isShort(control) || (control.label !== '' && control.label !== last.label)) return false
  if (elementBeside(last.element, 'after') !== control.element) return false
  const between = nextSibling(last.element)
  return between === control.element || HYPHEN.test((between?.textContent ?? '').trim())
}

function ofAll(first: Control, boxes: readonly Control[]): Control {
  const texts = boxes.map(({ values }) => values[0] ?? '')
  const isFull = boxes.every(
    ({ element }, at) =>
      element instanceof HTMLInputElement && element.maxLength === texts[at]?.length,
  )
  const around = parentOf(first.visible)
  const isAlone = around !== null && childrenOf(around).length === boxes.length
  return {
    ...first,
    visible: isAlone ? around : first.visible,
    values: texts.join('') === '' ? [] : [isFull ? texts.join('') : UNREADABLE],
    composed: true,
    rejected: boxes.some(({ rejected }) => rejected),
    readOnly: boxes.every(({ readOnly }) => readOnly),
  }
}
