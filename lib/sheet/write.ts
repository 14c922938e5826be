/** A cell that a spreadsheet would run as a formula, even after the ' that we add. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/
const MARKED = /^'+[=+\-@＝＋－＠\t\r\n]/
/** Digits of which a spreadsheet would drop a leading zero, or round the last ones. */
const ONLY_DIGITS = /^(?:0\d+|\d{12,})$/
/** Digits that are text already, and nothing else: ="0112345674". */
const DIGITS_AS_TEXT = /^="\d+"$/
/** Cells that need quotes with any delimiter. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/

/** Tells spreadsheets that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/**
 * Formats a row of a CSV file with its line break. A cell that a spreadsheet would run as a formula
 * gets a ' before it, which marks it as text; digits that it would change are written ="0112345674".
 */
export function writeRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

function writeCell(cell: string): string {
  if (PLAIN.test(cell)) return cell
  const text = asText(cell)
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Most cells begin with a letter, or are short figures: spreadsheets do not change them. */
const PLAIN = /^(?:\p{L}(?:[^",;\t\r\n]*[^\s",;])?|[1-9]\d{0,9})?$/u

function asText(cell: string): string {
  if (ONLY_DIGITS.test(cell)) return `="${cell}"`
  return FORMULA.test(cell) && !DIGITS_AS_TEXT.test(cell) ? `'${cell}` : cell
}

/** Removes the ' that `writeRow` adds. */
export function withoutMark(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell
}
