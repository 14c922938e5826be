import { childrenOf, matches, query, queryAll } from '../dom/dom'
import { elementText, labelText } from '../dom/elementText'
import { cleanLabel } from '../dom/sanitise'
import { type Control, type RawControl, toControl } from './controlReading'
import type { LabelFinder } from './fieldLabel'
import { withUnit } from './unit'

const MAX_ROWS = 100
/** An amount, a date, a number of pieces: what cannot be the name of a row. */
const IS_VALUE = /^[\d０-９¥￥,，.．\s円年月日/-]+$/

/**
 * Reads a table of rows: the table itself, and its cells as text under the table's name, the name
 * of their row and that of their column. The first column holds the row's buttons.
 */
export function rowTableFields(table: Element, naming: LabelFinder): Control[] {
  const name = naming.nameOf(table, table)
  const caption = query('caption', table)
  const title = name.label || (caption ? labelText(caption) : '')
  const whole = toControl({
    kind: 'table',
    element: table,
    visible: table,
    name: { ...name, label: title },
    texts: [],
  })
  if (whole === null) return []
  const columns = queryAll('thead tr:last-child > *', table).map(labelText)
  const rows = queryAll('tbody tr', table).slice(0, MAX_ROWS)
  const section = [...name.section, ...(title === '' ? [] : [title])]
  return [whole, ...rows.flatMap((row) => cellsOf(row, columns, section))]
}

function cellsOf(row: Element, columns: readonly string[], over: readonly string[]): Control[] {
  const cells = childrenOf(row).filter((cell) => matches(cell, 'td, th'))
  const texts = cells.map((cell) => elementText(cell).replace(/\s+/g, ' '))
  const isPressed = cells.map((cell) => query('button, [role="button"]', cell) !== null)
  const named = texts.findIndex(
    (text, index) => text !== '' && !IS_VALUE.test(text) && !isPressed[index],
  )
  const rowName = cleanLabel(texts[named] ?? '')
  const section = rowName === '' ? over : [...over, rowName]
  return cells.flatMap((cell, index) => {
    const label = columns[index] ?? ''
    if (index === named || isPressed[index] || label === '' || texts[index] === '') return []
    const name = { label: withUnit(label, section, cell), section, hint: false }
    const texted = { visible: cell, name, texts: [texts[index] ?? ''], readOnly: true }
    const draft: RawControl = { kind: 'static', element: cell, ...texted }
    return toControl(draft) ?? []
  })
}
