import { childrenOf, closest, contains, matches, query, queryAll, rawText } from '../dom/dom'
import { labelText } from '../dom/elementText'

/** What names a cell: its row's header cells and its column's, outermost first. */
interface CellNames {
  readonly row: readonly string[]
  readonly column: readonly string[]
}

/** Spans beyond this are not followed: a page can claim any number. */
const LONGEST_SPAN = 40
/** A column header that only asks for input, beside one for what was earlier at the most. */
const SAYS_NOTHING =
  /^(?:ご?(?:入力|記入|回答|登録)(?:欄|内容|項目|値)?|内容|値|欄|今回(?:の?申請)?分?)$/
/** The longest text of a plain cell that can be the name of its row, in letters. */
const NAME_LENGTH = 40
const CONTROL = 'input, select, textarea, [contenteditable]'

interface Grid {
  readonly rows: readonly (readonly (Element | undefined)[])[]
  readonly at: ReadonlyMap<Element, { readonly row: number; readonly column: number }>
  /** Rows that name the columns below them. */
  readonly headers: readonly boolean[]
}

/** @returns the headers of the cells of the page's tables; each table is examined once. */
export function cellReader(): (cell: Element) => CellNames {
  const grids = new Map<Element, Grid>()
  return (cell) => {
    const table = closest(cell, 'table')
    if (table === null) return { row: [], column: [] }
    const grid = grids.get(table) ?? gridOf(table)
    grids.set(table, grid)
    return namesIn(grid, cell)
  }
}

function gridOf(table: Element): Grid {
  const own = queryAll('tr', table).filter((row) => closest(row, 'table') === table)
  const rows: (Element | undefined)[][] = own.map(() => [])
  const at = new Map<Element, { row: number; column: number }>()
  const headers = own.map((tr, row) => {
    const cells = childrenOf(tr).filter((cell) => cell instanceof HTMLTableCellElement)
    let column = 0
    for (const cell of cells) {
      while (rows[row]?.[column] !== undefined) column += 1
      at.set(cell, { row, column })
      const down = Math.min(cell.rowSpan || 1, LONGEST_SPAN)
      const across = Math.min(cell.colSpan, LONGEST_SPAN)
      for (let y = row; y < Math.min(row + down, own.length); y++) {
        for (let x = column; x < column + across; x++) {
          const line = rows[y]
          if (line) line[x] = cell
        }
      }
      column += across
    }
    return (
      cells.length > 1 && (cells.every((cell) => matches(cell, 'th')) || isHead(tr, cells, row))
    )
  })
  return { rows, at, headers }
}

/** A page can make its head of plain cells: in a `thead`, or over the names of the rows an empty one. */
function isHead(tr: Element, [corner]: readonly Element[], row: number): boolean {
  if (query(CONTROL, tr)) return false
  return (
    closest(tr, 'thead') !== null ||
    (row === 0 && corner !== undefined && rawText(corner).trim() === '')
  )
}

function namesIn({ rows, at, headers }: Grid, cell: Element): CellNames {
  const place = at.get(cell)
  if (place === undefined) return { row: [], column: [] }
  const before = (rows[place.row] ?? []).slice(0, place.column)
  let above = headers.lastIndexOf(true, place.row - 1)
  const column: string[] = []
  for (; place.row > 0 && above >= 0 && headers[above]; above--) {
    const header = rows[above]?.[place.column]
    const words = header ? labelText(header) : ''
    if (words !== '' && words !== column[0] && !SAYS_NOTHING.test(words)) column.unshift(words)
  }
  return { row: rowNames(before, column.length > 0), column }
}

/** The header cells next before a cell; where there is none, a plain first cell that names it. */
function rowNames(before: readonly (Element | undefined)[], inColumns: boolean): string[] {
  const last = before.findLastIndex((cell) => cell !== undefined && matches(cell, 'th'))
  const names: string[] = []
  for (let index = last; index >= 0; index--) {
    const cell = before[index]
    if (cell === undefined || !matches(cell, 'th')) break
    const words = labelText(cell)
    if (words !== '' && words !== names[0]) names.unshift(words)
  }
  const plain = inColumns ? before[0] : before.at(-1)
  if (names.length > 0 || plain === undefined || query(CONTROL, plain)) return names
  const words = labelText(plain)
  return words !== '' && words.length <= NAME_LENGTH ? [words] : []
}

/** @returns the cell that contains an element, if its row names it. */
export function cellOf(element: Element): Element | null {
  const cell = closest(element, 'td')
  const group = closest(element, '.form-group')
  // A form laid out in one big cell has nearer names than that cell's row.
  return cell && group && group !== cell && contains(cell, group) ? null : cell
}
