/** A place on a page, from its top left corner, in the page's own units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whether a text is in the file as text, or was read off a picture. */
export type TextOrigin = 'typed' | 'picture'

/** A word, a piece of one, or the text of a cell. */
export interface Word {
  readonly text: string
  readonly box: Box
  readonly origin: TextOrigin
  /** It is a cell of a sheet, or a title, which is never joined with its neighbours. */
  readonly isApart?: true
  /** It runs down the page beside many rows, or is turned and lies over them, and is part of none. */
  readonly isAlone?: true
}

/** A page as the words on it, in any order. */
export interface DocumentPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  /** Degrees by which its lines fall to the right, as on a scan that lay askew; 0 by default. */
  readonly slope?: number
  /** Rows, columns and sheets of a workbook that are not shown; 0 by default. */
  readonly hidden?: number
  /** Nothing is on it: the back of a paper that a scanner has taken too. */
  readonly isBlank?: boolean
}

/** @returns the smallest box around all of them. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** @returns the middle of a box, across. */
export function middleOf({ x, width }: Box): number {
  return x + width / 2
}
