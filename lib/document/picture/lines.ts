import { around, type Box } from '../word'
import { componentsOf, INK } from './components'
import type { Grey } from './grey'

/** A line of text on a picture. */
export interface TextLine {
  readonly box: Box
  /** The parts of its signs. */
  readonly parts: readonly Box[]
}

/** Sizes as parts of the page: specks are smaller, seals and frames larger than any sign. */
const SPECK = 1 / 400
const LARGEST = 1 / 13
/** Signs of one line are no further apart than this many times their size. */
const REACH = 0.6
/** The picture on which neighbours are joined is coarser by this. */
const COARSE = 4
/** Groups of ink that are looked at: a page of text has fewer. */
const MOST_GROUPS = 1000

/** @returns what can be strokes of signs: neither specks nor frames. */
export function strokesOf(grey: Grey): Box[] {
  const page = Math.max(grey.width, grey.height)
  return componentsOf(grey).filter(
    (box) =>
      Math.max(box.width, box.height) >= page * SPECK &&
      box.height <= page * LARGEST &&
      box.width <= page * LARGEST * 3 &&
      !isRule(box),
  )
}

/**
 * Finds the lines of text on a straight picture without ruling lines. The engine's own search for them
 * loses titles with wide gaps, signs beside a frame, and cells.
 * @param strokes of which lines are made.
 */
export function linesOf(grey: Grey, strokes: readonly Box[] = strokesOf(grey)): TextLine[] {
  const page = Math.max(grey.width, grey.height)
  const groups = groupsOf(strokes, grey)
    .flatMap((group) => unframed(group, page))
    .toSorted((a, b) => b.parts.length - a.parts.length)
    .slice(0, MOST_GROUPS)
  const lines = joined(groups)
  const usual = median(lines.map(({ box }) => box.height))
  return lines
    .flatMap((line) => split(grey, line, usual))
    .filter(({ box }) => Math.max(box.width, box.height) >= page * SPECK * 2)
    .toSorted((a, b) => a.box.y - b.box.y)
}

/** What is left of a frame. */
function isRule({ width, height }: Box): boolean {
  return (height >= 30 && height >= width * 12) || (width >= 60 && width >= height * 18)
}

/** What is higher than any sign is dirt along the edges of the paper, with text among it. */
function unframed(group: TextLine, page: number): TextLine[] {
  return group.box.height > page * LARGEST ? group.parts.map((part) => lineOf([part])) : [group]
}

function lineOf(parts: readonly Box[]): TextLine {
  return { box: around(parts), parts }
}

/** Each part reaches to its sides by its own size; what touches then is a group. */
function groupsOf(parts: readonly Box[], { width, height }: Grey): TextLine[] {
  const across = Math.ceil(width / COARSE) + 1
  const down = Math.ceil(height / COARSE) + 1
  const pixels = new Uint8ClampedArray(across * down).fill(255)
  for (const box of parts) {
    const reach = Math.max(box.width, box.height) * REACH
    const left = Math.max(0, Math.floor((box.x - reach) / COARSE))
    const right = Math.min(across, Math.ceil((box.x + box.width + reach) / COARSE))
    const bottom = Math.ceil((box.y + box.height) / COARSE)
    for (let y = Math.floor(box.y / COARSE); y < bottom; y++) {
      pixels.fill(0, y * across + left, y * across + right)
    }
  }
  const areas = componentsOf({ width: across, height: down, pixels })
    .map((area) => ({ area, parts: [] as Box[] }))
    .toSorted((a, b) => a.area.width * a.area.height - b.area.width * b.area.height)
  for (const box of parts) {
    const x = (box.x + box.width / 2) / COARSE
    const y = (box.y + box.height / 2) / COARSE
    const smallest = areas.find(
      ({ area }) =>
        x >= area.x && x <= area.x + area.width && y >= area.y - 1 && y <= area.y + area.height + 1,
    )
    smallest?.parts.push(box)
  }
  return areas.filter((area) => area.parts.length > 0).map((area) => lineOf(area.parts))
}

/** Joins groups that are one line: beside each other, or strokes above and below of the same signs. */
function joined(groups: readonly TextLine[]): TextLine[] {
  let lines = groups.toSorted((a, b) => a.box.y - b.box.y)
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    const next: TextLine[] = []
    for (const line of lines) {
      const at = next.findLastIndex(
        (each) => isOneLine(each.box, line.box) || areHalves(each, line),
      )
      const before = next[at]
      if (before) {
        next[at] = lineOf([...before.parts, ...line.parts])
        isChanged = true
      } else next.push(line)
    }
    lines = next
  }
  return lines
}

function isOneLine(one: Box, other: Box): boolean {
  const [small, large] = one.height <= other.height ? [one, other] : [other, one]
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const apart = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width)
  const isBeside =
    shared >= 0.6 * small.height &&
    apart < 0.7 * large.height &&
    around([one, other]).height <= 1.6 * large.height
  const near = 0.2 * large.height
  const isWithin =
    small.x >= large.x - near && small.x + small.width <= large.x + large.width + near
  const isStroke = small.height < 0.45 * large.height && isWithin && -shared <= 0.18 * large.height
  return isBeside || isStroke
}

/** @returns whether two groups are the upper and the lower parts of the same signs: 合 is 𠆢 over 口. */
function areHalves(one: TextLine, other: TextLine): boolean {
  const both = around([one.box, other.box])
  const [narrow, wide] =
    one.box.width <= other.box.width ? [one.box, other.box] : [other.box, one.box]
  const apart =
    Math.max(one.box.y, other.box.y) -
    Math.min(one.box.y + one.box.height, other.box.y + other.box.height)
  const widest = Math.max(...[...one.parts, ...other.parts].map(({ width }) => width))
  return (
    apart <= 0.15 * both.height &&
    both.height <= 1.6 * widest &&
    both.height >= 1.3 * Math.max(one.box.height, other.box.height) &&
    narrow.width >= 0.6 * wide.width &&
    both.width <= 1.15 * wide.width
  )
}

/** Lines that touch each other are cut where there is least ink. */
function split({ width, pixels }: Grey, line: TextLine, ofPage: number): TextLine[] {
  const { box, parts } = line
  const usual = median(
    parts.map((part) => part.height),
    0.85,
  )
  const isHigh = box.height >= usual * 1.8 && box.height >= ofPage * 1.5
  if (parts.length < 6 || !isHigh) return [line]
  const ink = Array.from({ length: box.height }, (_, y) => {
    const start = (box.y + y) * width
    return pixels.subarray(start + box.x, start + box.x + box.width).filter((at) => at < INK).length
  })
  const little = Math.max(...ink) * 0.08
  const bands: { start: number; end: number }[] = []
  let start = -1
  for (let y = 0; y <= box.height; y++) {
    const isInk = (ink[y] ?? 0) > little
    if (isInk && start < 0) start = y
    if (isInk || start < 0) continue
    if (y - start >= usual * 0.5) bands.push({ start: box.y + start, end: box.y + y })
    start = -1
  }
  if (bands.length < 2) return [line]
  return bands.flatMap((band) => {
    const own = parts.filter((part) => {
      const middle = part.y + part.height / 2
      return middle >= band.start - 2 && middle <= band.end + 2
    })
    if (own.length === 0) return []
    const { x, width: across } = around(own)
    const height = band.end - band.start
    return [{ box: { x, y: band.start, width: across, height }, parts: own }]
  })
}

/** @returns the number that so many of all are below. */
export function median(numbers: readonly number[], share = 0.5): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
