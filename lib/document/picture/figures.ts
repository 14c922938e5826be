import { around, type Box } from '../word'

/** A word of a line as the engine gives it. */
export interface LineWord {
  readonly text: string
  readonly x: number
  readonly width: number
  /** Of a hundred. */
  readonly trust: number
}

/** A figure is no wider than this part of its height, and no lower than that part of its line. */
const WIDEST = 0.72
const LOWEST = 0.5
/** What is narrower than this part of its height is half a figure, whose thin strokes the scan has lost. */
const HALF = 0.33
/** Figures of one number differ by no more than this part of their height, and are no further apart. */
const UNEVEN = 0.15
const APART = 0.6
/** The same figure twice is as wide but for this part. */
const UNLIKE = 0.25
/** The engine's places are rough by this part of the line's height. */
const ROUGH = 0.5
const AMOUNT = /^[^\d]?\d{1,3}(?:[.,]{1,2}\d{3})+[^\d]?$/

/**
 * Counts figures by their strokes, since the engine reads two of the same beside each other as one: 11月 as
 * 1月, ¥159,795 as 59,795.
 * @param strokes of the line.
 * @param height of the line.
 * @returns the words with a figure that stands there twice put right, and without amounts that have
 *   lost one.
 */
export function withLostFigures(
  words: readonly LineWord[],
  strokes: readonly Box[],
  height: number,
): LineWord[] {
  const numbers = numbersOf(strokes, height)
  return words.flatMap((word, at) => {
    if (isMonthOrDay(words, at)) return single(word, numbers, height)
    if (!AMOUNT.test(word.text)) return [word]
    const reach = height * ROUGH
    const own = numbers
      .flat()
      .filter(
        ({ x, width }) => x + width / 2 > word.x - reach && x + width / 2 < word.x + word.width,
      )
    const digits = word.text.replace(/\D/g, '').length
    // A sign of yen is as high and as wide as a figure.
    return own.length > digits + 1 && !own.some(isHalf) ? [] : [word]
  })
}

/** Before the year there is a sign, 和, of which a half looks like a figure. */
function isMonthOrDay(words: readonly LineWord[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  return (
    /^\d$/.test(word?.text ?? '') &&
    /[年月]$/.test(before?.text ?? '') &&
    /^[月日]/.test(after?.text ?? '')
  )
}

/** The second figure is the same if both are as wide. */
function single(word: LineWord, numbers: readonly Box[][], height: number): LineWord[] {
  const reach = height * ROUGH
  const shares = numbers.map((number) => {
    const { x, width } = around(number)
    return Math.min(x + width, word.x + word.width + reach) - Math.max(x, word.x - reach)
  })
  const most = Math.max(0, ...shares)
  const own = numbers[shares.indexOf(most)]
  const [first, second, third] = own ?? []
  if (!first || !second || third || isHalf(first) || isHalf(second)) return [word]
  const isSame =
    Math.abs(first.width - second.width) <= UNLIKE * Math.max(first.width, second.width)
  return isSame ? [{ ...word, text: word.text + word.text }] : [word]
}

function isHalf({ width, height }: Box): boolean {
  return width < height * HALF
}

/** @returns the figures of a line, in groups that stand together. */
function numbersOf(strokes: readonly Box[], height: number): Box[][] {
  const numbers: Box[][] = []
  let last: Box | null = null
  for (const sign of columnsOf(strokes)) {
    // A comma, a point or a hyphen parts no number.
    if (sign.height < height * LOWEST) continue
    const isFigure = sign.width <= sign.height * WIDEST
    const isNext =
      last !== null &&
      Math.abs(last.height - sign.height) <= UNEVEN * sign.height &&
      sign.x - (last.x + last.width) <= sign.height * APART
    if (isFigure && isNext) numbers.at(-1)?.push(sign)
    else if (isFigure) numbers.push([sign])
    last = isFigure ? sign : null
  }
  return numbers
}

/** @returns the signs of a line: strokes over each other are one. */
function columnsOf(strokes: readonly Box[]): Box[] {
  const columns: Box[] = []
  for (const stroke of strokes.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1)
    const shared = last ? last.x + last.width - stroke.x : 0
    if (last && shared > 0.3 * Math.min(last.width, stroke.width)) {
      columns[columns.length - 1] = around([last, stroke])
    } else columns.push(stroke)
  }
  return columns
}
