import { around, type Box, middleOf, type Word } from './word'

/** Signs of a title at least: fewer stand below each other by chance. */
const FEWEST = 3
/** A title is so much larger than the rest. */
const LARGER = 1.2
const SIGN = /^\p{Script=Han}$/u

/** @returns the words, with a title that runs down the page as one word in place of its signs. */
export function withTitlesDown(words: readonly Word[]): readonly Word[] {
  const heights = words.map(({ box }) => box.height).toSorted((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  const signs = words
    .filter(({ text, box }) => SIGN.test(text.trim()) && box.height >= usual * LARGER)
    .toSorted((a, b) => a.box.y - b.box.y)
  const columns: Word[][] = []
  for (const sign of signs) {
    const column = columns.find((each) => isBelow(each.at(-1)?.box, sign.box))
    if (column) column.push(sign)
    else columns.push([sign])
  }
  const titles = columns.filter(({ length }) => length >= FEWEST)
  const taken = new Set(titles.flat())
  return [
    ...words.filter((word) => !taken.has(word)),
    ...titles.flatMap((column): Word[] => {
      const [first] = column
      if (!first) return []
      const { x, y, width } = around(column.map(({ box }) => box))
      const text = column.map((word) => word.text.trim()).join('')
      return [{ ...first, text, box: { x, y, width, height: first.box.height }, isAlone: true }]
    }),
  ]
}

function isBelow(above: Box | undefined, box: Box): boolean {
  if (!above) return false
  const size = above.height
  const gap = box.y - (above.y + size)
  return (
    Math.abs(middleOf(box) - middleOf(above)) < size * 0.2 &&
    Math.abs(box.height - size) < size * 0.1 &&
    gap > -size * 0.2 &&
    gap < size * 1.5
  )
}
