import { describe, expect, test } from 'vitest'
import { type Application, estimate } from '../../../lib/check'
import { writtenFact } from '../../../lib/check/written'
import { parseFacilityKind } from '../../../lib/notation'
import { japanese } from '../../japanese'
import { anApplication, code, empty, guide, MISSING, outcomeOf, read } from '../example'

const kind = (text: string) =>
  writtenFact(text, parseFacilityKind, { fieldId: 'kind', label: '施設区分' })
const answered = (kind: 'clinic' | 'chainPharmacy') => ({
  facility: { kind, adapted: false, subsidised: false },
})
const RULES = ['requested-amount', 'item-cap:mobile'] as const

describe.each<[string, Application['facilityKind']]>([
  ['names no kind', kind('訪問看護ステーション')],
  ['names kinds of different rates', kind('病院・診療所')],
  ['is not chosen yet', empty('施設区分', 'kind')],
])('where the kind in the form %s', (_, facilityKind) => {
  const application = anApplication({ facilityKind, ...answered('clinic') })

  test.each(RULES)('%s is not judged by the panel’s answer', (rule) => {
    expect(outcomeOf(rule, application).answer).toBe('review')
  })

  test('the code is not compared with the panel’s answer', () => {
    expect(outcomeOf('facility-code-kind', application).answer).toBe('inapplicable')
  })

  test('there is no estimate', () => {
    expect(estimate(application, guide).state).toBe('unknown')
  })
})

test('an unreadable kind is reported with the reason and its field', () => {
  const facilityKind = kind('病院・診療所')
  const outcome = outcomeOf(
    'requested-amount',
    anApplication({ facilityKind, ...answered('clinic') }),
  )
  expect(japanese(outcome.message)).toContain('『病院・診療所』は複数の施設区分にあたる')
  expect(japanese(outcome.mend)).toBe('『施設区分』の書き方をご確認ください。')
})

test('a kind not chosen yet is to be chosen in the form, as the panel’s answer does not count', () => {
  const facilityKind = empty('施設区分', 'kind')
  const outcome = outcomeOf(
    'item-cap:mobile',
    anApplication({ facilityKind, ...answered('clinic') }),
  )
  expect(japanese(outcome.mend)).toBe('フォームで施設の区分を選んでください。')
})

test('an empty form has nothing but what is not entered yet, whatever the panel knows', () => {
  const application = anApplication({
    facilityCode: empty(),
    facilityKind: empty('施設区分'),
    costs: { mobile: empty(), receiptComputer: empty() },
    requestedAmount: empty(),
    ...answered('clinic'),
  })
  for (const rule of ['facility-kind', 'requested-amount']) {
    expect(outcomeOf(rule, application)).toMatchObject({ answer: 'fail', unfilled: true })
  }
  for (const rule of ['item-cap:mobile', 'item-cap:receiptComputer', 'facility-code-kind']) {
    expect(outcomeOf(rule, application).answer).toBe('inapplicable')
  }
})

test('the panel’s answer counts where the form does not ask for the kind', () => {
  const application = anApplication({
    facilityCode: code('3440712366'),
    facilityKind: MISSING,
    requestedAmount: read(128_000),
    ...answered('chainPharmacy'),
  })
  expect(outcomeOf('requested-amount', application).answer).toBe('fail')
  expect(outcomeOf('facility-code-kind', application).answer).toBe('pass')
})

describe('the handbook’s own row 診療所・薬局', () => {
  const application = anApplication({ facilityKind: kind('診療所・薬局') })

  test('has one rate and one cap, and amounts are judged by them', () => {
    for (const rule of RULES) expect(outcomeOf(rule, application).answer).toBe('pass')
    expect(estimate(application, guide)).toMatchObject({ state: 'estimated', amount: 128_000 })
  })

  test('counts before the panel’s answer', () => {
    const other = { ...application, ...answered('chainPharmacy') }
    expect(outcomeOf('requested-amount', other).answer).toBe('pass')
  })

  test('needs no answer which of both it is', () => {
    const outcome = outcomeOf('facility-kind', application)
    expect(outcome.answer).toBe('pass')
    expect(japanese(outcome.message)).toContain('『診療所・薬局』として')
  })

  test.each([
    ['3410712362', 'pass'],
    ['3430712368', 'pass'],
    ['3440712366', 'pass'],
    ['3460712361', 'review'],
  ])('with the code %s: %s', (text, answer) => {
    const outcome = outcomeOf('facility-code-kind', { ...application, facilityCode: code(text) })
    expect(outcome.answer).toBe(answer)
  })

  test('contradicts a panel’s answer that is neither', () => {
    const other = { ...application, ...answered('chainPharmacy') }
    expect(outcomeOf('facility-kind', other).answer).toBe('review')
  })
})
