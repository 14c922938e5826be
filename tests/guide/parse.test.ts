import { expect, test } from 'vitest'
import { newDraft } from '../../lib/guide/draft/draft'
import { loadGuide } from '../../lib/guide/guides'
import { bundledPart } from '../../lib/guide/included/parts'
import { parseGuide } from '../../lib/guide/parse'
import { japanese } from '../japanese'

const guide = await loadGuide()

test.each<[string, unknown]>([
  ['nothing', ''],
  ['no object', '[]'],
  ['null', 'null'],
  ['a number', '12'],
  ['half a guide', JSON.stringify(guide).slice(0, 5_000)],
  ['a draft', JSON.stringify(newDraft('one', guide, '', '2026-05-01T00:00:00Z'))],
  ['a list of guides', JSON.stringify([guide])],
  ['a guide of a later schema', JSON.stringify({ ...guide, schema: 2 })],
])('a file with %s is refused with a reason', (_, file) => {
  const parsed = parseGuide(file, bundledPart)
  const said = parsed.ok ? [] : parsed.problems.map(({ problem }) => japanese(problem))
  expect(said).not.toEqual([])
  expect(said).not.toContain('')
})

test('a file cannot change what every object has', () => {
  const file = JSON.stringify(guide).replace('{', '{"__proto__":{"polluted":true},')
  expect(parseGuide(file, bundledPart).ok).toBe(false)
  expect(Object(null).polluted).toBeUndefined()
})
