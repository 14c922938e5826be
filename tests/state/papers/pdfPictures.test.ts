import { expect, test } from 'vitest'
import { largestPicture } from '../../../lib/state/papers/pdfPictures'

const NUMBERS = {
  save: 10,
  restore: 11,
  transform: 12,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  paintImageMaskXObject: 83,
  paintImageXObject: 85,
  paintInlineImageXObject: 86,
}
type Step = readonly [keyof typeof NUMBERS, unknown?]

/** A page of 600 by 800. */
const share = (...steps: readonly Step[]) =>
  largestPicture(
    {
      fnArray: steps.map(([name]) => NUMBERS[name]),
      argsArray: steps.map(([, args]) => args ?? null),
    },
    NUMBERS,
    600 * 800,
  )

test('a page without a picture is covered by none', () => {
  expect(share(['transform', [600, 0, 0, 800, 0, 0]])).toBe(0)
})

test('a scan covers its page, however its size is put together', () => {
  expect(share(['transform', [600, 0, 0, 800, 0, 0]], ['paintImageXObject'])).toBe(1)
  expect(
    share(
      ['transform', [0.5, 0, 0, 0.5, 0, 0]],
      ['transform', new Float32Array([1200, 0, 0, 1600, 0, 0])],
      ['paintImageXObject'],
    ),
  ).toBe(1)
  expect(
    share(['paintFormXObjectBegin', [[0, 800, -600, 0, 0, 0], null]], ['paintImageMaskXObject']),
  ).toBe(1)
})

test('a logo does not, and its size ends with it', () => {
  expect(
    share(
      ['save'],
      ['transform', [600, 0, 0, 800, 0, 0]],
      ['restore'],
      ['transform', [60, 0, 0, 80, 0, 0]],
      ['paintInlineImageXObject'],
    ),
  ).toBeCloseTo(0.01)
})
