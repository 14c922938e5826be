import { describe, expect, test } from 'vitest'
import type { Application } from '../../../lib/check'
import { place } from '../../../lib/check/examples/soundApplication'
import { rulesFor } from '../../../lib/check/rules'
import { PORTAL_RETURNS, PORTAL_SIBLINGS, UNCONFIRMED_RETURNS } from '../../../lib/check/sources'
import { japanese } from '../../japanese'
import { anApplication, empty, guide, outcomeOf, read } from '../example'

const said = (rule: string, changes: Partial<Application> = {}) =>
  outcomeOf(rule, anApplication(changes))
const rule = (id: string) => rulesFor(guide).find((each) => each.id === id)
const paidBasis = guide.subsidy.payment ?? guide.subsidy.requires

describe('what no screen shows is asked of a person', () => {
  test.each([
    ['paid', 'checkPaidMend', paidBasis.source, ['openTasks']],
    [
      'breakdown-complete',
      'checkBreakdownItemsMend',
      PORTAL_RETURNS.source,
      ['attachments', 'receiptTotal', 'breakdownTotal'],
    ],
    ['code-current', 'checkCodeCurrentMend', PORTAL_RETURNS.source, []],
    ['basic-cost', 'checkBasicCostMend', PORTAL_SIBLINGS.source, []],
    ['receipt-itemised', 'checkReceiptItemisedMend', UNCONFIRMED_RETURNS.source, ['attachments']],
  ])('%s', (id, mend, source, needs) => {
    const outcome = said(id)
    expect(outcome).toMatchObject({
      answer: 'review',
      unseen: true,
      fieldIds: [],
      message: { key: 'checkUnseen' },
      mend: { key: mend },
    })
    expect(outcome.source).toBe(source)
    expect(rule(id)?.needs).toEqual(needs)
    expect(japanese(outcome.question)).not.toBe('')
  })
})

describe.each(['breakdown-complete', 'receipt-itemised'])('%s, which is in the files,', (id) => {
  test('waits for files where all places are empty', () => {
    const attachments = [place('receipt'), place('any', 'なし')]
    expect(said(id, { attachments, uncertainFiles: [] })).toMatchObject({
      answer: 'inapplicable',
      message: { key: 'checkNoFilesYet' },
    })
  })

  test.each<[string, Partial<Application>]>([
    ['one place has a file', { attachments: [place('receipt'), place('any', 'scan.pdf')] }],
    ['a file is shown elsewhere', { attachments: [place('any')], uncertainFiles: ['scan.pdf'] }],
    ['no place can be seen', { attachments: [] }],
  ])('is asked where %s', (_, changes) => {
    expect(said(id, changes)).toMatchObject({ answer: 'review', unseen: true })
  })
})

test.each(['paid', 'code-current', 'basic-cost'])('%s is asked also without files', (id) => {
  expect(said(id, { attachments: [place('receipt')] }).answer).toBe('review')
})

describe('the breakdown’s sum', () => {
  test.each<[string, Partial<Application>, string]>([
    ['is on the screen, where both totals are', {}, 'checkBreakdownItemsMend'],
    ['is not, without the receipts’', { receiptTotal: empty() }, 'checkBreakdownCompleteMend'],
    ['is not, without its own', { breakdownTotal: empty() }, 'checkBreakdownCompleteMend'],
  ])('%s', (_, changes, mend) => {
    expect(said('breakdown-complete', changes).mend?.key).toBe(mend)
  })

  test('changes no other question', () => {
    expect(said('receipt-itemised', { receiptTotal: read(1) }).mend?.key).toBe(
      'checkReceiptItemisedMend',
    )
  })
})

describe('the payment and the tasks before it are one question', () => {
  test('that names the open ones', () => {
    const outcome = said('paid', { openTasks: ['発注', '運用テスト'] })
    expect(outcome).toMatchObject({
      answer: 'review',
      unseen: true,
      message: { key: 'checkTasksOpen' },
      mend: { key: 'checkTasksOpenMend' },
    })
    expect(japanese(outcome.message)).toMatch(/発注.*運用テスト/)
    expect(outcome.source).toBe(guide.subsidy.requires.source)
  })

  test('also where they are not known', () => {
    const outcome = said('paid', { openTasks: null })
    expect(outcome).toMatchObject({
      answer: 'review',
      unseen: true,
      message: { key: 'checkUnseen' },
      mend: { key: 'checkTasksUnknownMend' },
    })
    expect(outcome.source).toBe(guide.subsidy.requires.source)
  })

  test.each<[string, Application['openTasks'], string, string]>([
    ['none is open', [], 'pass', 'checkTasksDone'],
    ['one is', ['発注'], 'inapplicable', 'checkSaidElsewhere'],
    ['it is not known', null, 'inapplicable', 'checkTasksUnknown'],
  ])('and the tasks have no second one, where %s', (_, openTasks, answer, key) => {
    expect(said('tasks-done', { openTasks })).toMatchObject({
      answer,
      message: { key },
      fieldIds: [],
    })
  })
})
