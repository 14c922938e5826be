import { describe, expect, test } from 'vitest'
import { check } from '../../lib/check'
import { soundApplication } from '../../lib/check/examples/soundApplication'
import { MISSING, read } from '../../lib/check/factBuilders'
import { FACILITY_KINDS } from '../../lib/notation/facilityKind'
import { DAY, guide } from './example'

describe.each(FACILITY_KINDS)('a sound application of a %s', (kind) => {
  const sound = soundApplication(guide, kind)

  test('has nothing to correct and nothing to look at', () => {
    const outcomes = check(sound, guide, DAY)
    const open = outcomes.filter(
      ({ answer, unseen }) => answer === 'fail' || (answer === 'review' && !unseen),
    )
    expect(open.map(({ rule }) => rule)).toEqual([])
  })

  test.each([
    ['with all its fields', sound],
    [
      'without the totals of the documents',
      { ...sound, receiptTotal: MISSING, breakdownTotal: MISSING },
    ],
    ['with tasks that are not ticked', { ...sound, openTasks: ['運用テスト'] }],
    ['of which the tasks are not known', { ...sound, openTasks: null }],
  ])('%s: five lines at most of what no screen shows', (_, application) => {
    const unseen = check(application, guide, DAY).filter((outcome) => outcome.unseen)
    expect(unseen.map(({ rule }) => rule)).toEqual([
      'paid',
      'breakdown-complete',
      'code-current',
      'basic-cost',
      'receipt-itemised',
    ])
  })
})

test('no two outcomes of a late or future application have the same message', () => {
  const day = (text: string) =>
    ({ state: 'read', value: Temporal.PlainDate.from(text), fieldId: 'd', label: '日' }) as const
  const said = (change: object, asOf: string) =>
    check({ ...soundApplication(guide), ...change }, guide, Temporal.PlainDate.from(asOf))
      .filter(({ answer, unseen }) => (answer === 'fail' || answer === 'review') && !unseen)
      .map(({ rule }) => rule)
  expect(said({ applicationDate: day('2026-02-02') }, '2026-02-02')).toEqual(['deadline'])
  expect(said({ applicationDate: day('2026-02-02') }, '2026-01-20')).toEqual(['application-date'])
  expect(
    said(
      { completionDate: day('2026-01-25'), operationStartDate: day('2026-01-26') },
      '2026-01-20',
    ),
  ).toEqual(['completion-date'])
})

test('a total cost above both receipts and breakdown is said once, and so is one far below both', () => {
  const said = (change: object) =>
    check({ ...soundApplication(guide), ...change }, guide, DAY)
      .filter(({ answer, rule }) => answer === 'review' && rule.startsWith('total-'))
      .map(({ rule }) => rule)
  const documents = (yen: number) => ({ receiptTotal: read(yen), breakdownTotal: read(yen) })
  expect(said(documents(170_000))).toEqual(['total-receipt'])
  expect(said(documents(9_000_000))).toEqual(['total-receipt'])
  expect(said({ breakdownTotal: read(170_000) })).toEqual(['total-breakdown'])
  expect(said({ ...documents(170_000), receiptTotal: MISSING })).toEqual(['total-breakdown'])
  expect(said({ receiptTotal: read(9_000_000), breakdownTotal: read(170_000) })).toEqual([
    'total-receipt',
    'total-breakdown',
  ])
})

test('an amount below zero is said by one rule', () => {
  const said = (change: object) =>
    check({ ...soundApplication(guide), ...change }, guide, DAY)
      .filter(({ answer }) => answer === 'fail')
      .map(({ rule }) => rule)
  expect(said({ totalCost: read(-1, '総事業費') })).toEqual(['total-cost'])
  expect(said({ receiptTotal: read(-1, '領収書の合計額') })).toEqual(['totals-agree'])
  expect(said({ breakdownTotal: read(-1, '内訳書の合計額') })).toEqual(['totals-agree'])
})
