import type { Box } from '../word'
import { titlesDown } from './down'
import { evened, type Grey } from './grey'
import { linesOf, strokesOf } from './lines'
import { withoutPanels } from './panels'
import { withoutRules } from './rules'
import { slopeOf, turned } from './straighten'
import { type SpreadLine, spreadTitles } from './titles'

/** A part of a prepared picture that is one line of text. */
export interface Piece {
  /** Where the engine reads it. */
  readonly part: Box
  /** Where it stands on the page. */
  readonly box: Box
  /** The strokes of its signs. */
  readonly strokes: readonly Box[]
  /** How its signs were put side by side, if they were. */
  readonly spread: 'across' | 'down' | null
}

/** A picture ready to be read line by line, and how it was turned. */
export interface PreparedPicture {
  /** The page, and below it the titles whose signs were put side by side. */
  readonly picture: Grey
  readonly page: Pick<Grey, 'width' | 'height'>
  readonly degrees: number
  readonly pieces: readonly Piece[]
  /** There is no ink on it, not even a faint one. */
  readonly isBlank: boolean
}

/** White around a line, as part of its height: without it the engine loses signs at the edges. */
const MARGIN = 0.15
/** Between signs that are put side by side. */
const GAP = 0.12
/** The faintest ink, and the part of a blank page that dust and its edges can darken. */
const FAINT = 215
const DIRT = 1 / 2000
/** Lines that are read, the largest first: a page has fewer. */
const MOST_LINES = 240

/** @returns the picture evened, straight and without ruling lines, with the lines of text on it. */
export function preparedPicture(grey: Grey): PreparedPicture {
  const even = evened(grey)
  const degrees = slopeOf(even)
  const clean = withoutRules(withoutPanels(turned(even, degrees)))
  const down = titlesDown(strokesOf(clean))
  const { titles, rest } = spreadTitles(linesOf(clean, down.rest))
  const lines = rest
    .map(({ box, parts }): Piece => {
      return { part: withMargin(box, clean), box, strokes: parts, spread: null }
    })
    .toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
    .slice(0, MOST_LINES)
  const { picture, pieces } = withTitles(clean, [...down.titles, ...titles])
  const all = [...pieces, ...lines]
  const isBlank = all.length === 0 && !hasInk(even)
  return { picture, page: grey, degrees, pieces: all, isBlank }
}

function hasInk({ pixels }: Grey): boolean {
  const dark = pixels.reduce((count, shade) => count + (shade < FAINT ? 1 : 0), 0)
  return dark > pixels.length * DIRT
}

function withMargin(box: Box, { width, height }: Grey): Box {
  const margin = Math.max(4, Math.round(box.height * MARGIN))
  const x = Math.max(0, box.x - margin)
  const y = Math.max(0, box.y - margin)
  return {
    x,
    y,
    width: Math.min(width, box.x + box.width + margin) - x,
    height: Math.min(height, box.y + box.height + margin) - y,
  }
}

/** Puts the signs of each title side by side below the page. */
function withTitles(
  page: Grey,
  titles: readonly SpreadLine[],
): Pick<PreparedPicture, 'picture' | 'pieces'> {
  const pieces: Piece[] = []
  let bottom = page.height
  const strips = titles.flatMap((title) => {
    const size = Math.max(...title.signs.map(({ height }) => height))
    const margin = Math.round(size * 0.3)
    let x = margin
    const placed = title.signs.map((sign) => {
      const middle = title.isDown ? (size - sign.height) / 2 : sign.y - title.box.y
      const at = { sign, x, y: bottom + margin + Math.round(middle) }
      x += sign.width + Math.round(size * GAP)
      return at
    })
    const part = { x: 0, y: bottom, width: x + margin, height: size + 2 * margin }
    if (part.width > page.width) return []
    bottom += part.height
    pieces.push({ part, box: title.box, strokes: [], spread: title.isDown ? 'down' : 'across' })
    return placed
  })
  const pixels = new Uint8ClampedArray(page.width * bottom).fill(255)
  pixels.set(page.pixels)
  for (const { sign, x, y } of strips) {
    for (let row = 0; row < sign.height; row++) {
      const from = (sign.y + row) * page.width + sign.x
      pixels.set(page.pixels.subarray(from, from + sign.width), (y + row) * page.width + x)
      // They stand so near to other lines that they would be read with these as well.
      pixels.fill(255, from, from + sign.width)
    }
  }
  return { picture: { width: page.width, height: bottom, pixels }, pieces }
}
