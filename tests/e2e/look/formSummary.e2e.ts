import { beforeAll, expect, test } from 'vitest'
import { dayInTokyo } from '../../../lib/notation/tokyoDay.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import {
  type Entries,
  enterText,
  openForm,
  prefill,
  SOUND,
  SOUND_DAY,
} from '../form/applicationForm.ts'
import { checkAsOf, nameFacility, openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { stopToast } from '../panel/ticking.ts'

const portal = sharedPortal()
let panel: Panel

/** Five mistakes: a code without its 0, two sums, a date, and an estimate in place of the receipt. */
const FIVE: Entries = {
  ...SOUND,
  texts: {
    ...SOUND.texts,
    facility_code: '110712361',
    total_cost: '17,100',
    requested_amount: '150,000',
    completion_date: '2026-01-21',
  },
  receipt: '御見積書.pdf',
}

beforeAll(async () => {
  portal.session.page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await nameFacility(panel, 'みほん診療所')
  await panel.view({ width: 360 })
})

/** Opens the form with these entries, as of a day before the deadline, with the rest folded. */
async function show(entries: Entries): Promise<void> {
  const { page } = portal.session
  await page.goto('about:blank')
  await panel.waitFor((document) => !document.querySelector('.form-summary'))
  await openForm(page)
  await prefill(page, entries)
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await panel.evaluate((document) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.check-more'))
      fold.open = false
  })
}

/** What the panel shows of the form: the height of what scrolls, and what it counts. */
const shown = () =>
  panel.evaluate((document) => {
    const number = (text = '') => Number(/\d+/.exec(text)?.[0] ?? 0)
    const lines = [...document.querySelectorAll<HTMLElement>('.form-summary [data-status]')]
    const status = (wanted: string) =>
      lines.filter(({ dataset }) => dataset.status === wanted).length
    const verdict = document.querySelector('.verdict')
    return {
      height: document.querySelector('main')?.getBoundingClientRect().height ?? Number.NaN,
      tab: number(document.querySelector('nav .count')?.textContent ?? ''),
      fail: status('fail'),
      unfilled: status('unfilled'),
      review: status('review'),
      sentence: verdict?.querySelector('h2')?.textContent ?? '',
      isGreen: verdict?.classList.contains('pass') ?? false,
      low: lines
        .map((line) => line.querySelector('summary')?.getBoundingClientRect().height ?? 0)
        .filter((height) => height < 27),
    }
  })

test('a correct application of 13 fields takes 700 px and is green', async () => {
  await show(SOUND)
  await panel.waitFor((document) => document.querySelector('.verdict.pass'))
  const { height, tab, isGreen, sentence, low } = await shown()
  expect(sentence).toBe('入力に誤りは見つかりませんでした。')
  expect({ tab, isGreen, low }).toEqual({ tab: 0, isGreen: true, low: [] })
  expect(height).toBeLessThanOrEqual(700)
  await panel.waitForText('41,000＋130,000＝171,000 → ×3/4 → 128,000円')
})

test('nor more in the last 30 days, when the reminder is shown beside the tasks', async () => {
  await portal.session.page.goto('about:blank')
  await panel.click('手順')
  await panel.click('延長を確認した（日付を入れる）')
  const day = dayInTokyo(Temporal.Now.instant()).add({ days: 20 })
  await panel.fill('新しい申請期限', day.toString())
  await panel.click('この期限にする')
  await panel.waitForText('残っている準備をご確認ください')
  await show(SOUND)
  await panel.waitFor((document) => document.querySelector('.verdict.pass'))
  const { height, isGreen } = await shown()
  expect(isGreen).toBe(true)
  expect(height).toBeLessThanOrEqual(700)
})

test('at 250 px no value and no reason is cut', async () => {
  await enterText(portal.session.page, 'total_cost', '17,100')
  await waitForAnswer(panel, 'total-cost', 'fail')
  await panel.view({ width: 250 })
  const cut = await panel.evaluate((document) =>
    [...document.querySelectorAll('.form-summary :is(.value, .reason)')]
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
        return scrollWidth > clientWidth || scrollHeight > clientHeight + 1
      })
      .map(({ textContent }) => textContent),
  )
  expect(cut).toEqual([])
  await panel.view({ width: 360 })
  await enterText(portal.session.page, 'total_cost', '171,000')
  await waitForAnswer(panel, 'total-cost', 'pass')
})

test('a 要確認 is not green and counts once', async () => {
  await enterText(portal.session.page, 'facility_name', 'みほん病院')
  await waitForAnswer(panel, 'facility-name', 'review')
  const { tab, review, fail, isGreen, sentence } = await shown()
  expect(sentence).toContain('誤りは見つかりませんでした。1か所をご確認ください。')
  expect({ tab, review, fail, isGreen }).toEqual({ tab: 1, review: 1, fail: 0, isGreen: false })
})

test('five mistakes take 1,400 px and count alike in the tab, the verdict and the lines', async () => {
  await show(FIVE)
  await waitForAnswer(panel, 'receipt-kind', 'fail')
  await waitForAnswer(panel, 'completion-date', 'fail')
  await waitForAnswer(panel, 'requested-amount', 'fail')
  const { height, tab, fail, unfilled, review, sentence } = await shown()
  expect({ fail, unfilled, review }).toEqual({ fail: 4, unfilled: 0, review: 1 })
  expect(tab).toBe(5)
  expect(sentence).toMatch(
    /^4か所を直してください。はじめは「総事業費」です。.*1か所をご確認ください。$/,
  )
  expect(height).toBeLessThanOrEqual(1400)
  await panel.waitForText('正しくは 171,000円')
  await panel.waitForText('0110712361 ではありませんか')
})

test('a check that no screen shows is ticked once for a facility, and can be undone', async () => {
  await stopToast(panel)
  await panel.click('支払い済み')
  await panel.waitForText('「支払い済み」にチェックを付けました')
  await panel.click('元に戻す')
  await panel.waitForText('元に戻しました')
  await panel.waitFor((document) => !document.querySelector('.before-ticks input:checked'))
  await panel.click('支払い済み')
  // The box is ticked at once; the notice comes once the tick is stored.
  await panel.waitForText('「支払い済み」にチェックを付けました')
  await panel.reload()
  await panel.click('申請チェック')
  await panel.waitFor((document) => document.querySelector('.before-ticks input:checked'))
  expect(
    await panel.evaluate((document) => document.querySelectorAll('.before-ticks input').length),
  ).toBeLessThanOrEqual(5)
})
