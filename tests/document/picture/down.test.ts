import { describe, expect, test } from 'vitest'
import { titlesDown } from '../../../lib/document/picture/down'
import { linesOf, strokesOf } from '../../../lib/document/picture/lines'
import { preparedPicture } from '../../../lib/document/picture/recognised'
import { spreadTitles } from '../../../lib/document/picture/titles'
import { drawn, signAt, textAt } from './drawing'

const [WIDTH, HEIGHT] = [800, 1100]
const page = (...boxes: Parameters<typeof drawn>[2]) => drawn(WIDTH, HEIGHT, boxes)
/** Four signs of 44, and a text that begins beside them. */
const SIGNS = [0, 1, 2, 3].flatMap((at) => signAt(100, 200 + at * 66, 44))
const body = (x: number) => [0, 1, 2, 3, 4, 5, 6, 7].flatMap((row) => textAt(x, 216 + row * 50, 10))

describe('a title down the side', () => {
  test('is found where the lines beside it nearly touch it', () => {
    const { titles, rest } = titlesDown(strokesOf(page(...SIGNS, ...body(148))))
    expect(titles).toMatchObject([
      { isDown: true, box: { x: 100, y: 200, width: 44, height: 242 } },
    ])
    expect(titles[0]?.signs).toHaveLength(4)
    expect(rest.every(({ x }) => x >= 148)).toBe(true)
  })
  test('goes on where a sign of it touches a line', () => {
    const bridge = { x: 140, y: 350, width: 12, height: 4 }
    const { titles } = titlesDown(strokesOf(page(...SIGNS, bridge, ...body(148))))
    expect(titles[0]?.signs).toHaveLength(4)
  })
  test('is taken out of the page, so that the lines beside it are read without it', () => {
    const { picture, pieces } = preparedPicture(page(...SIGNS, ...body(148)))
    const [title] = pieces.filter(({ spread }) => spread === 'down')
    expect(title?.part.y).toBeGreaterThanOrEqual(HEIGHT)
    expect(picture.pixels[210 * WIDTH + 102]).toBe(255)
    expect(pieces.filter(({ spread }) => spread === null).every(({ box }) => box.x >= 148)).toBe(
      true,
    )
  })
  test('is no text of large signs in several lines', () => {
    const large = [0, 1, 2].flatMap((row) => textAt(100, 700 + row * 66, 6, 44))
    expect(titlesDown(strokesOf(page(...large, ...body(148)))).titles).toEqual([])
  })
  test('is no two signs', () => {
    expect(titlesDown(strokesOf(page(...SIGNS.slice(0, 8), ...body(148)))).titles).toEqual([])
  })
})

test('dirt along the edges of the paper is no line around the whole text', () => {
  const edge = Array.from({ length: 60 }, (_, at) => at * 12).flatMap((at) => [
    { x: 20 + at, y: 180, width: 10, height: 4 },
    { x: 20 + at, y: 900, width: 10, height: 4 },
    { x: 20, y: 180 + at, width: 4, height: 10 },
    { x: 730, y: 180 + at, width: 4, height: 10 },
  ])
  const lines = linesOf(page(...edge, ...body(148)))
  expect(lines.filter(({ box }) => box.height > 40)).toEqual([])
  expect(lines.filter(({ box }) => box.x === 148 && box.width === 276)).toHaveLength(8)
})

test('the groups of figures of a date with points are no signs of a title', () => {
  const groups = [50, 110, 170].flatMap((x) =>
    signAt(x, 100, 23).map((box) => ({ ...box, x: box.x })),
  )
  const wide = groups.concat(
    [50, 110, 170].map((x) => ({ x: x + 20, y: 100, width: 14, height: 23 })),
  )
  expect(spreadTitles(linesOf(page(...wide))).titles).toEqual([])
})
