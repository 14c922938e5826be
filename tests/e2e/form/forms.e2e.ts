import { beforeAll, expect, test } from 'vitest'
import type { FormVariant } from '../../practice/variants.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered, waitForAnswer } from './outcomes.ts'
import { addressOf, closed, known, listed, readingOf, unknown } from './readingList.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

const saidOf = (variant: FormVariant, last: string) =>
  readingOf(portal.session, panel, variant, last)

const MOBILE = '「モバイル端末等」の費用'
const SYSTEM = '「レセプトコンピュータの改修」の費用'

test('a form laid out in tables is read by rows and columns, in the unit over the table', async () => {
  expect(await saidOf('table', '型番')).toEqual(
    listed([
      known('医療機関等コード', '医療機関等コード'),
      known('施設区分', '施設区分'),
      known('完了日', '完了日'),
      known('申請日', '申請日'),
      unknown('モバイル端末等 > 型番'),
      known('モバイル端末等 > 金額（千円）', MOBILE, '見出し'),
      unknown('レセプトコンピュータの改修 > 型番'),
      known('レセプトコンピュータの改修 > 金額（千円）', SYSTEM, '見出し'),
      known('合計 > 金額（千円）', '総事業費', '前後の項目、見出し'),
      known('補助申請額（千円）', '補助申請額'),
    ]),
  )
  await waitForAnswer(panel, 'total-cost', 'pass')
  await waitForAnswer(panel, 'requested-amount', 'pass')
})

test('headings distinguish fields with the same label and exclude those of other subjects', async () => {
  expect(await saidOf('sections', '振込先')).toEqual(
    listed([
      known('施設情報 > コード', '医療機関等コード', '見出し'),
      known('施設情報 > 名称', '施設名', '見出し'),
      known('施設情報 > 区分', '施設区分', '見出し'),
      unknown('担当者 > 施設名'),
      known('モバイル端末 > 金額', MOBILE, '見出し'),
      known('レセプトコンピュータの改修 > 金額', SYSTEM, '見出し'),
      known('費用 > 合計', '総事業費', '見出し'),
      unknown('振込先 > 金額'),
      unknown('端末 > 型番'),
      unknown('端末 > 型番（2つ目）'),
    ]),
  )
  await waitForAnswer(panel, 'total-cost', 'pass')
})

test('fields in closed tabs count and are shown as closed; hidden ones do not count', async () => {
  expect(await saidOf('tabs', '申請額 > 総事業費')).toEqual(
    listed([
      known('施設 > 医療機関等コード', '医療機関等コード'),
      closed(known('費用 > モバイル端末等の購入費', MOBILE)),
      closed(known('費用 > レセプトコンピュータの改修費', SYSTEM)),
      closed(known('申請額 > 総事業費', '総事業費')),
      closed(known('申請額 > 補助申請額', '補助申請額')),
    ]),
  )
  await waitForAnswer(panel, 'requested-amount', 'pass')
  await portal.session.page.click('a[href="#second"]')
  await panel.waitFor(
    (document) =>
      [...document.querySelectorAll('.reading li')][1]?.textContent?.includes('閉じた') === false,
  )
})

test('read-only fields are read as well, also if they are plain text', async () => {
  expect(await saidOf('readonly', '補助申請額')).toEqual(
    listed([
      known('医療機関等コード', '医療機関等コード'),
      known('総事業費', '総事業費'),
      known('モバイル端末等の購入費', MOBILE),
      known('レセプトコンピュータの改修費', SYSTEM),
      known('補助申請額', '補助申請額'),
    ]),
  )
  await waitForAnswer(panel, 'total-cost', 'pass')
})

test('names for screen readers, a preceding text and a placeholder serve as labels', async () => {
  expect(await saidOf('aria', '完了日')).toEqual(
    listed([
      known('総事業費', '総事業費'),
      known('補助申請額', '補助申請額'),
      known('モバイル端末等の購入費', MOBILE),
      known('施設区分', '施設区分'),
      known('通常とは異なる動線の補助金を受けたことがある', '過去の補助の有無'),
      known('完了日', '完了日'),
      known('医療機関等コード', '医療機関等コード'),
    ]),
  )
  await waitForAnswer(panel, 'completion-date', 'pass')
})

test('a confirmation screen of lists, columns and lines is read', async () => {
  expect(await saidOf('confirm-list', '完了日')).toEqual(
    listed([
      known('申請内容 > 医療機関等コード', '医療機関等コード'),
      known('申請内容 > 施設区分', '施設区分'),
      known('申請内容 > モバイル端末等の購入費', MOBILE),
      known('申請内容 > レセプトコンピュータの改修費', SYSTEM),
      known('申請内容 > 総事業費', '総事業費'),
      known('申請内容 > 補助申請額', '補助申請額'),
      known('申請内容 > 完了日', '完了日'),
    ]),
  )
  await panel.waitForText('確認画面の内容を確認しています')
  await waitForAnswer(panel, 'requested-amount', 'pass')
})

test('labels with markup, shadowed DOM names and bidi overrides are harmless', async () => {
  expect(await saidOf('hostile', 'closest')).toEqual(
    listed([
      unknown('closest'),
      unknown('querySelector'),
      unknown('__proto__'),
      unknown('<img src=x onerror=alert(1)>'),
      unknown('総\ufffd事業費'),
      known('総事業費', '総事業費'),
      known('補助申請額', '補助申請額'),
    ]),
  )
  await waitForAnswer(panel, 'requested-amount', 'review')
  await portal.session.page.waitForSelector('[data-junbi-navi="marks"]')
  // The form itself is the row of its fields, and every way to ask it for its place is shadowed.
  await panel.click('この項目へ：補助申請額')
  await portal.session.page.waitForFunction(
    () => document.activeElement?.getAttribute('value')?.includes('000,821') === true,
  )
})

test('a form that may belong to another subsidy is checked, with a notice', async () => {
  await portal.session.page.goto(addressOf('doubtful'))
  await waitForAnswer(panel, 'right-form', 'review')
  await panel.waitForText('職域診療所の助成金')
})

test.each([
  ['inquiry', 'お問い合わせのフォームのようです'],
  ['search', '検索の画面のようです'],
  ['subsidy', '「職域診療所の助成金」の申請フォームのようです'],
] as const)(
  'a form of kind %s is named, and neither checked, marked nor guarded',
  async (...row) => {
    const [variant, sentence] = row
    const { page } = portal.session
    await page.goto(addressOf(variant))
    await panel.waitForText(sentence)
    expect(await panel.evaluate((document) => document.querySelector('[data-rule]'))).toBeNull()
    await page.click('main form button')
    expect(await page.$('[data-junbi-navi]')).toBeNull()
  },
)

test.each([
  ['login', 'ログインの画面のようです'],
  ['registration', '利用者登録のフォームのようです'],
])('the portal’s own page %s is named', async (id, sentence) => {
  await portal.session.page.goto(`https://iryohokenjyoho.service-now.com/csm?id=${id}`)
  await panel.waitForText(sentence)
})
