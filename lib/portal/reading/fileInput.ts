import {
  closest,
  contains,
  createTreeWalker,
  isDisplayed,
  matches,
  parentOf,
  query,
  queryAll,
} from '../dom/dom'
import { elementText, labelText, referencedText } from '../dom/elementText'
import type { RawControl } from './controlReading'
import type { LabelFinder } from './fieldLabel'

const FILE_NAME = /^[^/\\:：*?"<>|]+\.[a-z0-9]{2,5}$/i
/** What names a file and has none attached: a template and what is pressed to choose a file. */
const NOT_ATTACHED =
  'label, button, .help-block, a[href]:not(.get-attachment, [href*="sys_attachment.do"])'
/** Said of a file to fill in, or to go by. */
const TEMPLATE = /様式|書式|ひな形|雛形|テンプレート|見本|サンプル|記入例|記載例|ダウンロード/
const INLINE = 'a, b, strong, em, span, small, i, u, font'

/** The page's list of attachments is one place for all files; a variable holds its own. */
export function readFileInput(element: HTMLInputElement, naming: LabelFinder): RawControl {
  const page = closest(element, 'sp-attachment-button')
  const row = rowOf(element)
  const button = query('button', row)
  const visible = page ?? (isDisplayed(element) ? element : (button ?? row))
  const name = naming.nameOf(buttonNamedFor(element, row, naming) ?? element, visible)
  const label = name.label || (page ? referencedText(page) : '')
  const texts = page
    ? queryAll('a.get-attachment').map((link) => elementText(link))
    : fileNamesOf(element, row)
  return { kind: 'files', element, visible, name: { ...name, label }, texts }
}

/** A label around the control alone is no row: what is attached stands beside it. */
function rowOf(control: Element): Element {
  const around = closest(control, 'label') ?? control
  return closest(control, '.form-group, td, dd') ?? parentOf(around) ?? control
}

/** @returns the button of a variable's own, which carries the id that its label names. */
function buttonNamedFor(control: Element, row: Element, naming: LabelFinder): Element | undefined {
  for (let at = parentOf(control); at && contains(row, at); at = parentOf(at)) {
    const buttons = queryAll('button[id]', at)
    if (buttons.length > 0) return buttons.find(naming.labelElementOf)
  }
  return undefined
}

/**
 * @param row what is around the control, where the page may list what is attached by it.
 * @returns the names of the files that a person sees attached by a control: its own, and where it
 *   has none those that its row lists. What several controls share is no one's.
 */
function fileNamesOf(control: HTMLInputElement, row: Element): string[] {
  const own = [...(control.files ?? [])].map(({ name }) => name)
  if (own.length > 0 || queryAll('input[type=file]', row).length > 1) return own
  const words = createTreeWalker(row, NodeFilter.SHOW_TEXT)
  const names: string[] = []
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const parent = FILE_NAME.test(text) ? parentOf(node) : null
    if (parent && isAttached(text, parent, row)) names.push(text)
  }
  return names
}

function isAttached(name: string, at: Element, row: Element): boolean {
  if (closest(at, NOT_ATTACHED)) return false
  // In a closed tab nothing is displayed, and the list is there all the same.
  if (isDisplayed(row) && !isDisplayed(at)) return false
  return !TEMPLATE.test(labelText(lineAround(at, row)).replace(name, ''))
}

/** @returns what a text stands in one line with; less than the row, whose label says other things. */
function lineAround(at: Element, row: Element): Element {
  let line = at
  for (let outer = parentOf(line); outer && matches(line, INLINE); outer = parentOf(line)) {
    if (contains(outer, row)) break
    line = outer
  }
  return line
}
