import { describe, expect, test } from 'vitest'
import { type Application, check } from '../../lib/check'
import { SOUND_DAY, soundApplication } from '../../lib/check/examples/soundApplication'
import { examplesOf } from '../../lib/check/explanations'
import { type Finding, withBasis } from '../../lib/check/outcome'
import { rulesFor } from '../../lib/check/rules'
import { loadGuide } from '../../lib/guide/guides'
import { message } from '../../lib/message'
import { japanese } from '../japanese'
import { empty, guide as handbook, read } from './example'

const guides = await Promise.all(['online', 'houmon'].map((id) => loadGuide(id)))
const DAY = Temporal.PlainDate.from(SOUND_DAY)

describe.each(guides)('the figures of $id, which no official notice confirms', (guide) => {
  const saidBy = (rule: string, changes: Partial<Application> = {}) =>
    check({ ...soundApplication(guide), ...changes }, guide, DAY).find(
      (outcome) => outcome.rule === rule,
    ) ?? expect.fail(rule)

  test.each<[string, string, Partial<Application>]>([
    ['an amount over the cap', 'requested-amount', { requestedAmount: read(9_999_999) }],
    ['an amount that is the estimate', 'requested-amount', {}],
    ['an amount within rounding', 'requested-amount', { costs: odd(), requestedAmount: read(751) }],
    ['a cost within its cap', 'item-cap:receiptComputer', {}],
    [
      'a cost over its cap',
      'item-cap:receiptComputer',
      { costs: { ...odd(), receiptComputer: read(999_999) } },
    ],
    ['a breakdown that is attached', 'attachment:breakdown', {}],
    ['a breakdown that is not', 'attachment:breakdown', { attachments: list('領収書.pdf') }],
  ])('neither forbid nor allow %s', (_, rule, changes) => {
    const { answer, message, mend, article } = saidBy(rule, changes)
    expect(answer).toBe('review')
    expect(japanese(message)).toContain('公式の案内では確認できていない')
    expect(japanese(mend)).toContain('助成金の案内')
    expect(article).toBe('subsidy')
  })

  test('are said to be unconfirmed once, and leave a question as it is', () => {
    expect(saidBy('requested-amount')).toMatchObject({ unconfirmed: true })
    const unreadable = saidBy('item-cap:receiptComputer', { costs: {} })
    expect(unreadable.message.key).toBe('checkMissing')
    expect(unreadable).not.toHaveProperty('unconfirmed')
    const asked: Finding = { answer: 'review', fieldIds: [], message: message('checkNotBought') }
    const fact = { source: guide.subsidy.requires.source, unconfirmed: 'subsidy' }
    expect(withBasis(fact, asked)).toEqual({ ...asked, source: fact.source })
  })

  test('leave wrong what is wrong by itself', () => {
    expect(saidBy('requested-amount', { requestedAmount: read(0) }).answer).toBe('fail')
    const costs = { ...odd(), receiptComputer: read(-1) }
    expect(saidBy('item-cap:receiptComputer', { costs }).answer).toBe('fail')
    expect(saidBy('total-cost', { totalCost: read(1) }).answer).toBe('fail')
  })

  test('leave an empty form calm', () => {
    const nothing = { requestedAmount: empty(), attachments: list() }
    for (const rule of ['requested-amount', 'attachment:receipt', 'attachment:breakdown']) {
      expect(saidBy(rule, nothing).unfilled, rule).toBe(true)
    }
  })

  test('are marked in the list of rules, where no example has an impossible answer', () => {
    for (const rule of rulesFor(guide)) {
      for (const { shows, answer } of examplesOf(rule, guide)) {
        expect(rule.answers, `${rule.id}: ${shows}`).toContain(answer)
      }
    }
    const attachment = rulesFor(guide).find(({ id }) => id === 'attachment:breakdown')
    expect(attachment?.answers).toEqual(['review'])
  })
})

test('in the default guide the list of rules shows every example with its stated answer', () => {
  for (const rule of rulesFor(handbook)) {
    const shown = examplesOf(rule, handbook)
    expect(new Set(shown.map(({ answer }) => answer)), rule.id).toEqual(new Set(rule.answers))
    expect(shown.some(({ unconfirmed }) => unconfirmed)).toBe(false)
  }
})

function odd(): Application['costs'] {
  return { mobile: empty(), receiptComputer: read(1_001) }
}

function list(...names: string[]): Application['attachments'] {
  return [{ wants: 'any', names, fieldId: 'list', label: '添付ファイル' }]
}
