import { expect, test } from 'vitest'
import { runWorked, workedDiffering } from '../../lib/check/worked'
import type { WorkedApplication } from '../../lib/guide/draft/worked'
import { loadGuide } from '../../lib/guide/guides'
import type { Guide } from '../../lib/guide/schema'

const guide = await loadGuide()

/** The handbook's own example, as somebody would note it down. */
const worked: WorkedApplication = {
  title: '診療所、上限まで',
  on: '2026-01-20',
  fields: {
    facilityKind: '診療所',
    'cost:mobile': '41,000円',
    'cost:receiptComputer': '13万円',
    totalCost: '171000',
    requestedAmount: '128000',
    applicationDate: '令和8年1月20日',
    completionDate: '2025-12-10',
  },
  files: ['領収書.pdf', '領収書内訳書.xlsx'],
  expected: {
    amount: 128_000,
    answers: { 'requested-amount': 'pass', 'application-date': 'pass' },
  },
}

const withTerms = (cap: number): Guide => ({
  ...guide,
  subsidy: {
    ...guide.subsidy,
    terms: guide.subsidy.terms.map((terms) =>
      terms.kinds.includes('clinic') ? { ...terms, cap } : terms,
    ),
  },
})

test('an application has the outcomes that it should have', () => {
  const { differences, outcomes } = runWorked(guide, worked)
  expect(differences).toEqual([])
  expect(outcomes.answers).toMatchObject({ 'attachment:receipt': 'pass', 'facility-kind': 'pass' })
})

test('what is expected can be changed before the guide: until both agree, the draft is stopped', () => {
  const expecting = (amount: number, cap: number) => ({
    ...withTerms(cap),
    worked: [{ ...worked, expected: { amount, answers: {} } }],
  })
  const paths = (guide: Guide) => workedDiffering(guide).map(({ path }) => path)
  expect(paths(expecting(128_000, 128_000))).toEqual([])
  expect(paths(expecting(110_000, 128_000))).toEqual(['worked[0]'])
  expect(paths(expecting(110_000, 110_000))).toEqual([])
  expect(workedDiffering(expecting(110_000, 128_000))).toMatchObject([{ weight: 'stop' }])
})

test('an application of which nothing is noted yet differs from nothing', () => {
  const open = { ...guide, worked: [{ ...worked, expected: { answers: {} } }] }
  expect(workedDiffering(open)).toEqual([])
})

test('the facility is one of the kind in the form, which has done every task', () => {
  const { answers } = runWorked(guide, worked).outcomes
  expect(answers).toMatchObject({
    'tasks-done': 'pass',
    'not-applied': 'pass',
    'already-subsidised': 'pass',
    'item-need:receiptComputer': 'inapplicable',
  })
  const { facilityKind: _, ...fields } = worked.fields
  const unknown = runWorked(guide, { ...worked, fields }).outcomes
  expect(unknown).toMatchObject({ amount: null, answers: { 'facility-kind': 'review' } })
})

test('a field that is left out is not in the form, and one without a text is empty', () => {
  const withTotal = (totalCost?: string) => {
    const { totalCost: _, ...others } = worked.fields
    const fields = totalCost === undefined ? others : { ...others, totalCost }
    return runWorked(guide, { ...worked, fields }).outcomes.answers['total-cost']
  }
  expect([withTotal('171000'), withTotal(''), withTotal()]).toEqual(['pass', 'fail', 'review'])
})

test('an amount that differs and one that cannot be made are told', () => {
  const expected = { amount: 127_000, answers: {} }
  expect(runWorked(guide, { ...worked, expected }).differences).toEqual([
    { rule: null, expected: 127_000, found: 128_000 },
  ])
  const fields = { ...worked.fields, 'cost:mobile': '未定' }
  expect(runWorked(guide, { ...worked, fields, expected }).differences).toEqual([
    { rule: null, expected: 127_000, found: null },
  ])
})

test('a lower cap shows what else it alters', () => {
  expect(runWorked(withTerms(120_000), worked).differences).toEqual([
    { rule: null, expected: 128_000, found: 120_000 },
    { rule: 'requested-amount', expected: 'pass', found: 'fail' },
  ])
})

test('a rule that the guide no longer has differs', () => {
  const answers = { 'attachment:photo': 'pass' } as const
  const photo = { ...worked, expected: { amount: 128_000, answers } }
  expect(runWorked(guide, photo).differences).toEqual([
    { rule: 'attachment:photo', expected: 'pass', found: undefined },
  ])
})

test('a document of its own is found by its title or its words, and never said to be wrong', () => {
  const { source } = guide.subsidy.requires
  const photo = { id: 'photo', title: '設置写真', words: ['しゃしん'], source }
  const attachments = [...guide.subsidy.attachments, photo]
  const asking: Guide = { ...guide, subsidy: { ...guide.subsidy, attachments } }
  const answer = (...files: string[]) =>
    runWorked(asking, { ...worked, files }).outcomes.answers['attachment:photo']
  expect(answer('領収書.pdf', '設置写真.jpg')).toBe('pass')
  expect(answer('領収書.pdf', 'しゃしん１.jpg')).toBe('pass')
  expect(answer('領収書.pdf', '領収書内訳書.xlsx')).toBe('review')
  expect(answer('IMG_0001.jpg')).toBe('review')
  expect(answer()).toBe('review')
})

test('a kind without terms is told so, and nothing about it is wrong or OK', () => {
  const terms = guide.subsidy.terms.filter(({ kinds }) => !kinds.includes('hospital'))
  const others: Guide = { ...guide, subsidy: { ...guide.subsidy, terms } }
  const fields = { ...worked.fields, facilityKind: '病院', requestedAmount: '411000' }
  const { outcomes } = runWorked(others, { ...worked, fields })
  expect(outcomes.amount).toBe(null)
  expect(outcomes.answers).toMatchObject({
    'facility-kind': 'review',
    'item-cap:mobile': 'review',
    'requested-amount': 'review',
  })
})
