import { attribute, childNodes, childrenOf, closest, matches, query } from '../dom/dom'
import { elementText, labelText, textAfter, WRITTEN } from '../dom/elementText'
import { CONTROL, ROW_TABLE } from '../dom/fieldSelectors'
import { UNREADABLE } from '../dom/sanitise'
import { type Control, toControl } from './controlReading'
import type { LabelFinder } from './fieldLabel'

/** Elements that can show a value as text, next to its label or after it. */
export const STATIC = 'td, dd, .form-group, .row, p, li, div'
/** What a value in a line can be written with. */
const INLINE = 'b, strong, em, span, small, br, i, u, a, font'
/** A hidden input may accompany a value that is shown as text. */
const SHOWN = CONTROL.replace('input', 'input:not([type="hidden"])')
const LABEL = 'label, .field-label, .control-label'
/** The longest label before a colon or in a column, and the longest such line, in letters. */
const LABEL_LENGTH = 40
const LINE_LENGTH = 300
/** 総事業費：171,000円, but no address. */
const LINE = /^([^：:]{1,40})[：:](?!\/\/)\s*(.*)$/
/** What makes of a row of columns a layout. */
const LAYOUT = '.row, table, dl, form, p, h1, h2, h3, h4, h5, h6, ul, nav'

/** @returns values that are shown as text: read-only fields, or a whole confirmation screen. */
export function staticFieldsOf(element: Element, naming: LabelFinder): Control[] {
  if (query(SHOWN, element) || closest(element, `${WRITTEN}, ${ROW_TABLE}`)) return []
  if (matches(element, 'td, dd')) return cellField(element, naming)
  if (matches(element, '.form-group')) return groupField(element, naming)
  if (matches(element, '.row')) return columnFields(element, naming)
  return lineFields(element, naming)
}

function cellField(element: Element, naming: LabelFinder): Control[] {
  if (query('td, dd, .form-group', element)) return []
  // What has only a column's name is one of many: a list, and no form.
  const row = closest(element, 'tr')
  const named = row === null || childrenOf(row).some((other) => matches(other, 'th'))
  if (!named) return []
  const { label, section } = naming.nameOf(element, element)
  return label === '' ? [] : fieldOf(element, label, section, linesOf(element))
}

/** A read-only variable: its label, and its value as text. */
function groupField(element: Element, naming: LabelFinder): Control[] {
  const label = query(LABEL, element)
  if (label === null || query('.form-group, td, dd', element)) return []
  const words = labelText(label)
  // A value may precede its label.
  const text = textAfter(element, label) ?? UNREADABLE
  const { section } = naming.nameOf(element, element)
  return words === '' ? [] : fieldOf(element, words, section, [text])
}

/** Columns of a row side by side, a label and a value by turns. */
function columnFields(row: Element, naming: LabelFinder): Control[] {
  const columns = childrenOf(row)
  const pairs = columns.length === 2 || columns.length === 4
  if (!pairs || columns.some((column) => !/\bcol-/.test(attribute(column, 'class')))) return []
  if (query(LAYOUT, row)) return []
  return columns.flatMap((value, index) => {
    const label = index % 2 === 1 ? columns[index - 1] : undefined
    const words = label ? labelText(label) : ''
    if (words === '' || words.length > LABEL_LENGTH) return []
    return fieldOf(value, words, naming.sectionOver(row), [elementText(value)])
  })
}

/** 「総事業費：171,000円」, one or several such lines in an element that holds nothing else. */
function lineFields(element: Element, naming: LabelFinder): Control[] {
  const children = childrenOf(element)
  if (children.some((child) => !matches(child, INLINE))) return []
  if (closest(element, 'label, td, dd, button, a, .form-group')) return []
  const lines: { key: Element; text: string }[] = [{ key: element, text: '' }]
  for (const node of childNodes(element)) {
    if (node instanceof HTMLBRElement) lines.push({ key: node, text: '' })
    const line = lines.at(-1)
    if (line) line.text += node instanceof Element ? elementText(node) : (node.textContent ?? '')
  }
  return lines.flatMap(({ key, text }) => {
    const [, label = '', value = ''] =
      text.length > LINE_LENGTH ? [] : (LINE.exec(text.replace(/\s+/g, ' ').trim()) ?? [])
    return label === ''
      ? []
      : fieldOf(key, label.trim(), naming.sectionOver(element), [value], element)
  })
}

function fieldOf(
  element: Element,
  label: string,
  section: readonly string[],
  texts: readonly string[],
  visible = element,
): Control[] {
  const name = { label, section, hint: false }
  const control = toControl({ kind: 'static', element, visible, name, texts, readOnly: true })
  return control ? [control] : []
}

/** Several values in one cell have elements of their own. */
function linesOf(value: Element): string[] {
  const whole = elementText(value).replace(/\s+/g, ' ')
  const parts = childrenOf(value)
    .filter((child) => !matches(child, INLINE))
    .map((child) => elementText(child).replace(/\s+/g, ' '))
    .filter((part) => part !== '')
  return parts.join(' ') === whole ? parts : [whole]
}
