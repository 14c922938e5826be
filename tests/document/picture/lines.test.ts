import { describe, expect, test } from 'vitest'
import { componentsOf } from '../../../lib/document/picture/components'
import { evened } from '../../../lib/document/picture/grey'
import { linesOf } from '../../../lib/document/picture/lines'
import { withoutPanels } from '../../../lib/document/picture/panels'
import { preparedPicture } from '../../../lib/document/picture/recognised'
import { spreadTitles } from '../../../lib/document/picture/titles'
import { wordsFrom } from '../../../lib/document/picture/words'
import { drawn, signAt, textAt } from './drawing'

const [WIDTH, HEIGHT] = [800, 1100]
const page = (...boxes: Parameters<typeof drawn>[2]) => drawn(WIDTH, HEIGHT, boxes)
const boxesOf = (picture: ReturnType<typeof drawn>) => linesOf(picture).map(({ box }) => box)

describe('what hangs together', () => {
  test('is one component, also where two stretches meet only further down', () => {
    const parts = [
      { x: 10, y: 10, width: 4, height: 30 },
      { x: 30, y: 10, width: 4, height: 30 },
      { x: 10, y: 38, width: 24, height: 4 },
    ]
    expect(componentsOf(drawn(60, 60, parts))).toEqual([{ x: 10, y: 10, width: 24, height: 32 }])
  })
  test('apart is two', () => {
    const parts = [
      { x: 1, y: 1, width: 5, height: 5 },
      { x: 8, y: 1, width: 5, height: 5 },
    ]
    expect(componentsOf(drawn(20, 20, parts))).toHaveLength(2)
  })
  test('on a white page is nothing', () => {
    expect(componentsOf(drawn(20, 20, []))).toEqual([])
  })
})

describe('lines', () => {
  test('are found one by one, columns apart', () => {
    const text = [textAt(50, 100, 5), textAt(500, 100, 3), textAt(50, 150, 8)].flat()
    expect(boxesOf(page(...text))).toEqual([
      { x: 50, y: 100, width: 136, height: 24 },
      { x: 500, y: 100, width: 80, height: 24 },
      { x: 50, y: 150, width: 220, height: 24 },
    ])
  })
  test('of different size beside each other are one', () => {
    expect(boxesOf(page(...textAt(50, 100, 3, 24), ...textAt(140, 92, 4, 36)))).toHaveLength(1)
  })
  test('hold the upper and lower halves of signs', () => {
    const halves = [50, 90].flatMap((x) => [
      { x, y: 100, width: 34, height: 14 },
      { x: x + 4, y: 118, width: 26, height: 14 },
    ])
    expect(boxesOf(page(...halves))).toEqual([{ x: 50, y: 100, width: 74, height: 32 }])
  })
  test('are no frames and no specks', () => {
    const frame = { x: 40, y: 80, width: 3, height: 80 }
    const speck = { x: 600, y: 600, width: 2, height: 2 }
    expect(boxesOf(page(frame, speck, ...textAt(50, 100, 4)))).toHaveLength(1)
  })
})

test('light text on a dark area becomes dark text, and paper around its round corner stays white', () => {
  const dark = drawn(WIDTH, HEIGHT, [{ x: 100, y: 100, width: 300, height: 40 }], { ink: 60 })
  for (let y = 112; y < 128; y++) dark.pixels.fill(255, y * WIDTH + 200, y * WIDTH + 220)
  dark.pixels.fill(255, 100 * WIDTH + 100, 100 * WIDTH + 110)
  const { pixels } = withoutPanels(dark)
  const at = (x: number, y: number) => pixels[y * WIDTH + x]
  expect(at(210, 120)).toBe(0)
  expect(at(150, 120)).toBe(255)
  expect(at(105, 100)).toBe(255)
  expect(at(50, 50)).toBe(255)
})

test('a frame around a whole table is no dark area', () => {
  const picture = page(...signAt(100, 100, 150))
  expect(withoutPanels(picture)).toBe(picture)
})

test('a shadow over a part of the paper is taken out, and ink stays', () => {
  const shaded = drawn(WIDTH, HEIGHT, [{ x: 0, y: 0, width: 400, height: HEIGHT }], { ink: 140 })
  shaded.pixels.fill(20, 500 * WIDTH + 100, 500 * WIDTH + 110)
  shaded.pixels.fill(20, 500 * WIDTH + 600, 500 * WIDTH + 610)
  const { pixels } = evened(shaded)
  const at = (x: number) => pixels[500 * WIDTH + x] ?? 0
  expect(at(200)).toBeGreaterThan(240)
  expect(at(700)).toBeGreaterThan(240)
  expect(at(105)).toBeLessThan(60)
  expect(at(605)).toBeLessThan(60)
})

