import { expect, test } from 'vitest'
import { check, estimate } from '../../lib/check'
import { kindName } from '../../lib/check/kindName'
import { runWorked } from '../../lib/check/worked'
import { loadGuide } from '../../lib/guide/guides'
import type { Guide } from '../../lib/guide/schema'
import { guideSchema } from '../../lib/guide/schema'
import { ownKind } from '../../lib/notation/facilityKind'
import { japanese } from '../japanese'
import { anApplication, DAY, read } from './example'

const NURSING = ownKind('訪問看護ステーション')
const shipped = await loadGuide()
const [first] = shipped.subsidy.terms
if (!first) throw new Error('The guide has terms')

/** The shipped guide with one more row, of a kind that no line of code knows. */
const guide: Guide = {
  ...shipped,
  subsidy: {
    ...shipped.subsidy,
    terms: [...shipped.subsidy.terms, { ...first, kinds: [NURSING], title: '訪問看護' }],
  },
}

const ofNursing = anApplication({
  facilityKind: read(NURSING),
  facilityName: read('みほん診療所'),
  facility: { kind: NURSING, adapted: false, subsidised: false },
})
const answerOf = (rule: string) =>
  check(ofNursing, guide, DAY).find((outcome) => outcome.rule === rule)?.answer

test('a guide can have terms for a kind of its own, by its name in the form', () => {
  expect(guideSchema.safeParse(guide).success).toBe(true)
  expect(japanese(kindName(NURSING))).toBe('訪問看護ステーション')
})

test.each(['own:', 'own:長い名前'.padEnd(60, '長'), 'own:\u202E診療所', 'nursing', 'own'])(
  '「%s」 is no kind of facility',
  (kind) => {
    const terms = [{ ...first, kinds: [kind] }]
    const odd = { ...shipped, subsidy: { ...shipped.subsidy, terms } }
    expect(guideSchema.safeParse(odd).success).toBe(false)
  },
)

test('its terms give the estimate, and the kind is OK', () => {
  const found = estimate(ofNursing, guide)
  expect(found.state === 'estimated' && found.terms.title).toBe('訪問看護')
  expect(answerOf('facility-kind')).toBe('pass')
})

test('no rule claims to know its codes or its names', () => {
  expect(answerOf('facility-code-kind')).toBe('inapplicable')
  expect(answerOf('facility-name')).toBe('pass')
})

test('the kind in the form and another answer in the panel are 要確認', () => {
  const asked = { ...ofNursing, facility: { ...ofNursing.facility, kind: 'clinic' as const } }
  const outcome = check(asked, guide, DAY).find(({ rule }) => rule === 'facility-kind')
  expect(outcome?.answer).toBe('review')
  expect(japanese(outcome?.message)).toContain('訪問看護ステーション')
})

test('a guide without terms for it says that the subsidy is not for it', () => {
  const outcome = check(ofNursing, shipped, DAY).find(({ rule }) => rule === 'facility-kind')
  expect(outcome?.answer).toBe('review')
})

test('a worked application is read by the guide’s own kinds', () => {
  const worked = {
    title: '訪問看護',
    on: '2026-01-20',
    fields: { facilityKind: '訪問看護ステーション', 'cost:mobile': '41000', totalCost: '41000' },
    files: [],
    expected: { amount: null, answers: {} },
  }
  expect(runWorked(guide, worked).outcomes.answers['facility-kind']).toBe('pass')
  expect(runWorked(shipped, worked).outcomes.answers['facility-kind']).toBe('review')
})
