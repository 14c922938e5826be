/** A cell that a spreadsheet would take for a formula, also behind the mark that we put before it. */
const FORMULA = /^'*[=+\-@\t\r]/
const MARKED = /^'+[=+\-@\t\r]/
/** Cells that need quotes whatever the delimiter is. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/

/** The sign by which spreadsheets know that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/**
 * @returns a row of a CSV file with its line break. A cell that would be run as a formula is marked
 * as text by a ' before it.
 */
export function writeRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

function writeCell(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** @returns the cell as it was before `writeRow` marked it as text. */
export function withoutMark(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell
}
