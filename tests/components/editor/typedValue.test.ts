import { expect, test } from 'vitest'
import type { Part } from '../../../components/editor/parts/partTypes'
import { editedText, readAs, typedValue } from '../../../components/editor/parts/typedValue'

const part = (is: 'number' | 'rate' | 'article'): Part => ({ is, key: 'x', label: 'literal' })
const ARTICLE = 'https://iryohokenjyoho.service-now.com/csm'

test.each([
  ['number', '45,000', 45_000],
  ['number', '４５０００円', 45_000],
  ['number', '4.5万円', 45_000],
  ['number', '45千円', 45_000],
  ['number', '0', 0],
  ['rate', '2/3', { numerator: 2, denominator: 3 }],
  ['article', 'ｋｂ００９９００１', 'KB0099001'],
  ['article', `${ARTICLE}?id=kb_article_view&sysparm_article=kb0099001#a`, 'KB0099001'],
] as const)('in a field for a %s, %s is what it says', (is, text, value) => {
  expect(typedValue(part(is), text)).toEqual(value)
})

test.each([
  ['number', '4.5'],
  ['number', '-45,000'],
  ['number', '▲45,000'],
  ['number', '未定'],
  ['rate', '75'],
  ['article', 'KB99001'],
  [
    'article',
    'https://iryohokenjyoho.service-now.com/omf?id=kb_article_view&sysparm_article=KB0099001',
  ],
  ['article', 'https://example.com/csm?id=kb_article_view&sysparm_article=KB0099001'],
  ['article', 'javascript:alert(1)'],
] as const)('in a field for a %s, %s stays as it is typed', (is, text) => {
  expect(typedValue(part(is), text)).toBe(text)
})

test('what a text was taken for is said where it is written in another way', () => {
  expect(readAs(part('rate'), '75％', { numerator: 3, denominator: 4 })).toBe('3/4')
  expect(readAs(part('rate'), '3/4', { numerator: 3, denominator: 4 })).toBe('')
  expect(readAs(part('number'), '45,000', 45_000)).toBe('')
  expect(readAs(part('number'), '未定', '未定')).toBe('')
  expect(editedText(part('rate'), { numerator: 3, denominator: 4 })).toBe('3/4')
})
