import type { Box, Word } from '../word'
import { type LineWord, withLostFigures } from './figures'
import type { Piece, PreparedPicture } from './recognised'
import { turnedBack } from './straighten'

/** Lines that the engine itself trusts less than this are seals, folds and dirt; so are words of others. */
const TRUSTED_LINE = 45
const TRUSTED = 20
/** An amount in a line of its own, of which the engine is never sure because of the sign beside it. */
const AMOUNT = /^[^\d]{0,2}\d{1,3}(?:[.,]{1,2}\d{3})+[^\d]{0,2}$/
/** So many digits are no dirt either, nor is what only titles say. */
const REGISTRATION = /^[T「『]?[TI]?\d{13}$/
const TITLE = /^.{0,3}(?:[収收](?:書|証)|(?:積|求|品|訳)書)$/
/** A sign that is narrower than this part of the line's height, or trusted less, and with which the next word begins, was read twice. */
const NARROW = 0.5
const DOUBTED = 30
/** The columns of a line of the engine's table. */
const WORD = '5'

/**
 * Reads the engine's table of a line: a word a row, with its place and how far it is trusted.
 * @returns the words at their places in the picture as it was given.
 */
export function wordsFrom(
  table: string,
  { box, spread, strokes }: Piece,
  { page, degrees }: Pick<PreparedPicture, 'page' | 'degrees'>,
): Word[] {
  const read = table.split('\n').flatMap((row): LineWord[] => {
    const [level, , , , , , left, , width, , trust, text = ''] = row.split('\t')
    // Underscores, bars and quotes are what is left of ruling lines and seals.
    const signs = text.replace(/[_|“”"\s]/g, '')
    if (level !== WORD || signs === '') return []
    return [{ text: signs, x: Number(left), width: Number(width), trust: Number(trust) }]
  })
  const whole = read.map(({ text }) => text).join('')
  const { length } = whole
  const trust = read.reduce((sum, each) => sum + each.trust * each.text.length, 0) / length
  // A title was found by how its signs stand, so that what it says cannot be dirt.
  const isTrusted = trust >= TRUSTED_LINE || spread !== null || TITLE.test(whole)
  const words = withLostFigures(read, strokes, box.height)
    .filter(({ text, trust }) => isTrusted || trust >= TRUSTED || isNoDirt(text))
    .filter((word, at, all) => {
      const isNarrow = spread === null && word.width < box.height * NARROW
      const isDoubted = word.trust < DOUBTED || isNarrow
      return !isDoubted || !isRepeated(word.text, all[at + 1]?.text)
    })
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

function isNoDirt(text: string): boolean {
  return AMOUNT.test(text) || REGISTRATION.test(text)
}

function isRepeated(text: string, next = ''): boolean {
  // Figures do repeat: 11月.
  return /^\D$/.test(text) && next.length > 1 && next.startsWith(text)
}
