import { beforeAll, expect, test } from 'vitest'
import { rowsHere } from '../../soak/whole.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { attach, choose, enter, enterText, openForm, SOUND, SOUND_DAY } from './applicationForm.ts'
import { answersIn, checkAsOf, openAnswered, waitForAnswer } from './outcomes.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
  await openForm(portal.session.page)
  await panel.waitForText('申請フォームを確認しています')
})

test('an empty form is 未入力 and shows no red', async () => {
  await panel.waitForText('入力の途中です')
  await panel.waitFor((document) => document.querySelector('[data-status="fail"]') === null)
  // The place for files comes last.
  await waitForAnswer(panel, 'attachment:breakdown', 'fail')
  expect(await answersIn(panel)).toMatchObject({
    'facility-kind': 'fail',
    'facility-code': 'fail',
    'total-cost': 'fail',
    'requested-amount': 'fail',
    'completion-date': 'fail',
    'attachment:receipt': 'fail',
    'attachment:breakdown': 'fail',
    'receipt-kind': 'inapplicable',
    deadline: 'review',
    'tasks-done': 'inapplicable',
  })
})

/** What a person has to look at in any case, as no form shows it. */
const UNSEEN = {
  paid: 'review',
  'breakdown-complete': 'review',
  'code-current': 'review',
  'basic-cost': 'review',
  'receipt-itemised': 'review',
}

test('a correct application is OK on its own day', async () => {
  await enter(portal.session.page, SOUND)
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  expect(await answersIn(panel)).toEqual({
    ...UNSEEN,
    'facility-kind': 'pass',
    'facility-code': 'pass',
    'facility-code-kind': 'pass',
    'facility-name': 'pass',
    'not-applied': 'pass',
    'item-cap:mobile': 'pass',
    'item-cap:receiptComputer': 'pass',
    'item-need:receiptComputer': 'inapplicable',
    bought: 'pass',
    'in-thousands': 'inapplicable',
    'totals-agree': 'inapplicable',
    'total-receipt': 'inapplicable',
    'total-breakdown': 'inapplicable',
    'completion-receipt': 'inapplicable',
    'receipt-date': 'inapplicable',
    'application-date': 'pass',
    'year-slip': 'inapplicable',
    'completion-application': 'pass',
    'completion-start': 'inapplicable',
    'total-cost': 'pass',
    'requested-amount': 'pass',
    'completion-date': 'pass',
    deadline: 'pass',
    'attachment:receipt': 'pass',
    'attachment:breakdown': 'pass',
    'receipt-kind': 'pass',
    'already-subsidised': 'pass',
    'tasks-done': 'inapplicable',
  })
})

test('the estimate shows its arithmetic', async () => {
  await panel.click('補助額の目安')
  await panel.waitForText('128,250円')
  await panel.waitForText(/千円未満を切り捨て（公表された上限額からの推定）/)
})

/** Rules that are never OK, as all they do is ask. */
const asksOnly = new Set(['in-thousands', 'year-slip'])

const ROWS = [
  ['facility_code', '3410712363', 'facility-code', 'review'],
  ['mobile_cost', '-1', 'item-cap:mobile', 'fail'],
  ['total_cost', '１２万円', 'total-cost', 'fail'],
  ['requested_amount', '150000', 'requested-amount', 'fail'],
  ['requested_amount', '12万か13万', 'requested-amount', 'review'],
  ['requested_amount', '128', 'requested-amount', 'review'],
  ['requested_amount', '12800', 'requested-amount', 'review'],
  ['facility_name', 'みほん病院', 'facility-name', 'review'],
  ['completion_date', '2026-01-21', 'completion-date', 'fail'],
  ['application_date', '2025-12-09', 'completion-application', 'fail'],
  ['application_date', '2026-02-05', 'application-date', 'review'],
  ['completion_date', 'H7.12.10', 'year-slip', 'review'],
  ['completion_date', '1月21日', 'completion-date', 'review'],
] as const

test.for(rowsHere(ROWS))(
  '%s with 「%s」: %s gives %s, and OK once corrected',
  async ([name, text, rule, answer]) => {
    await enterText(portal.session.page, name, text)
    await waitForAnswer(panel, rule, answer)
    await enterText(portal.session.page, name, SOUND.texts[name])
    await waitForAnswer(panel, rule, asksOnly.has(rule) ? 'inapplicable' : 'pass')
  },
)

test('a choice in a select2 list is read and contradicts the code', async () => {
  await choose(portal.session.page, 'facility_kind', '薬局')
  await waitForAnswer(panel, 'facility-code-kind', 'review')
  await waitForAnswer(panel, 'facility-kind', 'review')
  await choose(portal.session.page, 'facility_kind', '診療所')
  await waitForAnswer(panel, 'facility-kind', 'pass')
})

test('a cost over its cap is OK with the advice that the rest is not covered', async () => {
  await enterText(portal.session.page, 'mobile_cost', '50,000')
  await panel.waitForText('上限を超えた 9,000円 は補助の対象になりません')
  await waitForAnswer(panel, 'item-cap:mobile', 'pass')
  await enterText(portal.session.page, 'mobile_cost', SOUND.texts.mobile_cost)
})

test('a second application for a paid subsidy is 要修正', async () => {
  const { page } = portal.session
  await enter(page, { subsidised: 'はい' })
  await waitForAnswer(panel, 'already-subsidised', 'fail')
  await enter(page, { subsidised: 'いいえ' })
  await waitForAnswer(panel, 'already-subsidised', 'pass')
})

test('an estimate in place of the receipt and a missing receipt are 要修正', async () => {
  const { page } = portal.session
  await attach(page, '#receipt input[type=file]', ['御見積書.pdf'])
  await waitForAnswer(panel, 'receipt-kind', 'fail')
  await attach(page, '#receipt input[type=file]', ['領収書（写）.pdf'])
  await waitForAnswer(panel, 'receipt-kind', 'pass')
})

test('a breakdown that is removed again is missing', async () => {
  const { page } = portal.session
  await page.click('.attachment-list button')
  await waitForAnswer(panel, 'attachment:breakdown', 'fail')
  await attach(page, '.sp-attachments-input', ['領収書内訳書.pdf'])
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
})

test('after the deadline the panel refers to the portal’s notice', async () => {
  await panel.click('今日に戻す')
  await waitForAnswer(panel, 'deadline', 'review')
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'deadline', 'pass')
})

test('earlier tasks are reported until they are ticked', async () => {
  await panel.click('手順')
  await panel.evaluate((document) => {
    for (const phase of document.querySelectorAll('details')) phase.open = true
  })
  for (;;) {
    const left = await panel.evaluate((document) => {
      const box = document.querySelector<HTMLInputElement>('.next input[type=checkbox]')
      const name = box?.closest('label')?.querySelector('strong')?.textContent ?? ''
      if (/補助金申請$/.test(name)) return ''
      box?.click()
      return name
    })
    if (left === '') break
    await panel.waitFor(
      (document, name) => document.querySelector('.next strong')?.textContent !== name,
      left,
    )
  }
  await panel.click('申請チェック')
  await waitForAnswer(panel, 'tasks-done', 'pass')
  await panel.waitForText('入力に誤りは見つかりませんでした')
})