describe('a title whose signs are apart', () => {
  const body = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((row) => textAt(150, 400 + row * 50, 8))
  test('across, is one', () => {
    const { titles, rest } = spreadTitles(linesOf(page(...textAt(200, 100, 3, 48, 40), ...body)))
    expect(titles).toMatchObject([{ isDown: false, box: { x: 200, y: 100, height: 48 } }])
    expect(titles[0]?.signs).toHaveLength(3)
    expect(rest).toHaveLength(8)
  })
  test('across, with wide gaps, is one', () => {
    const { titles } = spreadTitles(linesOf(page(...textAt(100, 100, 3, 48, 150), ...body)))
    expect(titles).toMatchObject([{ isDown: false }])
  })
  test('down the side, is one, though a line begins beside each sign', () => {
    const signs = [0, 1, 2].flatMap((at) => signAt(90, 390 + at * 50, 42))
    const { titles, rest } = spreadTitles(linesOf(page(...signs, ...body)))
    expect(titles).toMatchObject([{ isDown: true, box: { x: 90, y: 390, width: 42, height: 142 } }])
    expect(rest.every(({ box }) => box.x >= 150)).toBe(true)
  })
  test('is not made of figures below each other', () => {
    const figures = [0, 1, 2].map((at) => ({ x: 700, y: 400 + at * 50, width: 8, height: 24 }))
    expect(spreadTitles(linesOf(page(...figures, ...body))).titles).toEqual([])
  })
})

describe('the words of a line', () => {
  const body = [0, 1, 2, 3].flatMap((row) => textAt(300, 300 + row * 50, 6))
  const title = signAt(100, 300, 48).concat(signAt(100, 360, 48), signAt(100, 420, 48))
  const prepared = preparedPicture(page(...title, ...body))
  const row = (text: string, trust: number, x = 300) =>
    `5\t1\t1\t1\t1\t1\t${x}\t0\t40\t9\t${trust}\t${text}`
  const line = prepared.pieces.find(({ spread }) => spread === null)
  const spread = prepared.pieces.find((piece) => piece.spread === 'down')
  if (!line || !spread) throw new Error('A title and a line were drawn')
  const textsOf = (rows: readonly string[], piece = line) =>
    wordsFrom(rows.join('\n'), piece, prepared).map(({ text }) => text)

  test('stand where their line does', () => {
    const [word] = wordsFrom(row('合計', 90, 320), line, prepared)
    expect(word).toMatchObject({ text: '合計', origin: 'picture', box: { x: 320, width: 40 } })
    expect(word?.box.y).toBe(line.box.y)
    expect(word?.box.height).toBe(line.box.height)
  })
  test('are kept, sure or not, where the line is sure', () => {
    expect(textsOf([row('令', 0), row('和', 60), row('7年', 95), row('9月', 95)])).toEqual([
      '令',
      '和',
      '7年',
      '9月',
    ])
  })
  test('are dirt where the line is not, but for an amount', () => {
    expect(textsOf([row('旧', 0), row('則', 3)])).toEqual([])
    expect(textsOf([row('160,757※', 2)])).toEqual(['160,757※'])
  })
  test('are read once, and without what is left of a ruling line', () => {
    expect(textsOf([row('ク', 11), row('クリニック', 90), row('_', 40), row('|様', 90)])).toEqual([
      'クリニック',
      '様',
    ])
  })
  test('are no dirt where only titles and numbers of issuers say so', () => {
    expect(textsOf([row('豆', 0), row('収', 3), row('書', 91)])).toEqual(['豆', '収', '書'])
    expect(textsOf([row('TI1001234567890', 4)])).toEqual(['TI1001234567890'])
  })
  test('are kept where figures repeat', () => {
    expect(textsOf([row('1', 12), row('1月', 90)])).toEqual(['1', '1月'])
  })
  test('of a title are one word, beside no other', () => {
    expect(spread.part.y).toBeGreaterThanOrEqual(HEIGHT)
    expect(
      wordsFrom([row('領', 0), row('収', 1), row('証', 92)].join('\n'), spread, prepared),
    ).toMatchObject([
      { text: '領収証', isAlone: true, box: { x: 100, y: 300, width: 48, height: 48 } },
    ])
    expect(wordsFrom('', spread, prepared)).toEqual([])
  })
})

test('a page without ink is blank, and one with a faint line is not', () => {
  expect(preparedPicture(drawn(WIDTH, HEIGHT, [], { paper: 240 })).isBlank).toBe(true)
  const faint = drawn(WIDTH, HEIGHT, textAt(50, 100, 20), { ink: 190 })
  expect(preparedPicture(faint)).toMatchObject({ isBlank: false, pieces: [] })
})

test('a page of dirt is read in bounded time', () => {
  const specks = Array.from({ length: 40_000 }, (_, at) => ({
    x: (at * 7919) % (WIDTH - 6),
    y: (at * 104_729) % (HEIGHT - 6),
    width: 3 + (at % 3),
    height: 3 + (at % 2),
  }))
  const { pieces } = preparedPicture(page(...specks))
  expect(pieces.length).toBeLessThanOrEqual(240)
})
