/** @returns the text below a heading of the second level; '' where there is none. */
export function partOf(text: string, heading: string): string {
  const [, after = ''] = text.split(`\n## ${heading}\n`)
  return after.split('\n## ')[0]?.trim() ?? ''
}

/** @returns the cells of each row of the tables in a text, without heads and lines between. */
export function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((_, index, rows) => !isLine(rows[index]) && !isLine(rows[index + 1]))
}

const isLine = (cells: readonly string[] | undefined) =>
  cells?.every((cell) => /^-+$/.test(cell)) ?? false

/** @returns the texts in code in a text. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}
