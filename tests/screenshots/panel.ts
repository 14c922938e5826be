import { writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { dayInTokyo } from '../../lib/notation/tokyoDay.ts'
import type { Panel } from '../e2e/browsers/panel.ts'
import type { Session } from '../e2e/browsers/session.ts'
import { enter, openForm, SOUND, SOUND_DAY } from '../e2e/form/applicationForm.ts'
import { checkAsOf, nameFacility, waitForAnswer } from '../e2e/form/outcomes.ts'
import { FLAWED } from '../walk.ts'
import { takePanelPapers } from './papers.ts'
import { printHeight } from './printHeight.ts'
import { file, takePage, takePanel } from './take.ts'

const PORTAL = 'https://iryohokenjyoho.service-now.com/csm'
const NEXT = { within: '次にやること' }

/** Takes all views from the first start to the sent application. */
export async function walkPanel(session: Session): Promise<void> {
  const { page, openPanel, picture } = session
  // The portal asks before a form that was filled in is left.
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  const panel = await openPanel()
  await takeSteps(panel)
  await takeMaterials(panel, page)
  await takeTyped(panel)
  await openForm(page)
  await panel.waitForText('申請フォームを確認しています')
  await checkAsOf(panel, SOUND_DAY)
  await takePanel(panel, 'check-empty')
  await enter(page, FLAWED)
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await takePanel(panel, 'check')
  await printHeight(panel, 'check')
  await panel.click('読み取り・印刷・そのほか')
  await panel.click('読み取った項目を見る')
  await takePanel(panel, 'check-reading')
  await panel.click('読み取った項目を見る')
  await takePanelPapers(session, panel)
  await panel.view({ width: 360, scheme: 'light' })
  await panel.evaluate(() => scrollTo(0, 0))
  // The field under the pointer would be framed on the page.
  await panel.hover(/^申請チェック/)
  await writeFile(file('panel-beside-form'), await picture(panel))
  await takeSending(panel, page)
}

async function takeSteps(panel: Panel): Promise<void> {
  await panel.waitForText('はじめに教えてください')
  await takePanel(panel, 'question')
  await panel.click('診療所')
  await panel.waitForText('補助なしで準備を進める')
  await takePanel(panel, 'deadline-passed')
  await enterDeadline(panel)
  await nameFacility(panel, 'みほん診療所')
  await panel.waitForText('8項目のうち 0項目が終わりました')
  await panel.click('アカウント登録', NEXT)
  await panel.waitForText('チェックを付けました')
  await takePanel(panel, 'steps-ticked')
  await panel.click('メモを書く', NEXT)
  await panel.fill('メモ（', '電話で見積をお願いした。来週届く予定', NEXT)
  await panel.waitForText('保存しました')
  await takePanel(panel, 'note')
  await panel.click('書き終わる', NEXT)
  await panel.waitForText('メモを直す')
  await panel.evaluate((document) => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('main details')
    for (const part of folded) part.open = true
  })
  await takePanel(panel, 'steps-open')
  await panel.click('みほん診療所')
  await panel.waitForText('登録されている施設は、この1件です')
  await takePanel(panel, 'switcher')
  await panel.click('みほん診療所')
  await panel.waitFor((document) => document.querySelector('.undo') === null)
  await panel.evaluate((document) => {
    for (const part of document.querySelectorAll('details')) part.open = false
  })
  await takePanel(panel, 'way')
  await takeForReadme(panel, 'panel-way', '.station')
}

/** Takes what the panel shows at once, with a part of it in the middle. */
async function takeForReadme(panel: Panel, name: string, part: string): Promise<void> {
  await panel.view({ width: 360, scheme: 'light' })
  await panel.evaluate(
    (document, selector) =>
      document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    part,
  )
  await writeFile(file(name), await panel.capture())
}

/** As after an announcement: most of the pictures are of a day before the deadline. */
async function enterDeadline(panel: Panel): Promise<void> {
  const day = dayInTokyo(Temporal.Now.instant()).add({ days: 60 })
  await panel.click('延長を確認した（日付を入れる）')
  await panel.fill('新しい申請期限', day.toString())
  await panel.click('この期限にする')
  await panel.waitForText('あと 60日')
}

async function takeMaterials(panel: Panel, page: Page): Promise<void> {
  await panel.click('資料')
  await panel.waitForText('マニュアル')
  await takePanel(panel, 'materials')
  await panel.click('手順')
  await page.goto(`${PORTAL}?id=kb_article_view&sysparm_article=KB0011639`)
  await panel.waitForText('手引きが案内する「助成金について」に印を付けました')
  await takePanel(panel, 'article')
  await takePage(page, 'article')
}

async function takeTyped(panel: Panel): Promise<void> {
  await panel.click('申請チェック')
  await panel.waitForText('ここに書いて確認する')
  await takePanel(panel, 'check-without-form')
  await panel.click('ここに書いて確認する')
  await panel.fill('施設区分', '診療所')
  await panel.fill('総事業費', '17万1千円')
  await panel.fill('補助申請額', '150000')
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await takePanel(panel, 'typed')
  await panel.click('書いた内容を消して終わる')
}

/** The question before sending, then all that is needed for nothing to be asked. */
async function takeSending(panel: Panel, page: Page): Promise<void> {
  await takePage(page, 'marks')
  await page.click('#submit-btn')
  await page.waitForSelector('#confirm-form')
  await page.click('#submit-btn')
  await page.waitForSelector('[data-junbi-navi="dialog"]')
  await takePage(page, 'question')
  await page.keyboard.press('Enter')
  await openForm(page)
  await enter(page, SOUND)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await waitForAnswer(panel, 'total-cost', 'pass')
  await takePanel(panel, 'check-sound')
  await takeForReadme(panel, 'panel-sound', '.verdict')
  await printHeight(panel, 'check-sound')
  await page.click('#submit-btn')
  await page.waitForSelector('#confirm-form')
  await panel.waitForText('確認画面の内容を確認しています')
  await takePanel(panel, 'check-confirmation')
  await page.click('#submit-btn')
  await panel.waitForText('受付番号：')
  await takePanel(panel, 'received')
}
