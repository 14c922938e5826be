import { around, type Box } from '../word'
import { median, type TextLine } from './lines'

/** Signs that are wide apart, as 領　収　書, or stand below each other. */
export interface SpreadLine {
  readonly box: Box
  /** Each sign, in the order of reading. */
  readonly signs: readonly Box[]
  readonly isDown: boolean
}

/** Signs of a title at most, and at least. */
const MOST = 12
export const FEWEST = 3
/** Between a title down the side and the text beside it there is more than this part of its size. */
const BESIDE = 0.12
/** No sign is wider than this many times its height: the figures between the points of a date are. */
const WIDEST = 1.2
/** A title down the side is so much larger than the rest. */
const LARGER = 1.2

/**
 * Takes titles whose signs are apart out of the lines of a page. The engine reads them when the signs
 * are put side by side.
 */
export function spreadTitles(lines: readonly TextLine[]): {
  readonly titles: readonly SpreadLine[]
  readonly rest: readonly TextLine[]
} {
  const usual = median(lines.map(({ box }) => box.height))
  const within = lines.flatMap((line): SpreadLine[] => {
    const signs = signsOf(line)
    return isSpread(signs) ? [{ box: line.box, signs, isDown: false }] : []
  })
  const isLarge = (box: Box) => isSign(box) && box.height > usual * LARGER
  const down = chainsOf(lines.flatMap(outerSigns).filter(isLarge), true)
  const across = chainsOf(lines.map(({ box }) => box).filter(isLarge), false)
  const titles = [...within, ...down, ...across]
  const isTaken = (part: Box) =>
    within.some(({ box }) => isInside(part, box)) ||
    [...down, ...across].some(({ signs }) => signs.some((sign) => isInside(part, sign)))
  const rest = lines.flatMap((line) => {
    const parts = line.parts.filter((part) => !isTaken(part))
    if (parts.length === line.parts.length) return [line]
    return parts.length > 0 ? [{ box: around(parts), parts }] : []
  })
  return { titles, rest }
}

/** A title down the side stands so near to the lines beside it that its signs begin or end them. */
function outerSigns(line: TextLine): Box[] {
  const signs = signsOf(line, BESIDE)
  const [first, last] = [signs[0], signs.at(-1)]
  if (!first || !last || first === last) return [line.box]
  const [second = last, before = first] = [signs[1], signs.at(-2)]
  return [
    ...(second.x - (first.x + first.width) > first.height * BESIDE ? [first] : []),
    ...(last.x - (before.x + before.width) > last.height * BESIDE ? [last] : []),
  ]
}

function isInside(part: Box, box: Box): boolean {
  const [x, y] = [part.x + part.width / 2, part.y + part.height / 2]
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

/** @returns whether a box is about as wide as it is high, as a sign of Japanese is. */
export function isSign({ width, height }: Box): boolean {
  return width >= height * 0.6 && width <= height * 1.6
}

/** @returns the signs of a line: parts that are over each other, or nearly touch, are one. */
function signsOf({ box, parts }: TextLine, gap = 0.15): Box[] {
  const signs: Box[] = []
  for (const part of parts.toSorted((a, b) => a.x - b.x)) {
    const last = signs.at(-1)
    const isSame = last && part.x - (last.x + last.width) < box.height * gap
    if (last && isSame) signs[signs.length - 1] = around([last, part])
    else signs.push(part)
  }
  return signs
}

function isSpread(signs: readonly Box[]): boolean {
  if (signs.length < FEWEST || signs.length > MOST) return false
  const gaps = signs.slice(1).map((sign, at) => {
    const before = signs[at] ?? sign
    return sign.x - (before.x + before.width)
  })
  const size = Math.max(...signs.map(({ height }) => height))
  const isWide = ({ width }: Box) => width >= size * 0.5 && width <= size * WIDEST
  return Math.min(...gaps) >= size * 0.35 && signs.every(isWide)
}

/** @returns the chains of signs of one size at even steps, down or across. */
export function chainsOf(
  boxes: readonly Box[],
  isDown: boolean,
  fewest: number = FEWEST,
): SpreadLine[] {
  const sorted = boxes.toSorted((a, b) => (isDown ? a.y - b.y : a.x - b.x))
  const chains: Box[][] = []
  for (const box of sorted) {
    const chain = chains.find((each) => continues(each, box, isDown))
    if (chain) chain.push(box)
    else chains.push([box])
  }
  return chains
    .filter(({ length }) => length >= fewest && length <= MOST)
    .map((signs) => ({ box: around(signs), signs, isDown }))
}

function continues(chain: readonly Box[], box: Box, isDown: boolean): boolean {
  const last = chain.at(-1)
  if (!last) return false
  const size = Math.max(last.width, last.height)
  const ratio = Math.max(box.width, box.height) / size
  const shift = isDown
    ? box.x + box.width / 2 - (last.x + last.width / 2)
    : box.y + box.height / 2 - (last.y + last.height / 2)
  const gap = isDown ? box.y - (last.y + last.height) : box.x - (last.x + last.width)
  const most = isDown ? 1.5 : 6
  return ratio > 0.7 && ratio < 1.4 && Math.abs(shift) < size * 0.3 && gap >= 0 && gap < size * most
}
