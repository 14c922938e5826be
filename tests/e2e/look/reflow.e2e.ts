import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND, SOUND_DAY } from '../form/applicationForm.ts'
import { checkAsOf, waitForAnswer } from '../form/outcomes.ts'
import { openWorkspace, stopToast } from '../panel/ticking.ts'
import { facilitiesIn } from '../workspace/facilitiesPage.ts'
import { OTHER_VIEWS } from './otherViews.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  portal.session.page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await portal.session.openPanel()
  await panel.waitForText('はじめに教えてください')
  await panel.view({ width: 250 })
  await panel.waitFor(() => innerWidth <= 250)
})

/** What stands out of the panel to the right with all unfolded, at this size of text (per cent). */
const standsOut = (size: number) =>
  panel.evaluate((document, percent) => {
    for (const part of document.querySelectorAll('details')) part.open = true
    document.documentElement.style.fontSize = `${percent}%`
    const width = document.documentElement.clientWidth
    const out = [...document.querySelectorAll('#panel *')]
      .filter((element) => element.checkVisibility() && !element.matches('option'))
      .filter((element) => Math.floor(element.getBoundingClientRect().right) > width)
      .map(({ localName, textContent }) => `${localName}: ${textContent?.slice(0, 40)}`)
    document.documentElement.style.fontSize = ''
    return { width, out }
  }, size)

/** A sidebar of 250 px, which is narrower than 1280 px at 400 %, and then with text twice as large. */
async function expectAllInSight() {
  for (const size of [100, 200]) {
    const { width, out } = await standsOut(size)
    expect(width).toBeLessThanOrEqual(250)
    expect.soft(out, `${size} %`).toEqual([])
  }
}

describe('the panel never scrolls horizontally', () => {
  test('at the first question', async () => {
    await expectAllInSight()
    await panel.click('診療所')
  })

  test('in the steps, with a note and the undo notice', async () => {
    await panel.waitForText('次にやること')
    await stopToast(panel)
    await panel.click('アカウント登録', { within: '次にやること' })
    await panel.waitForText('チェックを付けました')
    await panel.click('メモを書く', { within: '次にやること' })
    await panel.fill('メモ（', 'https://example.jp/とても長い/'.repeat(5), {
      within: '次にやること',
    })
    await panel.waitForText('保存しました')
    await expectAllInSight()
    await panel.click('書き終わる', { within: '次にやること' })
    await panel.waitForText('メモを直す')
    await expectAllInSight()
  })

  test('in the materials', async () => {
    await panel.click('資料')
    await panel.waitForText('お問い合わせ')
    await expectAllInSight()
  })

  test('in the panel’s own form', async () => {
    await panel.click('申請チェック')
    await panel.click('ここに書いて確認する')
    await panel.fill('補助申請額', '999999')
    await waitForAnswer(panel, 'requested-amount', 'fail')
    await expectAllInSight()
    await panel.click('書いた内容を消して終わる')
  })

  test('in the check of a form', async () => {
    await openForm(portal.session.page, { single: true })
    await prefill(portal.session.page, { texts: { ...SOUND.texts, total_cost: '17000' } })
    await checkAsOf(panel, SOUND_DAY)
    await waitForAnswer(panel, 'total-cost', 'fail')
    await expectAllInSight()
  })
})

describe('nor in the other views of the panel', () => {
  test.each(OTHER_VIEWS)('%s', async (_, open) => {
    await open(panel, portal.session.page)
    await expectAllInSight()
  })
})

/** A window of 1280 by 1024 px at 400 %. */
const AT_400 = { width: 320, height: 256 }

/** A name that has no place to break, as an address has none. */
const LONG = `https://example.jp/${'medicalinstitution'.repeat(6)}`

/**
 * What stands out of the window to the right, and how far the page can be moved there. What is a
 * table of many columns, and a sheet of paper, is moved in its own frame.
 */
const standsOutOf = (page: Page, size: number) =>
  page.evaluate((percent) => {
    for (const part of document.querySelectorAll('details')) part.open = true
    document.documentElement.style.fontSize = `${percent}%`
    const root = document.documentElement
    const width = root.clientWidth
    const out = [...document.querySelectorAll('#workspace *')]
      .filter((element) => element.checkVisibility() && !element.matches('option'))
      .filter((element) => !element.parentElement?.closest('.facility-table, .paper, .table'))
      .filter((element) => Math.floor(element.getBoundingClientRect().right) > width)
      .map(({ localName, textContent }) => `${localName}: ${textContent?.slice(0, 40)}`)
    const sideways = root.scrollWidth - width
    root.style.fontSize = ''
    return { width, out, sideways }
  }, size)

describe('the workspace never scrolls horizontally at 400 %', () => {
  let page: Page
  beforeAll(async () => {
    page = await openWorkspace(portal.session)
    await page.evaluate(async (name) => {
      const { addFacility, updateFacility, withNote } = globalThis.junbiProgress
      const { id } = await addFacility({ name, kind: 'clinic', code: '3410712362' })
      await addFacility({ name: `${name}2`, kind: 'clinic', code: '3410712362' })
      await updateFacility(id, (facility) => withNote(facility, 'order', name))
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      await storage.local.set({ [`facility:${name}`]: { version: 3, name, broken: name } })
    }, LONG)
    await page.setViewport(AT_400)
  })

  test.each([
    ['facilities', LONG],
    ['sheet', '確認するファイルを選ぶ'],
    ['print/progress', '準備の進み具合'],
    ['print/briefing', '職員への説明：導入後に変わる業務'],
    ['print/outcomes', '印刷する確認結果がありません'],
    ['print/list', '施設の一覧'],
    ['backup', LONG],
    ['sync', '同期はオフです'],
    ['log', LONG],
    ['data', LONG],
    ['guides', '新しい版の取り込み'],
    ['editor', '下書きはまだありません'],
    ['rules', '総事業費は内訳の合計と合っていますか'],
  ])('at #%s', async (place, text) => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, place)
    await page.waitForFunction(
      (wanted) => document.querySelector('main')?.textContent?.includes(wanted),
      {},
      text,
    )
    for (const size of [100, 200]) {
      const { width, out, sideways } = await standsOutOf(page, size)
      expect(width).toBeLessThanOrEqual(AT_400.width)
      expect.soft({ out, sideways }, `${size} %`).toEqual({ out: [], sideways: 0 })
    }
  })

  test('in the form of a facility', async () => {
    await page.evaluate(() => {
      location.hash = 'facilities'
    })
    await facilitiesIn(page).press('施設を追加')
    await page.waitForSelector('dialog[open]')
    for (const size of [100, 200]) {
      const { out, sideways } = await standsOutOf(page, size)
      expect.soft({ out, sideways }, `${size} %`).toEqual({ out: [], sideways: 0 })
    }
  })
})
