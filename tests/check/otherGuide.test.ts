import { describe, expect, test } from 'vitest'
import { type CheckedGuide, check } from '../../lib/check'
import { checkedPart } from '../../lib/check/rule'
import { japanese } from '../japanese'
import { anApplication, DAY, empty, guide, read } from './example'

/** What a rule says where the guide is another. */
function saidBy(rule: string, other: CheckedGuide, application = anApplication(), asOf = DAY) {
  const outcome = check(application, other, asOf).find((candidate) => candidate.rule === rule)
  if (!outcome) throw new Error(`no rule ${rule}`)
  return outcome
}

describe('a guide that holds from one day until another', () => {
  const holds = { from: '2026-01-10', until: '2026-01-20' }
  const dated = { ...checkedPart(guide), holds }

  test.each([
    ['2026-01-09', 'review'],
    ['2026-01-10', 'pass'],
    ['2026-01-20', 'pass'],
    ['2026-01-21', 'review'],
  ])('on %s its rules answer %s', (asOf, answer) => {
    const outcome = saidBy('total-cost', dated, anApplication(), Temporal.PlainDate.from(asOf))
    expect(outcome.answer).toBe(answer)
    if (answer === 'review') {
      expect(japanese(outcome.message)).toContain('この確認に使う決まりが有効ではない')
      expect(japanese(outcome.mend)).toContain('「確認の基準日」が正しいかをご確認ください')
      expect(outcome.fieldIds).toEqual([])
    }
  })

  test.each([{ from: '2026-01-21' }, { until: '2026-01-19' }])('with %j alone as well', (part) => {
    expect(saidBy('total-cost', { ...checkedPart(guide), holds: part }).answer).toBe('review')
  })

  test.each([{ from: '2026-01-20' }, { until: '2026-01-20' }, {}])('but not with %j', (part) => {
    expect(saidBy('total-cost', { ...checkedPart(guide), holds: part }).answer).toBe('pass')
  })
})

test('a guide without a deadline asks to look at the portal’s notice', () => {
  const { deadline: _, ...subsidy } = guide.subsidy
  const outcome = saidBy('deadline', { ...checkedPart(guide), subsidy })
  expect(outcome.answer).toBe('review')
  expect(japanese(outcome.message)).toContain('準備ナビでは分かりません')
  expect(japanese(outcome.mend)).toContain('ポータルのお知らせ')
})

test('if the guide states the rounding, an amount above the rounded one is 要修正', () => {
  const { source } = guide.subsidy.requires
  const rounding = { unit: 1000, inferred: false, source }
  const written = { ...checkedPart(guide), subsidy: { ...guide.subsidy, rounding } }
  const costs = { mobile: empty(), receiptComputer: read(99_999) }
  const asked = anApplication({ costs, requestedAmount: read(74_001) })
  const outcome = saidBy('requested-amount', written, asked)
  expect(outcome.answer).toBe('fail')
  expect(japanese(outcome.message)).toContain('端数を切り捨てた額 74,000円')
})
