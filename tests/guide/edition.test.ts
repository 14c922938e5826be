import { expect, test } from 'vitest'
import { editionInForce } from '../../lib/guide/edition.ts'
import { loadGuide } from '../../lib/guide/guides'

const bundled = await loadGuide()
const imported = { ...bundled, edition: '取り込んだ版' }
const policy = { ...bundled, edition: '管理者の版' }

test.each([
  ['what is bundled, as long as there is nothing else', { bundled }, 'bundled', bundled],
  ['what was imported, before what is bundled', { bundled, imported }, 'imported', imported],
  ['what an administrator set, before all', { bundled, imported, policy }, 'policy', policy],
  ['a guide that was imported only', { imported }, 'imported', imported],
] as const)('in force is %s', (_, editions, origin, guide) => {
  expect(editionInForce(editions)).toEqual({ origin, guide })
})

test('of a guide that is not there nothing is in force', () => {
  expect(editionInForce({})).toBeUndefined()
})
