import type { DocumentPage, Word } from './word'

/** The size of a cell, as if printed: only the order of rows and columns counts. */
const WIDTH = 100
const HEIGHT = 20

/** @returns the cells of a sheet as words on a page. */
export function cellPage(number: number, rows: readonly (readonly string[])[]): DocumentPage {
  const words = rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Word[] =>
      text.trim() === ''
        ? []
        : [
            {
              text,
              box: { x: column * WIDTH, y: row * HEIGHT, width: WIDTH, height: HEIGHT },
              origin: 'typed',
              isApart: true,
            },
          ],
    ),
  )
  const columns = Math.max(1, ...rows.map((cells) => cells.length))
  return { number, width: columns * WIDTH, height: Math.max(1, rows.length) * HEIGHT, words }
}
