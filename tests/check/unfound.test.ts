import { expect, test } from 'vitest'
import { type Application, check } from '../../lib/check'
import { review } from '../../lib/check/outcome'
import { namedForEstimate, withUnfound } from '../../lib/check/unfound'
import { message } from '../../lib/message'
import { japanese } from '../japanese'
import { anApplication, DAY, empty, guide, MISSING, outcomeOf, unclear } from './example'

const [mobile, system] = guide.subsidy.items
const titles = (rule: string, changes: Parameters<typeof anApplication>[0]) =>
  outcomeOf(rule, anApplication(changes)).unfound?.map(japanese)

test('a rule whose field the form does not have names it and stays 要確認', () => {
  for (const [rule, changes, name] of [
    ['total-cost', { totalCost: MISSING }, '総事業費'],
    ['requested-amount', { requestedAmount: MISSING }, '補助申請額'],
    ['facility-code', { facilityCode: MISSING }, '医療機関等コード'],
    ['attachment:receipt', { attachments: [] }, '領収書（写）'],
  ] as const) {
    expect(titles(rule, changes), rule).toEqual([name])
    expect(outcomeOf(rule, anApplication(changes)).answer).toBe('review')
  }
})

test('a rule that needs a cost or the kind besides its own field names that', () => {
  const { id = '', title = '' } = system ?? {}
  const costs = { ...anApplication({}).costs, [id]: MISSING }
  for (const rule of ['total-cost', 'requested-amount']) {
    expect(titles(rule, { costs }), rule).toEqual([title])
  }
  const unknownKind = {
    facilityKind: MISSING,
    facility: { kind: null, adapted: null, subsidised: null },
  }
  expect(titles(`item-cap:${mobile?.id}`, unknownKind)).toEqual(['施設区分'])
})

test('unreadable and empty fields do not count as missing', () => {
  for (const totalCost of [unclear(), empty()]) {
    expect(titles('total-cost', { totalCost })).toBe(undefined)
  }
})

test('only what the form does not have is named, and nothing where it has all', () => {
  const total = message('fieldTotalCost')
  const amount = message('fieldRequestedAmount')
  const finding = review([], message('checkTotalUnknown'), message('checkTotalUnknownMend'))
  expect(withUnfound(finding, [[unclear(), total]])).toEqual(finding)
  expect(
    withUnfound(finding, [
      [empty(), total],
      [MISSING, amount],
    ]).unfound,
  ).toEqual([amount])
})

test('an estimate needs the costs, and the kind while that is not known', () => {
  const named = (changes: Partial<Application>) =>
    namedForEstimate(anApplication(changes), guide).map(([, name]) => japanese(name))
  const costs = [mobile?.title, system?.title]
  expect(named({})).toEqual(costs)
  expect(named({ facilityKind: empty() })).toEqual(['施設区分', ...costs])
})

test('nothing that was not found is OK', () => {
  const application = anApplication({
    costs: {},
    totalCost: MISSING,
    requestedAmount: MISSING,
    facilityCode: MISSING,
    facilityKind: MISSING,
    completionDate: MISSING,
    alreadySubsidised: MISSING,
    attachments: [],
    facility: { kind: null, adapted: null, subsidised: null },
  })
  const gathered = check(application, guide, DAY).filter(({ unfound }) => unfound)
  expect(new Set(gathered.map(({ answer }) => answer))).toEqual(new Set(['review']))
  expect(gathered.length).toBeGreaterThan(6)
})
