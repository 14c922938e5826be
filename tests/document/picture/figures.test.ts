import { describe, expect, test } from 'vitest'
import { withLostFigures } from '../../../lib/document/picture/figures'
import type { Box } from '../../../lib/document/word'

const HEIGHT = 28

/** Signs of Japanese are as wide as high, figures half as wide, and a comma is low. */
const advance = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\d¥\\,]/.test(sign) ? 16 : 30), 0)

function strokesOf(text: string): Box[] {
  return [...text].map((sign, at) => {
    const x = advance(text.slice(0, at))
    if (sign === ',') return { x, y: 20, width: 4, height: 8 }
    if (sign === '1') return { x: x + 4, y: 4, width: 8, height: 20 }
    return /[\d¥]/.test(sign)
      ? { x: x + 1, y: 4, width: 14, height: 20 }
      : { x, y: 0, width: 28, height: 28 }
  })
}

/**
 * @param read words, each with the text in whose place the engine has read it.
 * @returns what is left of them.
 */
function readOf(written: string, read: readonly (readonly [word: string, place?: string])[]) {
  const words = read.map(([text, place = text]) => {
    const x = advance(written.slice(0, written.indexOf(place)))
    return { text, x, width: advance(place), trust: 90 }
  })
  return withLostFigures(words, strokesOf(written), HEIGHT).map(({ text }) => text)
}

describe('a figure that is read once and stands there twice', () => {
  test('is read twice: 11月', () => {
    const date = [['年'], ['1', '11'], ['月'], ['28'], ['日']] as const
    expect(readOf('年11月28日', date)).toEqual(['年', '11', '月', '28', '日'])
  })
  test('is read twice where its place is rough', () => {
    expect(readOf('月22日', [['月'], ['2'], ['日']])).toEqual(['月', '22', '日'])
  })
  test('is none where the two are not alike', () => {
    expect(readOf('年10月', [['年'], ['1', '10'], ['月']])).toEqual(['年', '1', '月'])
  })
  test('is none where thin strokes are lost, and a figure is in two halves', () => {
    const words = ['月', '8', '日'].map((text, at) => ({ text, x: at * 30, width: 28, trust: 90 }))
    const halves = [30, 40].map((x) => ({ x, y: 4, width: 5, height: 20 }))
    expect(withLostFigures(words, halves, HEIGHT)).toEqual(words)
  })
  test('is none where it stands there once', () => {
    const date = [['年'], ['1'], ['月'], ['8'], ['日']] as const
    expect(readOf('年1月8日', date)).toEqual(['年', '1', '月', '8', '日'])
  })
  test('is none in a year, before which half a sign looks like a figure', () => {
    const half = { x: 16, y: 4, width: 14, height: 20 }
    const words = [
      ['和', 0],
      ['7', 30],
      ['年', 46],
    ] as const
    const line = words.map(([text, x]) => ({ text, x, width: 16, trust: 90 }))
    const strokes = [half, ...strokesOf('和7年').slice(1)]
    expect(withLostFigures(line, strokes, HEIGHT)).toEqual(line)
  })
})

describe('an amount', () => {
  test('with as many figures as stand there is kept, also without its ¥', () => {
    expect(readOf('¥159,795', [['\\159,795', '¥159,795']])).toEqual(['\\159,795'])
    expect(readOf('¥159,795', [['159,795']])).toEqual(['159,795'])
  })
  test('that has lost one is left out', () => {
    expect(readOf('¥159,795', [['¥59,795', '¥159,795']])).toEqual([])
    expect(readOf('¥159,795', [['59,795', '¥159,795']])).toEqual([])
  })
})
