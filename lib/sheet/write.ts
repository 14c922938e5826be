/** A cell that a spreadsheet would run as a formula, even behind the ' that we add. */
const FORMULA = /^'*[=+\-@\t\r]/
const MARKED = /^'+[=+\-@\t\r]/
/** Cells that need quotes with any delimiter. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/

/** Tells spreadsheets that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/**
 * Formats a row of a CSV file with its line break. A cell that a spreadsheet would run as a formula
 * gets a ' before it, which marks it as text.
 */
export function writeRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

function writeCell(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Removes the ' that `writeRow` adds. */
export function withoutMark(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell
}
