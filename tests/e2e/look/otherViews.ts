import type { Page } from 'puppeteer-core'
import type { Panel } from '../browsers/panel.ts'
import { addressOf } from '../form/readingList.ts'

/** How a view of the panel is opened. */
type Open = (panel: Panel, page: Page) => Promise<void>

const PORTAL = 'https://iryohokenjyoho.service-now.com/csm'

const openPassed: Open = async (panel, page) => {
  await page.goto(PORTAL)
  await page.waitForSelector('main h1')
  await panel.click('手順')
  await panel.waitForText('補助なしで準備を進める')
  await panel.click('延長を確認した（日付を入れる）')
  await panel.waitForText('この期限にする')
}

const openTask: Open = async (panel) => {
  await panel.click('手順')
  await panel.click(/^見積\s*(?:いまここ|これから)/)
  await panel.waitForText('文面をコピー')
}

const openSettings: Open = async (panel) => {
  await panel.click('設定を変える')
  await panel.waitForText('この内容で保存する')
}

const openUnforeseen: Open = async (panel, page) => {
  await page.goto(addressOf('unforeseen'))
  await page.waitForSelector('main form')
  await panel.click('申請チェック')
  await panel.waitForText('このページには入力欄が7件ありますが')
}

const openAssigning: Open = async (panel) => {
  await panel.click('これは補助金の申請フォームです')
  await panel.waitForText('7項目のうち 0項目を読み取りました')
}

const openReceived: Open = async (panel, page) => {
  await page.goto(PORTAL)
  await page.waitForSelector('main h1')
  await page.evaluate(() => {
    const main = document.querySelector('main')
    if (main) main.innerHTML = '<h1>申請を受け付けました</h1><p>受付番号：REQ0010023</p>'
  })
  await page.click('main')
  await panel.waitForText('受付番号：REQ0010023')
}

/** What was unfolded in the footer before would lie over the view. */
const folded =
  (open: Open): Open =>
  async (panel, page) => {
    await panel.evaluate((document) => {
      for (const part of document.querySelectorAll('details')) part.open = false
    })
    await open(panel, page)
  }

const VIEWS: readonly (readonly [string, Open])[] = [
  ['where the deadline has passed, and a new one is entered', openPassed],
  ['at a task that is opened from the way', openTask],
  ['in the settings of the facility', openSettings],
  ['at a form that is not known', openUnforeseen],
  ['at one whose fields are to be assigned', openAssigning],
  ['after an application was received', openReceived],
]

/** Views that a person sees seldom, in the order in which they are opened. */
export const OTHER_VIEWS: readonly (readonly [string, Open])[] = VIEWS.map(([name, open]) => [
  name,
  folded(open),
])
