import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { MANUAL_LIST_SYS_ID } from '../../practice/server.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'
const HUB = `${CSM}?id=kb_article_view&sysparm_article=KB0011639`
const LIST = `${CSM}?id=kb_article_view&sys_kb_id=${MANUAL_LIST_SYS_ID}`
const WEB = '操作マニュアル（オンライン診療等・外来診療等（通常とは異なる動線）編）'
const APP = 'マイナ資格確認アプリのセットアップと使い方'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  panel = await openAnswered(portal.session)
})

/** Waits until exactly these words are marked on the page, in any order. */
async function waitForMarked(...texts: string[]) {
  await page.waitForFunction(
    (wanted) => {
      const marks = CSS.highlights.get('junbi-navi-place') ?? []
      const words = [...marks].map((range) => range.toString().trim())
      return JSON.stringify(words.sort()) === JSON.stringify(wanted)
    },
    {},
    texts.toSorted(),
  )
}

/** Replaces the article's body, as a page that renders again does. */
const render = (html: string) =>
  page.evaluate((inner) => {
    const body = document.querySelector('article.kb-article-content')
    if (body) body.innerHTML = inner
  }, html)

type Logged = { type: string; isTrusted: boolean }
const pageLog = () => page.evaluate((): Logged[] => Reflect.get(globalThis, 'practiceLog'))

test('the sections that the handbook names are marked without moving focus or scroll position', async () => {
  await page.goto(LIST)
  await waitForMarked(WEB, APP)
  await panel.waitForText(`手引きが案内する「${WEB}」に印を付けました`)
  await panel.waitForText(`手引きが案内する「${APP}」に印を付けました`)
  await panel.waitForText(/2-2「.*」で使います/)
  expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([0, 'BODY'])
})

test('marks change nothing in the page', async () => {
  expect(await page.$('[data-junbi-navi]')).toBeNull()
  const article = await page.$eval('article.kb-article-content', (body) => body.innerHTML)
  expect(article).not.toContain('junbi')
  expect((await pageLog()).filter(({ isTrusted }) => !isTrusted)).toEqual([])
})

test('この見出しへ scrolls to the section and moves no focus', async () => {
  await panel.click(`この見出しへ：${APP}`)
  await page.waitForFunction(
    (words) => {
      const heading = [...document.querySelectorAll('h4')].find(
        (one) => one.textContent.trim() === words,
      )
      const { top = -1, bottom = -1 } = heading?.getBoundingClientRect() ?? {}
      return scrollY > 0 && top >= 0 && bottom <= innerHeight
    },
    {},
    APP,
  )
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  expect((await pageLog()).filter(({ isTrusted }) => !isTrusted)).toEqual([])
})

test('marks follow what the page renders anew', async () => {
  const before = '<h2>２．端末の設定や操作について知りたい方はこちら</h2><h3>③操作マニュアル</h3>'
  await render(`${before}<h4>マイナ在宅受付Webについての操作手順</h4><p>${APP}</p>`)
  await waitForMarked('マイナ在宅受付Webについての操作手順', APP)
  await panel.waitForText('「マイナ在宅受付Webについての操作手順」までは見つかり')
  await panel.waitForText(`その先の「${WEB}」は見つかりません`)
})

test('for a section in a closed accordion, the panel scrolls to the accordion', async () => {
  const summary = '2. 端末の設定や操作について知りたい方はこちら'
  await render(
    `<p style="height: 3000px"></p><details><summary>${summary}</summary>
     <p><b>③ 操作マニュアル</b></p><p><a href="#x">${APP}（PDF：2MB）</a></p></details>`,
  )
  await panel.waitForText('閉じている項目の中にあります')
  await page.evaluate(() => scrollTo(0, 0))
  await panel.click(`この見出しへ：${APP}`)
  await page.waitForFunction(() => {
    const { top = -1 } = document.querySelector('details')?.getBoundingClientRect() ?? {}
    return scrollY > 0 && top >= 0 && top < innerHeight
  })
  expect(await page.$eval('details', ({ open }) => open)).toBe(false)
})

test('a missing section is reported', async () => {
  await render('<h2>お知らせ</h2><p>この記事は移動しました。</p>')
  await panel.waitForText(/「2\. 端末の設定.*」は、このページに見つかりません/)
  await waitForMarked()
})

test('an article that is rendered late is marked as soon as it is rendered', async () => {
  await page.goto(`${HUB}&late=1`)
  await panel.waitForText('今見ているページ：KB0011639')
  await waitForMarked('助成金について', '手順書・マニュアル', '手順書・マニュアル')
  await panel.waitForText('手引きが案内する「助成金について」に印を付けました')
})

test('on the article where a menu path begins, the panel names the next entry', async () => {
  await panel.waitForText('次は「手順書・マニュアル」にお進みください')
  await panel.click('この見出しへ：手順書・マニュアル')
  // The link may still be scrolled to: a press with the mouse would meet what was there before.
  await page.$eval('::-p-text(手順書・マニュアルについて知りたい方はこちら)', (link) => {
    if (link instanceof HTMLElement) link.click()
  })
  await panel.waitForText('今見ているページ：KB9999001')
  await waitForMarked(WEB, APP)
})

test('nothing is marked after a move to another page', async () => {
  await page.evaluate(() => scrollTo(0, 0))
  await page.click('a.portal-name')
  await page.waitForSelector('h1::-p-text(医療機関等向け総合ポータルサイト)')
  await waitForMarked()
})

test('on a page that the next task needs, one button scrolls to the place for it', async () => {
  const tasks = [
    'アカウント登録',
    '見積のご相談・ご依頼',
    '発注',
    'レセプトコンピュータ等',
    '運用テスト',
  ]
  for (const [index, task] of tasks.entries()) {
    await panel.click(task, { within: '次にやること' })
    // The picture of the tasks has a button 発注 as well, also before the card of that task is there.
    await panel.waitForText(`8項目のうち ${index + 1}項目が終わりました`)
  }
  await panel.waitForText('2-2 業務等の変更点の確認')
  await page.goto(HUB)
  await panel.click('いまの手順で見るのはここ')
  await panel.waitForText('外来診療等（通常とは異なる動線・機器故障時等）【モバイル端末等】')
  await page.waitForFunction(() => scrollY > 0)
})

test('the manual of the product in use is shown with its menu path, whose known step is a link', async () => {
  await panel.waitForText('お使いになるのはどちらですか')
  expect(await panel.evaluate((document) => document.querySelector('.next .article'))).toBeNull()
  await panel.click('マイナ資格確認アプリ', { within: 'お使いになるのはどちらですか' })
  await panel.waitFor(
    (document, last) =>
      [...document.querySelectorAll('ol[aria-label="ページまでの進み方"]')].some((way) => {
        const steps = [...way.querySelectorAll('li')].map((step) => step.textContent)
        const link = way.querySelector('li:first-child a')?.getAttribute('href') ?? ''
        return (
          link.endsWith('sysparm_article=KB0011639') &&
          steps[1] === '手順書・マニュアル' &&
          steps.at(-1) === last
        )
      }),
    APP,
  )
  // Away from the article that the link opens: what is waited for must be the new tab.
  await page.goto(CSM)
  await panel.click('外来診療等（通常とは異なる動線・機器故障時等）【モバイル端末等】', {
    within: APP,
  })
  const hub = await portal.session.waitForPage('KB0011639')
  await hub.close()
})
