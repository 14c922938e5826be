import { unitNamed } from '../../notation/amount'
import {
  attribute,
  closest,
  contains,
  createTreeWalker,
  matches,
  parentOf,
  query,
  queryAll,
} from '../dom/dom'
import { DECORATION, elementText, labelText } from '../dom/elementText'
import { cleanLabel } from '../dom/sanitise'
import { undividedLabel } from '../dom/undividedLabel'

const HEADING =
  'h1, h2, h3, h4, h5, h6, [role="heading"], [class*="title"], [class*="ttl"], [class*="label-text"]'
const BLOCK = 'p, div, ul, ol, li, dl, dt, dd, table, tr, td, section, header, footer, label'
const NOTE_CLASSES = [
  ...['note', 'help', 'hint', 'description', 'details-text', 'support', 'supplement', 'info'],
  ...['annotation', 'attention', 'caution', 'error', 'warning', 'alert', 'message', 'invalid'],
  ...['feedback'],
]
const EXPLANATION =
  `:is(${NOTE_CLASSES.map((name) => `[class*="${name}"]`).join()}, [role="alert"], [role="status"])` +
  ':not([class*="label"], [class*="title"], [class*="name"])'
/** What opens over a label to explain it, and stands in it all the time. */
const OPENED =
  '[role="tooltip"], .tooltip, .tooltiptext, .popover, [class*="tooltip-text"], [class*="tooltip-content"], [class*="tooltip-inner"], [class*="popover-"]'
/** Explanations and error messages, which are no part of a field's name. */
const NOTE = `${OPENED}, ${EXPLANATION}`
/** Marks for required and optional fields. */
const MARK = /^[※＊*（([【［）)\]】］\s]*(?:(?:必須|任意|required|optional)[※＊*）)\]】］\s]*)?$/i
/** Such a mark between other words: the text after it is no part of the name. */
const MARK_INSIDE = /.(?:必須|任意|required|optional)./is
const SMALL = 'small'
const ERROR = '[class*="err"], [class*="invalid"], [class*="alert"], [role="alert"]'
const WITHOUT_TAX = /税抜|税別/
/** A note without a class of its own is a sentence. */
const SENTENCE = /。\s*$/
/** Number of texts of a label that are read. */
const MAX_TEXTS = 100

/** @returns whether an element is a note on a control, by its class, its role or its sentence. */
export function explains(element: Element, text: string, control: Element): boolean {
  return (
    matches(element, NOTE) ||
    SENTENCE.test(text) ||
    describers(control).includes(attribute(element, 'id'))
  )
}

/**
 * @param label may be around the control, and hold notes and the page's error message besides.
 * @returns its heading, or its first line that is neither note nor mark.
 */
export function labelName(label: Element, control: Element): string {
  const undivided = undividedLabel(label)
  if (undivided !== null) return undivided
  const described = describers(control)
  const whole = labelText(label)
  const isPlain = !query(`${HEADING}, ${BLOCK}, ${SMALL}, br, ${NOTE}`, label)
  if (isPlain && described.length === 0 && !MARK_INSIDE.test(whole)) return whole
  const notes = queryAll(`${NOTE}, [id]`, label).filter(
    (one) => matches(one, NOTE) || described.includes(attribute(one, 'id')),
  )
  const isInNote = (node: Node) => notes.some((note) => contains(note, node))
  const headings = queryAll(HEADING, label).filter((one) => !isInNote(one))
  const heading = headings.map(labelText).find((words) => words !== '')
  const name = heading ?? linesIn(label, isInNote).find((line) => !MARK.test(line))
  return name === undefined ? whole : withUnits(name, linesIn(label, isInError))
}

/** A note with the unit of an amount, or that it is without tax, stays with the name. */
function withUnits(name: string, lines: readonly string[]): string {
  const units = lines.filter(
    (line) => !name.includes(line) && (WITHOUT_TAX.test(line) || unitNamed(line) !== undefined),
  )
  return [name, ...units.map((line) => `（${line.replace(/[（()）]/g, ' ').trim()}）`)].join('')
}

function isInError(node: Node): boolean {
  const parent = parentOf(node)
  return parent !== null && closest(parent, ERROR) !== null
}

function linesIn(label: Element, isInNote: (node: Node) => boolean): string[] {
  const walker = createTreeWalker(label, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const lines: string[] = []
  let last: Element | null = null
  let texts = 0
  for (let node = walker.nextNode(); node && texts < MAX_TEXTS; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) last = null
    const parent = node instanceof Text ? parentOf(node) : null
    if (parent === null || isDecoration(parent, label) || isInNote(node)) continue
    texts += 1
    const text = node.textContent ?? ''
    const block = lineAround(parent)
    const isMark = MARK_INSIDE.test(` ${text} `) && MARK.test(text)
    if (block === last && !isMark) lines.push(`${lines.pop() ?? ''} ${text}`)
    else lines.push(text)
    last = isMark ? null : block
  }
  return lines.map(cleanLabel).filter((line) => line !== '')
}

/** Small print is a line of its own, unless it is in brackets. */
function lineAround(element: Element): Element | null {
  const small = closest(element, SMALL)
  return small && !/^[（(]/.test(elementText(small)) ? small : closest(element, BLOCK)
}

function isDecoration(element: Element, label: Element): boolean {
  const around = closest(element, DECORATION)
  return around !== null && around !== label && contains(label, around)
}

function describers(control: Element): string[] {
  const ids = `${attribute(control, 'aria-describedby')} ${attribute(control, 'aria-errormessage')}`
  return ids.split(/\s+/, 10).filter((id) => id !== '')
}
