import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckContext, Outcome } from '../../lib/check'
import { loadGuide } from '../../lib/guide/guides'
import { pageOutcomes } from '../../lib/portal/check/pageOutcomes'
import type { ReadField, Reading } from '../../lib/portal/reading/reading'
import { japanese } from '../japanese'
import { readField } from '../portal/readField'

const guide = await loadGuide()
const TODAY = Temporal.PlainDate.from('2026-02-03')
const OWN_CODE = '0110112349'

const FIELDS: readonly [ReadField['meaning'], ReadField['kind'], string][] = [
  ['facilityCode', 'text', '3410712362'],
  ['facilityName', 'text', 'あおば病院'],
  ['facilityKind', 'choice', '診療所'],
  ['cost:mobile', 'text', '41,000円'],
  ['cost:receiptComputer', 'text', '9,999,999円'],
  ['totalCost', 'text', '17万円'],
  ['requestedAmount', 'text', '999,999'],
  ['completionDate', 'date', '令和9年12月10日'],
  ['applicationDate', 'date', '2026-03-01'],
  ['alreadySubsidised', 'radio', 'いいえ'],
]

/** Forms that ask for some of this, and not for the rest. */
const readings = fc.subarray([...FIELDS]).map(
  (asked): Reading => ({
    screen: 'form',
    fields: asked.map(([meaning, kind, value]) =>
      readField({ id: `${meaning}`, label: `${meaning}`, meaning, kind, values: [value] }),
    ),
    perhaps: null,
    others: 0,
  }),
)

/** What the extension may know of the facility in use. */
const contexts: fc.Arbitrary<CheckContext> = fc.record({
  code: fc.constantFrom('', OWN_CODE, '3410712362'),
  facility: fc.record({
    kind: fc.constantFrom(null, 'clinic', 'hospital', 'pharmacy', 'chainPharmacy'),
    adapted: fc.constantFrom(null, true, false),
    subsidised: fc.constantFrom(null, true, false),
  }),
  openTasks: fc.constantFrom(null, [], ['秘密の準備']),
  items: fc.constant(guide.subsidy.items.map(({ id }) => id)),
  applied: fc.constantFrom(...([true, false, 'ask', null] as const)),
})
const days = fc.constantFrom(null, '2026-01-20', '2028-01-20')

/** All that a mark or the question before sending shows of an outcome. */
const drawn = ({ message, mend }: Outcome) => `${japanese(message)} ${mend ? japanese(mend) : ''}`

test('our text on a page is one of two sentences, whatever the extension knows of the facility', () => {
  const all = fc.array(fc.tuple(contexts, days), { minLength: 8, maxLength: 20 })
  fc.assert(
    fc.property(readings, all, (reading, known) => {
      const outcomes = known.flatMap(([context, asOf]) =>
        pageOutcomes(reading, context, guide, asOf, TODAY),
      )
      const found = outcomes.filter(({ answer }) => answer === 'fail' || answer === 'review')
      // One follows from the form alone for each finding, one only points to the panel.
      for (const [, same] of Map.groupBy(found, ({ rule, message }) => `${rule} ${message.key}`)) {
        expect(new Set(same.map(drawn)).size).toBe(1)
      }
      expect(found.map(drawn).join()).not.toMatch(new RegExp(`${OWN_CODE}|秘密|2028`))
    }),
  )
})

test('another facility’s code is called so, without the code of the facility in use', () => {
  const reading: Reading = {
    screen: 'form',
    fields: [readField({ meaning: 'facilityCode', values: ['3410712362'] })],
    perhaps: null,
    others: 0,
  }
  const context: CheckContext = {
    code: OWN_CODE,
    facility: { kind: 'pharmacy', adapted: true, subsidised: true },
    openTasks: [],
    items: [],
  }
  const outcomes = pageOutcomes(reading, context, guide, null, TODAY)
  const doubt = outcomes.find(({ rule }) => rule === 'right-facility')
  expect(doubt && drawn(doubt)).toBe(
    '別の施設の医療機関等コードです。 くわしい内容は、準備ナビのパネルの「申請チェック」にあります。',
  )
})

test('outcomes that follow from the form are shown in full', () => {
  const fields = [
    ['cost:mobile', '41,000'],
    ['cost:receiptComputer', '50,000'],
    ['totalCost', '95,000'],
  ] as const
  const reading: Reading = {
    screen: 'form',
    fields: fields.map(([meaning, value]) => readField({ meaning, values: [value] })),
    perhaps: null,
    others: 0,
  }
  const context: CheckContext = {
    code: OWN_CODE,
    facility: { kind: 'clinic', adapted: false, subsidised: false },
    openTasks: [],
    items: guide.subsidy.items.map(({ id }) => id),
  }
  const outcomes = pageOutcomes(reading, context, guide, '2026-01-20', TODAY)
  const total = outcomes.find(({ rule }) => rule === 'total-cost')
  expect(total && drawn(total)).toContain('総事業費 95,000円')
})

test('the day that the facility has entered as its deadline is not drawn on the page', () => {
  const { subsidy } = guide
  if (!subsidy.deadline) throw new Error('the guide has no deadline')
  const deadline = { ...subsidy.deadline, date: '2026-02-20', own: true } as const
  const field = { meaning: 'applicationDate', kind: 'date', values: ['2026-02-25'] } as const
  const reading: Reading = { screen: 'form', fields: [readField(field)], perhaps: null, others: 0 }
  const context: CheckContext = {
    code: OWN_CODE,
    facility: { kind: 'clinic', adapted: false, subsidised: false },
    openTasks: [],
    items: [],
  }
  const own = { ...guide, subsidy: { ...subsidy, deadline } }
  const outcomes = pageOutcomes(reading, context, own, null, TODAY)
  const open = outcomes.filter(({ answer }) => answer === 'fail' || answer === 'review')
  expect(open.map(({ rule }) => rule)).toContain('application-date')
  expect(open.map(drawn).join()).not.toContain('2月20日')
})
