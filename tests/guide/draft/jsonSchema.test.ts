import Ajv2020 from 'ajv/dist/2020'
import { expect, test } from 'vitest'
import { guideJsonSchema } from '../../../lib/guide/draft/jsonSchema'
import { GUIDE_IDS, loadGuide } from '../../../lib/guide/guides'
import { broken } from '../broken'

// The formats are those of ISO 8601, which the patterns beside them check as well.
const isGuide = new Ajv2020({ validateFormats: false }).compile(guideJsonSchema())

test.each(GUIDE_IDS)('the guide %s fits the published schema', async (id) => {
  expect(isGuide(await loadGuide(id))).toBe(true)
})

test.each([
  ['a misspelt property', { at: ['subsidy', 'deadlin'], to: '2026-01-31' }],
  ['an amount as text', { at: ['subsidy', 'terms', 1, 'cap'], to: '85000' }],
  ['a day that is none', { at: ['subsidy', 'deadline', 'date'], to: '2026-1-31' }],
  ['no title', { at: ['title'] }],
])('%s does not', (_, change) => {
  expect(isGuide(JSON.parse(broken(change)))).toBe(false)
})
