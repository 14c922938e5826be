import type { Word } from '../word'
import { evened, type Grey } from './grey'
import { withoutRules } from './rules'
import { slopeOf, turned, turnedBack } from './straighten'

/** A picture ready to be read, and how it was turned. */
interface PreparedPicture {
  readonly picture: Grey
  readonly degrees: number
}

/** @returns the picture evened, straight and without ruling lines. */
export function preparedPicture(grey: Grey): PreparedPicture {
  const even = evened(grey)
  const degrees = slopeOf(even)
  return { picture: withoutRules(turned(even, degrees)), degrees }
}

/** Words that the engine itself trusts less than this are seals, folds and dirt. */
const TRUSTED = 20
/** The columns of a line of the engine's table. */
const WORD = '5'

/**
 * Reads the engine's table: a word a line, with its place and how far it is trusted.
 * @returns the words at their places in the picture as it was given.
 */
export function wordsFrom(table: string, { picture, degrees }: PreparedPicture): Word[] {
  return table.split('\n').flatMap((line): Word[] => {
    const [level, , , , , , left, top, width, height, trust, text = ''] = line.split('\t')
    if (level !== WORD || Number(trust) < TRUSTED || text.trim() === '') return []
    const [w, h] = [Number(width), Number(height)]
    const middle = turnedBack(picture, degrees, Number(left) + w / 2, Number(top) + h / 2)
    const box = { x: middle[0] - w / 2, y: middle[1] - h / 2, width: w, height: h }
    return [{ text: text.trim(), box, origin: 'picture' }]
  })
}
