import { beforeAll, expect, test } from 'vitest'
import { holidayOn } from '../../../lib/guide/holidays.ts'
import { openingAt } from '../../../lib/guide/openingHours.ts'
import { broken } from '../../guide/broken.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { nameFacility, openAnswered } from '../form/outcomes.ts'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
  await nameFacility(panel, 'みほん診療所', '3410712362')
})

/** Titles of the manuals under a heading, in order. */
const manualsUnder = (heading: string) =>
  panel.evaluate(
    (document, name) =>
      [...document.querySelectorAll(`section[aria-label="${name}"] .article`)].map(
        (article) => article.querySelector('strong')?.textContent ?? '',
      ),
    heading,
  )

/** Titles of the manuals that the search shows, in order. */
const foundManuals = () =>
  panel.evaluate((document) =>
    [...document.querySelectorAll('.found .article strong')].map(({ textContent }) => textContent),
  )

/** What would be copied from here on, as the clipboard of a headless browser is out of reach. */
const catchCopies = () =>
  panel.evaluate(() => {
    const copied: string[] = []
    Object.assign(globalThis, { copied })
    navigator.clipboard.writeText = async (text) => {
      copied.push(text)
    }
  })
const lastCopy = () => panel.evaluate(() => Reflect.get(globalThis, 'copied').at(-1))

test('all manuals are listed by step', async () => {
  await panel.click('資料')
  await panel.waitForText('言葉や番号で探す')
  expect(await manualsUnder('1-1 見積のご相談・ご依頼')).toEqual(['使える端末'])
  expect(await manualsUnder('2-2 運用準備')).toHaveLength(4)
  expect(await manualsUnder('そのほか')).toHaveLength(1)
})

test('a search finds them in any spelling', async () => {
  await panel.fill('言葉や番号で探す', 'ﾏｲﾅ　せっとあっぷ')
  await panel.waitForText('2件 見つかりました')
  // First the one that is called so, then the one whose 設定 the guide takes for the same.
  expect(await foundManuals()).toEqual([
    'マイナ資格確認アプリの使い方',
    'マイナ在宅受付Webの操作マニュアル',
  ])
  await panel.waitForText('マイナ資格確認アプリのセットアップと使い方')
})

test('a search by synonym, by an action on the portal or by the deadline finds them as well', async () => {
  await panel.fill('言葉や番号で探す', 'たんまつ')
  await panel.waitFor((document) =>
    document.querySelector('.found .article')?.textContent?.startsWith('使える端末'),
  )
  await panel.fill('言葉や番号で探す', 'ログイン')
  await panel.waitFor((document) =>
    document.querySelector('.found a')?.textContent?.startsWith('ポータルを開く'),
  )
  await panel.fill('言葉や番号で探す', 'しめきり')
  await panel.waitFor(
    (document) =>
      document.querySelector('.found > p > strong')?.textContent ===
      '申請期限 令和8年（2026年）1月31日',
  )
})

test('without a result, the portal’s own search can be opened', async () => {
  await panel.fill('言葉や番号で探す', 'カードリーダー')
  await panel.waitForText('手引きのマニュアルの中には見つかりませんでした')
  await panel.waitForText('オンライン資格確認等コールセンター（0800-080-4583）にお尋ねください')
  await panel.click('ポータルで「カードリーダー」を探す')
  const search = await portal.session.waitForPage('id=kb_search')
  expect(new URL(search.url()).searchParams.get('query')).toBe('カードリーダー')
  await search.close()
})

test('a number that the guide does not know opens the portal’s article view', async () => {
  await panel.fill('言葉や番号で探す', '００１９９９９')
  await panel.click('マニュアル KB0019999 をポータルで開く')
  const article = await portal.session.waitForPage('KB0019999')
  expect(article.url()).toBe(`${CSM}?id=kb_article_view&sysparm_article=KB0019999`)
  await article.close()
})

test('a manual opens in a new tab and then counts as recent', async () => {
  await panel.fill('言葉や番号で探す', 'kb0011665')
  await panel.click('マイナ在宅受付Webとマイナ資格確認アプリで使える端末')
  const devices = await portal.session.waitForPage('KB0011665')
  await panel.fill('言葉や番号で探す', '')
  await panel.waitForText('最近開いたもの')
  expect(await manualsUnder('最近開いたもの')).toEqual(['使える端末'])
  await devices.close()
})

test('a manual shown in the tab, or opened by its menu path, counts as recent', async () => {
  await portal.session.page.bringToFront()
  await portal.session.page.goto(`${CSM}?id=kb_article_view&sysparm_article=KB0010237`)
  await panel.waitFor((document) =>
    document
      .querySelector('section[aria-label="最近開いたもの"] .article')
      ?.textContent?.startsWith('助成金について'),
  )
  await panel.click('マイナ資格確認アプリのセットアップと使い方')
  const hub = await portal.session.waitForPage('KB0011639')
  await panel.reload()
  await panel.click('資料')
  await panel.waitForText('最近開いたもの')
  expect(await manualsUnder('最近開いたもの')).toContain('マイナ資格確認アプリの使い方')
  await hub.close()
  await portal.session.page.bringToFront()
  await portal.session.page.goto(CSM)
})

const TOLD = '医療機関等コード 3410712362 / みほん診療所'

test('the text for the call centre is copied with one click', async () => {
  await catchCopies()
  await panel.click('コードと施設名をコピー')
  await panel.waitForText('コピーしました')
  expect(await lastCopy()).toBe(TOLD)
})

test('the materials show the text, a button to copy it, and the link to the contact form', async () => {
  await panel.click('申請期限・お問い合わせ')
  await catchCopies()
  await panel.waitForText(TOLD)
  await panel.click('お伝えする内容をコピーする')
  await panel.waitFor(() => Reflect.get(globalThis, 'copied').length > 0)
  expect(await lastCopy()).toBe(TOLD)
  await panel.waitForText('ポータルサイトの「お問い合わせフォーム」からも問い合わせできます')
})

test('the call centre’s status follows the current time in Tokyo', async () => {
  const { hours } = JSON.parse(broken({ at: ['edition'], to: 'x' })).contact
  const now = () => openingAt(hours, Temporal.Now.instant(), holidayOn).state
  const before = now()
  const shown = await panel.evaluate(
    (document) => document.querySelector('footer .call .answer')?.textContent ?? '',
  )
  // Unless it changes in this very moment.
  if (before === now()) expect(shown).toBe(before === 'open' ? '受付中' : '受付時間外')
})

test('the letter to the vendor is shown in full, and can be copied or mailed', async () => {
  await panel.click('手順')
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText(/次にやること\s+1-1/)
  await panel.click('文面を見る', { within: '次にやること' })
  await panel.waitForText('みほん診療所（医療機関等コード 3410712362）です。')
  await catchCopies()
  await panel.click('文面をコピー', { within: '次にやること' })
  expect(await lastCopy()).toMatch(
    /^いつもお世話に.*みほん診療所（医療機関等コード 3410712362）です.*見積をお願いします/s,
  )
  const href = await panel.evaluate((document) =>
    document.querySelector('.next a[href^="mailto:"]')?.getAttribute('href'),
  )
  const mail = new URL(href ?? '')
  expect(mail.pathname).toBe('')
  expect(mail.searchParams.get('subject')).toBe('見積のご相談・ご依頼（みほん診療所）')
  expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(await lastCopy())
})
