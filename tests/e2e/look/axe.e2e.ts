import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { enter, openForm, prefill, SOUND, SOUND_DAY } from '../form/applicationForm.ts'
import { checkAsOf, waitForAnswer } from '../form/outcomes.ts'
import { holdNameAhead } from '../storage/aheadOfClock.ts'
import { expectNothingWrongIn, expectNothingWrongWith, lookAtOurs, lookAtPanel } from './axe.ts'
import { OTHER_VIEWS } from './otherViews.ts'

/** The workspace's places, by what stands behind the # and a text that each shows at last. */
const PLACES: readonly (readonly [string, string])[] = [
  ['facilities', 'お使いの施設の一覧です'],
  ['guides', '新しい版の取り込み'],
  ['sheet', '確認するファイルを選ぶ'],
  ['backup', '控えのファイルを取り込む'],
  ['papers', 'ここにファイルを置くこともできます'],
  ['print', 'A4の紙に印刷できます'],
  ['editor', '下書きはまだありません'],
  ['rules', '総事業費は内訳の合計と合っていますか'],
  ['log', 'このブラウザで行った変更のうち'],
  ['data', 'このブラウザに保存した内容のうち'],
  ['sync', '同期はオフです'],
  ['share', '共有フォルダーはオフです'],
]

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await portal.session.openPanel()
})

/** Unfolds all there is, and looks at it in both colour schemes. */
async function expectNothingWrong() {
  await panel.evaluate((document) => {
    for (const part of document.querySelectorAll('details')) part.open = true
    // To axe, what has been scrolled under the views or the footer is too small to be pressed. It can
    // be scrolled out again, and the focus never lies there: see keyboard.e2e.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '#panel > header, .bottom, .last, .contact-more > div { position: static !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
  await panel.view({ scheme: 'light' })
  expectNothingWrongWith(await lookAtPanel(panel), 'light')
  await panel.view({ scheme: 'dark' })
  expectNothingWrongWith(await lookAtPanel(panel, 'colours'), 'dark')
}

/** Tells the panel that the network went, or came back. */
const setOnline = (online: boolean) =>
  panel.evaluate((_, value) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value })
    dispatchEvent(new Event(value ? 'online' : 'offline'))
  }, online)

describe('axe finds nothing in the panel', () => {
  test('at the first question', async () => {
    await panel.waitForText('はじめに教えてください')
    await expectNothingWrong()
    await panel.click('診療所')
  })

  test('in the steps', async () => {
    await panel.waitForText('次にやること')
    await panel.click('アカウント登録', { within: '次にやること' })
    await panel.waitForText(/次にやること\s+1-1/)
    await panel.waitForText('チェックを付けました')
    await panel.click('メモを書く', { within: '次にやること' })
    await panel.fill('メモ（', '電話した', { within: '次にやること' })
    await panel.waitForText('保存しました')
    await expectNothingWrong()
    await panel.click('書き終わる', { within: '次にやること' })
    await panel.waitForText('メモを直す')
  })

  test('at the list of facilities', async () => {
    await panel.click('施設名なし')
    await panel.waitForText('登録されている施設は、この1件です')
    await expectNothingWrong()
    await panel.click('施設名なし')
  })

  test('without a network', async () => {
    await setOnline(false)
    await panel.waitForText('インターネットにつながっていないようです')
    await expectNothingWrong()
    await setOnline(true)
  })

  test('in the check, while there is no form', async () => {
    await panel.click('申請チェック')
    await panel.waitForText('ここに書いて確認する')
    await expectNothingWrong()
  })

  test('in the panel’s own form', async () => {
    await panel.click('ここに書いて確認する')
    await panel.fill('補助申請額', '999999')
    await waitForAnswer(panel, 'requested-amount', 'fail')
    await expectNothingWrong()
    await panel.click('書いた内容を消して終わる')
  })

  test('at a form with mistakes and unassigned fields', async () => {
    await openForm(page, { single: true })
    await prefill(page, { ...SOUND, texts: { ...SOUND.texts, total_cost: '17000' } })
    await checkAsOf(panel, SOUND_DAY)
    await waitForAnswer(panel, 'total-cost', 'fail')
    await expectNothingWrong()
  })

  test('at a correct form', async () => {
    await enter(page, { texts: { total_cost: '171000' } })
    await waitForAnswer(panel, 'total-cost', 'pass')
    await expectNothingWrong()
  })

  test('in the materials', async () => {
    await panel.click('資料')
    await panel.waitForText('お問い合わせ')
    await expectNothingWrong()
  })
})

describe('axe finds nothing in our elements on the page', () => {
  test('in the dialog of the guard, and at the marks', async () => {
    await enter(page, { texts: { total_cost: '17000' } })
    await panel.click('申請チェック')
    await waitForAnswer(panel, 'total-cost', 'fail')
    await page.click('#submit-btn')
    await page.waitForSelector('[data-junbi-navi="dialog"]')
    for (const part of ['dialog', 'marks']) {
      const { wrong, passed } = await lookAtOurs(portal.session, page, part)
      expect(wrong, part).toEqual([])
      expect(passed, part).toBeGreaterThan(3)
    }
  })
})

describe('axe finds nothing in the other views of the panel', () => {
  test.each(OTHER_VIEWS)('%s', async (_, open) => {
    await open(panel, page)
    await expectNothingWrong()
  })
})

describe('axe finds nothing in the workspace', () => {
  test.each(PLACES)('at #%s', async (place, text) => {
    const workspace = await portal.session.openExtensionPage(`workspace.html#${place}`)
    await workspace.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
    await workspace.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    await expectNothingWrongIn(portal.session, workspace)
    await workspace.close()
  })

  test('at #data with a change that is ahead of the clock', async () => {
    const workspace = await portal.session.openExtensionPage('workspace.html#data')
    await holdNameAhead(workspace, 'みほん診療所')
    await workspace.waitForSelector('[data-ahead] button')
    await expectNothingWrongIn(portal.session, workspace)
    await workspace.close()
  })
})
