import { around, type Box } from '../word'
import { median } from './lines'
import { chainsOf, FEWEST, isSign, type SpreadLine } from './titles'

/** Most parts of signs are no higher than this part of all, as sorted by height. */
const USUAL = 0.8
/** A title down the side is so much larger. */
const LARGER = 1.4
/** Strokes of one sign are no further apart than this part of the usual height. */
const APART = 0.15
/** Large parts that are looked at: a page of text has fewer. */
const MOST = 300
/** Of the place of a sign its strokes reach over this part. */
const FILLED = 0.75
/** Beside a sign of a text of the same size another one is nearer than this part of its size. */
const NEAR = 0.5

/**
 * Takes titles that run down the page out of the parts of signs, before lines are made of them: their
 * signs stand so near to the lines beside them that they would join them.
 */
export function titlesDown(parts: readonly Box[]): {
  readonly titles: readonly SpreadLine[]
  readonly rest: readonly Box[]
} {
  const usual = median(
    parts.map(({ height }) => height),
    USUAL,
  )
  const signs = largeSigns(parts, usual)
  const titles = chainsOf(signs, true, 2)
    .filter((chain) =>
      chain.signs.every((sign) => signs.every((each) => each === sign || !isBeside(sign, each))),
    )
    .map((chain) => continued(chain, parts))
    .filter((chain) => chain.signs.length >= FEWEST)
  const taken = titles.flatMap((title) => title.signs)
  const rest = parts.filter((part) => !taken.some((sign) => isWithin(part, sign)))
  return { titles, rest }
}

/** @returns the large signs, each around all of its strokes. */
function largeSigns(parts: readonly Box[], usual: number): Box[] {
  const seeds = parts
    .filter(({ width, height }) => Math.max(width, height) >= usual * LARGER)
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, MOST)
  const near = usual * APART
  const signs: Box[] = []
  for (const seed of seeds) {
    if (signs.some((sign) => isWithin(seed, sign))) continue
    let sign = seed
    for (let isGrown = true; isGrown; ) {
      const grown = around([sign, ...parts.filter((part) => isPartOf(part, sign, near))])
      isGrown = grown.width > sign.width || grown.height > sign.height
      sign = grown
    }
    signs.push(sign)
  }
  return signs.filter((sign) => isSign(sign) && sign.height >= usual * LARGER)
}

/** Strokes lie over or under each other: what is only beside a sign is the next one. */
function isPartOf(part: Box, sign: Box, near: number): boolean {
  const across = Math.min(part.x + part.width, sign.x + sign.width) - Math.max(part.x, sign.x)
  const down = Math.max(part.y, sign.y) - Math.min(part.y + part.height, sign.y + sign.height)
  return across >= part.width * 0.5 && down <= near
}

function isWithin(part: Box, sign: Box): boolean {
  const [x, y] = [part.x + part.width / 2, part.y + part.height / 2]
  return x >= sign.x && x <= sign.x + sign.width && y >= sign.y && y <= sign.y + sign.height
}

/** A sign that touches the line beside it is no sign of its own: it stands where the next one has to be. */
function continued(chain: SpreadLine, parts: readonly Box[]): SpreadLine {
  const signs = [...chain.signs]
  for (const step of [1, -1]) {
    for (
      let next = nextOf(signs, step);
      next && isFilled(next, parts);
      next = nextOf(signs, step)
    ) {
      if (step > 0) signs.push(next)
      else signs.unshift(next)
    }
  }
  return { ...chain, box: around(signs), signs }
}

/** @returns where the sign after the last stands, or with -1 that before the first. */
function nextOf(signs: readonly Box[], step: number): Box | undefined {
  const [last, before] = step > 0 ? [signs.at(-1), signs.at(-2)] : [signs[0], signs[1]]
  if (!last || !before) return undefined
  const { x, width } = around([last, before])
  const size = Math.max(width, last.height)
  return { x, width, y: last.y + (last.y - before.y), height: size }
}

/** A sign reaches over most of its place, in both directions. */
function isFilled(place: Box, parts: readonly Box[]): boolean {
  const own = parts.flatMap((part) => {
    const x = Math.max(part.x, place.x)
    const y = Math.max(part.y, place.y)
    const width = Math.min(part.x + part.width, place.x + place.width) - x
    const height = Math.min(part.y + part.height, place.y + place.height) - y
    return width > 0 && height > 0 ? [{ x, y, width, height }] : []
  })
  if (own.length === 0) return false
  const { width, height } = around(own)
  return width >= place.width * FILLED && height >= place.height * FILLED
}

function isBeside(sign: Box, other: Box): boolean {
  const shared = Math.min(sign.y + sign.height, other.y + other.height) - Math.max(sign.y, other.y)
  const apart = Math.max(sign.x, other.x) - Math.min(sign.x + sign.width, other.x + other.width)
  return shared > sign.height * 0.5 && apart < sign.height * NEAR
}
