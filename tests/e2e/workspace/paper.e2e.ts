import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { type Entries, openForm, prefill, SOUND } from '../form/applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { printedPages, withoutSpaces } from './pdf.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  portal.session.page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
})

const shows = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.paper')?.textContent?.includes(wanted),
    {},
    text,
  )

/** Prints what the panel says of an application on a day, and reads the paper. */
async function printedOutcomes(entries: Entries, day: string) {
  await portal.session.page.bringToFront()
  await openForm(portal.session.page)
  await prefill(portal.session.page, entries)
  await checkAsOf(panel, day)
  await waitForAnswer(panel, 'requested-amount', 'fail')
  // The last that was entered: what is read of it moves what stands below.
  await panel.waitForText(entries.attachments?.at(-1) ?? '')
  await panel.click('確認結果を印刷')
  const page = await portal.session.waitForPage('#print/outcomes')
  await shows(page, '確認した人')
  await shows(page, entries.attachments?.at(-1) ?? '')
  const pages = await printedPages(page)
  await page.close()
  return pages
}

/** Each of them is on the page, in whatever lines it is laid out. */
function expectAll(text: string | undefined, wanted: readonly string[]) {
  expect(wanted.filter((each) => !text?.includes(withoutSpaces(each)))).toEqual([])
}

/** What a person ticks off on paper before the send. */
const TO_TICK = ['システム事業者への支払いは済んでいますか', '領収書内訳書は領収書と合っていますか']

test('the result of an application with five mistakes is one page with all that a person needs', async () => {
  const texts = { facility_code: '3440712366', total_cost: '170000', requested_amount: '199999' }
  const pages = await printedOutcomes(
    {
      ...SOUND,
      texts: { ...SOUND.texts, ...texts, completion_date: '2026-03-10' },
      receipt: 'scan01.pdf',
      attachments: ['memo.txt'],
    },
    '2026-01-20',
  )
  expect(pages).toHaveLength(1)
  expectAll(pages[0]?.text, [
    '3か所を直してください',
    // What to do, field by field.
    '総事業費が 170,000円 ですが、内訳の合計は 171,000円 です。',
    '→ 128,000円以下の金額に直してください。',
    '日付の書き間違いでしたら直してください。',
    // The fields, as they were read.
    ...Object.values(texts),
    '41,000円',
    'みほん診療所',
    '2026-03-10',
    'scan01.pdf',
    ...TO_TICK,
    '確認した人：',
    '承認や審査の結果を示すものではありません',
  ])
})

test('the result stays on one page where nearly every field is wrong', async () => {
  const name = '何枚もの領収書の写しを1つにまとめて読み取った画像ファイル.jpg'
  const pages = await printedOutcomes(
    {
      texts: {
        facility_code: '12',
        facility_name: 'テスト',
        mobile_cost: '41',
        system_cost: '99999999',
        total_cost: '170000',
        requested_amount: '999999999',
        completion_date: '2026-13-40',
        application_date: '2035-02-20',
      },
      kind: '病院',
      subsidised: 'はい',
      receipt: name,
      attachments: ['memo.txt', 'IMG_0001.HEIC', `別の${name}`],
    },
    '2026-02-20',
  )
  expect(pages).toHaveLength(1)
  expectAll(pages[0]?.text, [
    '補助申請額 999,999,999円 が、補助限度額',
    '手引きの申請期限 令和8年（2026年）1月31日 を過ぎています',
    `別の${name}`,
    ...TO_TICK,
    '確認した人：',
  ])
})

/** Stores so many facilities, some with names as long as those of corporations. */
const store = (page: Page, count: number) =>
  page.evaluate(async (wanted) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const stamp = '0mkf1bcd300abc1234'
    const corporation = '医療法人社団みほん会 みほんクリニック附属健診センター'
    const items = Array.from({ length: wanted }, (_, number) => {
      const id = crypto.randomUUID()
      const registers = {
        name: [number % 2 ? `みほん薬局 ${number}号店` : `${corporation} ${number}`, stamp],
        code: [`34${4_000_001 + number}0`, stamp],
        kind: ['chainPharmacy', stamp],
        guide: ['gairai', stamp],
        'deadline:gairai': ['2025-12-15', stamp],
      }
      return [`facility:${id}`, { version: 3, id, createdAt: '2026-01-20T00:00:00Z', registers }]
    })
    await storage.local.set(Object.fromEntries(items))
  }, count)

test('forty facilities are one page and the next begins another, each with totals and filter', async () => {
  const page = await portal.session.openExtensionPage('workspace.html#print/list')
  await store(page, 81)
  const query = new URLSearchParams({ q: 'みほん', stage: 'untouched', due: 'passed', by: 'code' })
  await page.evaluate((rest) => {
    location.hash = `print/list/${rest}`
  }, String(query))
  await shows(page, '81施設')
  const pages = await printedPages(page)
  expect(pages.map(({ text }) => text.match(/34\d{8}/g)?.length)).toEqual([40, 40, 1])
  // The end of a long name tells one shop from the next.
  expectAll(pages[0]?.text, ['センター 0', 'センター 38', 'みほん薬局 39号店'])
  for (const { text } of pages) {
    expectAll(text, [
      '81施設（一覧から外した施設は除きます）',
      '絞り込み:',
      '「みほん」、',
      '「未着手」、',
      '「過ぎている」',
      'アカウント81',
      '申請期限を過ぎた施設81',
      '過ぎています2025/12/15',
    ])
  }
  await page.close()
})

test('the briefing is one page: what to do, what changes, manuals, whom to ask, who was told', async () => {
  const page = await portal.session.openExtensionPage('workspace.html#print/briefing')
  await shows(page, '導入後に変わる業務')
  const pages = await printedPages(page)
  expect(pages).toHaveLength(1)
  expectAll(pages[0]?.text, [
    '職員への説明：導入後に変わる業務',
    '業務等の変更点の確認',
    'カードリーダーで',
    'カードリーダーなしで',
    'マイナ在宅受付Web',
    'マイナ資格確認アプリ',
    '機器が故障したとき',
    '会計',
    '読むマニュアル',
    'オンライン資格確認等コールセンター 0800-080-4583',
    '説明を受けた人',
  ])
  await page.close()
})
