import { expect, test } from 'vitest'
import { loadGuide } from '../../lib/guide/guides'
import { bundledPart } from '../../lib/guide/included/parts'
import { parseGuide } from '../../lib/guide/parse'

const guide = await loadGuide()
const [article] = guide.articles

/** The guide with one value of its first article replaced. */
const withArticle = (change: object) =>
  parseGuide(JSON.stringify({ ...guide, articles: [{ ...article, ...change }] }), bundledPart)

test.each([
  ['an address for a number', () => withArticle({ number: 'https://evil.example/' })],
  ['more than a number', () => withArticle({ number: 'KB0011665&id=other' })],
  ['a script for a record', () => withArticle({ recordId: 'javascript:alert(1)' })],
  ['an address of its own', () => withArticle({ href: 'https://evil.example/' })],
])('a guide with %s is refused', (_, read) => {
  expect(read().ok).toBe(false)
})
