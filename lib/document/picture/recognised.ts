import type { Box, Word } from '../word'
import { evened, type Grey } from './grey'
import { linesOf } from './lines'
import { withoutPanels } from './panels'
import { withoutRules } from './rules'
import { slopeOf, turned, turnedBack } from './straighten'
import { type SpreadLine, spreadTitles } from './titles'

/** A part of a prepared picture that is one line of text. */
interface Piece {
  /** Where the engine reads it. */
  readonly part: Box
  /** Where it stands on the page. */
  readonly box: Box
  /** How its signs were put side by side, if they were. */
  readonly spread: 'across' | 'down' | null
}

/** A picture ready to be read line by line, and how it was turned. */
interface PreparedPicture {
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
  const { titles, rest } = spreadTitles(linesOf(clean))
  const lines = rest
    .map(({ box }): Piece => ({ part: withMargin(box, clean), box, spread: null }))
    .toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
    .slice(0, MOST_LINES)
  const { picture, pieces } = withTitles(clean, titles)
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
    pieces.push({ part, box: title.box, spread: title.isDown ? 'down' : 'across' })
    return placed
  })
  const pixels = new Uint8ClampedArray(page.width * bottom).fill(255)
  pixels.set(page.pixels)
  for (const { sign, x, y } of strips) {
    for (let row = 0; row < sign.height; row++) {
      const from = (sign.y + row) * page.width + sign.x
      pixels.set(page.pixels.subarray(from, from + sign.width), (y + row) * page.width + x)
    }
  }
  return { picture: { width: page.width, height: bottom, pixels }, pieces }
}

/** Lines that the engine itself trusts less than this are seals, folds and dirt; so are words of others. */
const TRUSTED_LINE = 45
const TRUSTED = 20
/** An amount in a line of its own, of which the engine is never sure because of the sign beside it. */
const AMOUNT = /^[^\d]{0,2}\d{1,3}(?:[.,]{1,2}\d{3})+[^\d]{0,2}$/
/** A sign that is trusted less, and with which the next word begins, was read twice. */
const DOUBTED = 30
/** The columns of a line of the engine's table. */
const WORD = '5'

/**
 * Reads the engine's table of a line: a word a row, with its place and how far it is trusted.
 * @returns the words at their places in the picture as it was given.
 */
export function wordsFrom(
  table: string,
  { box, spread }: Piece,
  { page, degrees }: Pick<PreparedPicture, 'page' | 'degrees'>,
): Word[] {
  const read = table.split('\n').flatMap((row) => {
    const [level, , , , , , left, , width, , trust, text = ''] = row.split('\t')
    // Underscores, bars and quotes are what is left of ruling lines and seals.
    const signs = text.replace(/[_|“”"\s]/g, '')
    if (level !== WORD || signs === '') return []
    return [{ text: signs, x: Number(left), width: Number(width), trust: Number(trust) }]
  })
  const length = read.reduce((sum, { text }) => sum + text.length, 0)
  const trust = read.reduce((sum, each) => sum + each.trust * each.text.length, 0) / length
  // A title was found by how its signs stand, so that what it says cannot be dirt.
  const isTrusted = trust >= TRUSTED_LINE || spread !== null
  const words = read
    .filter((word) => isTrusted || word.trust >= TRUSTED || AMOUNT.test(word.text))
    .filter((word, at, all) => word.trust >= DOUBTED || !isRepeated(word.text, all[at + 1]?.text))
    .map(({ text, x, width }): Word => {
      // The engine's places are rough from top to bottom; the line's own is not.
      return { text, box: { x, y: box.y, width, height: box.height }, origin: 'picture' }
    })
  if (spread === null) return words.map((word) => ({ ...word, box: asGiven(word.box) }))
  const title = words.map(({ text }) => text).join('')
  if (title === '') return []
  const isDown = spread === 'down'
  const place = isDown ? { ...box, height: box.width } : box
  const flag = isDown ? { isAlone: true as const } : { isApart: true as const }
  return [{ text: title, box: asGiven(place), origin: 'picture', ...flag }]

  function asGiven({ x, y, width, height }: Box): Box {
    const [middleX, middleY] = turnedBack(page, degrees, x + width / 2, y + height / 2)
    return { x: middleX - width / 2, y: middleY - height / 2, width, height }
  }
}

function isRepeated(text: string, next = ''): boolean {
  // Figures do repeat: 11月.
  return /^\D$/.test(text) && next.length > 1 && next.startsWith(text)
}
