import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { maxLength, minLength } from '../lib/lengthChecks'

const ODD = [null, 5, {}, { length: 3 }, { length: { toString: '' } }, { length: null }]

test.each(ODD)('%j is refused for its type, whatever stands under its length', (value) => {
  for (const schema of [z.string().check(minLength(1)), z.array(z.string()).check(maxLength(2))]) {
    const { error } = schema.safeParse(value)
    expect(error?.issues.map(({ code }) => code)).toEqual(['invalid_type'])
  }
})

test('texts and lists are as long as their bounds, and no longer', () => {
  const text = z.string().check(minLength(1), maxLength(3))
  expect(['', 'あ', 'ｱｲｳ', 'アイウエ'].map((value) => text.safeParse(value).success)).toEqual([
    false,
    true,
    true,
    false,
  ])
  const list = z.array(z.int()).check(minLength(1), maxLength(2))
  expect([[], [1], [1, 2], [1, 2, 3]].map((value) => list.safeParse(value).success)).toEqual([
    false,
    true,
    true,
    false,
  ])
})
