import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test, vi } from 'vitest'
import { bundledPart } from '../../../lib/guide/included/parts.ts'
import { parseGuide } from '../../../lib/guide/parse.ts'
import type { Panel } from '../browsers/panel.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND, SOUND_DAY } from './applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from './outcomes.ts'

const QUESTION = 'これは何の項目ですか：備考'
const READING = '読み取った項目を見る'
const POINTING = '[data-junbi-navi="pointing"]:not([hidden])'
/** In 備考 stands what the receipts add up to. */
const ENTRIES = {
  ...SOUND,
  texts: { ...SOUND.texts, 'IO\\:0badcafe0badcafe0badcafe00000001': '200000' },
}

const portal = sharedPortal()
const other = sharedPortal()
let panel: Panel
let workspace: Page
beforeAll(async () => {
  panel = await openAnswered(portal.session)
  await openForm(portal.session.page, { single: true })
  await prefill(portal.session.page, ENTRIES)
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await panel.click(READING)
})

const shown = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
const gone = (page: Page, selector: string) => page.waitForSelector(selector, { hidden: true })

test('fields that were not understood come first, each with a choice of its meaning', async () => {
  await waitForAnswer(panel, 'total-receipt', 'inapplicable')
  await panel.waitForText('これは何の項目ですか')
  const [first, order] = await panel.evaluate((document) => {
    const entries = [...document.querySelectorAll<HTMLElement>('.reading li')]
    const unknown = entries.map((entry) => entry.innerText.includes('確認に使っていません'))
    return [unknown[0], unknown.lastIndexOf(true) < unknown.indexOf(false)]
  })
  expect([first, order]).toEqual([true, true])
  const choices = await panel.evaluate((document) =>
    [...document.querySelectorAll<HTMLElement>('[data-field="備考"] option')].map(
      (option) => option.innerText,
    ),
  )
  expect(choices).toEqual(
    expect.arrayContaining(['選んでください', '領収書の合計額', 'どれでもない']),
  )
  expect(choices.join()).not.toMatch(/施設区分|領収書（写）/)
})

test('an assignment applies at once and can be undone', async () => {
  await panel.fill(QUESTION, '領収書の合計額')
  await panel.waitForText('『備考』を領収書の合計額として割り当てました')
  await waitForAnswer(panel, 'total-receipt', 'pass')
  await panel.click('元に戻す：備考')
  await panel.waitForText('『備考』は確認に使っていません')
  await waitForAnswer(panel, 'total-receipt', 'inapplicable')
})

test('an assigned meaning leaves the field that had it, in panel, marks and dialog alike', async () => {
  const { page } = portal.session
  await panel.fill(QUESTION, '補助申請額（いまは『補助申請額』）')
  await panel.waitForText('『補助申請額』からは外しました')
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await page.waitForSelector('[data-junbi-navi="marks"]')
  await page.click('#submit-btn')
  await page.waitForSelector('[data-junbi-navi="dialog"]')
  await page.keyboard.press('Enter')
  await panel.click('元に戻す：備考')
  await waitForAnswer(panel, 'requested-amount', 'pass')
})

test('a wrong meaning can be corrected', async () => {
  await panel.click('ちがうときは選び直す：総事業費')
  await panel.fill('これは何の項目ですか：総事業費', 'どれでもない')
  await panel.waitForText('『総事業費』を、どれでもない項目にしました')
  await waitForAnswer(panel, 'total-cost', 'review')
  await panel.click('元に戻す：総事業費')
  await waitForAnswer(panel, 'total-cost', 'pass')
})

/** A busy Firefox takes longer for one picture than vitest would wait for several. */
const PICTURES = { timeout: PATIENCE }

test('the field of the entry under the mouse is highlighted without scrolling the page', async () => {
  const { page } = portal.session
  await page.evaluate(() => scrollTo(0, 0))
  await panel.hover(READING)
  await gone(page, POINTING)
  const picture = async () => Buffer.from(await page.screenshot()).toString('base64')
  const before = await picture()
  // One that is in sight, and one that is not: the way to it is shown.
  for (const label of ['医療機関等コード', '申請日']) {
    await panel.hover(`この項目へ：${label}`)
    await page.waitForSelector(POINTING)
    await vi.waitFor(async () => expect(await picture()).not.toBe(before), PICTURES)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await panel.hover(READING)
    await gone(page, POINTING)
    await vi.waitFor(async () => expect(await picture()).toBe(before), PICTURES)
  }
})

test('the field of the focused entry is highlighted until the panel is closed', async () => {
  const { page } = portal.session
  // Closed by the click, it is opened anew by the key; its list is drawn a frame later.
  await panel.click(READING)
  await panel.waitFor((document) => !document.querySelector('.reading li'))
  await panel.key('Enter')
  await panel.waitFor((document) => document.querySelector('.reading li'))
  await panel.key('Tab')
  await page.waitForSelector(POINTING)
  await panel.key('Tab', { shift: true })
  await gone(page, POINTING)
  await panel.key('Tab')
  await page.waitForSelector(POINTING)
  await panel.close()
  await gone(page, POINTING)
  panel = await portal.session.openPanel()
  await panel.click(READING)
})

test('an assignment survives a restart of the browser, and no value is stored with it', async () => {
  await panel.fill(QUESTION, '領収書の合計額')
  await waitForAnswer(panel, 'total-receipt', 'pass')
  const stored = await panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return JSON.stringify(await storage.local.get(null))
  })
  expect(stored).toContain('備考')
  expect(stored).not.toMatch(/200000|171000|3410712362|みほん/)
  await portal.session.restart()
  panel = await portal.session.openPanel()
  await openForm(portal.session.page)
  await prefill(portal.session.page, ENTRIES)
  await waitForAnswer(panel, 'total-receipt', 'pass')
})

test('an assignment applies on the confirmation screen, which offers no choice', async () => {
  const { page } = portal.session
  await checkAsOf(panel, SOUND_DAY)
  await page.click('#submit-btn')
  await page.waitForSelector('#confirm-form')
  await panel.waitForText('確認画面の内容を確認しています')
  await panel.click(READING)
  await panel.waitForText('入力の画面に戻ると選び直せます')
  await waitForAnswer(panel, 'total-receipt', 'pass')
  expect(await panel.evaluate((document) => document.querySelector('.assign'))).toBeNull()
  await page.click('[name=back]')
  await panel.waitForText('『備考』を領収書の合計額として割り当てました')
})

test('a release of the portal that reorders and extends the form keeps the assignment valid', async () => {
  const { page } = portal.session
  await page.evaluate(() => {
    const rows = document.querySelector('.sp-form-container')
    for (const row of [...(rows?.children ?? [])].reverse()) rows?.append(row)
    for (let number = 1; number <= 10; number += 1) {
      rows?.insertAdjacentHTML(
        'afterbegin',
        `<div class="form-group"><label class="field-label" for="more${number}">追加の項目${number}</label><input id="more${number}"></div>`,
      )
    }
  })
  await panel.waitForText('26項目のうち')
  await waitForAnswer(panel, 'total-receipt', 'pass')
})

test('the workspace exports assignments as a guide that another browser imports and uses', async () => {
  workspace = await portal.session.openExtensionPage('workspace.html#guides')
  await shown(workspace, '割り当てを手引きに書き出す')
  await workspace.locator('[data-guide=gairai] a[download]').click()
  const path = join(portal.session.downloads, 'gairai.json')
  await vi.waitFor(
    async () => expect(parseGuide(await readFile(path, 'utf8'), bundledPart).ok).toBe(true),
    {
      timeout: PATIENCE,
    },
  )

  const { session } = other
  const elsewhere = await session.openExtensionPage('workspace.html#guides')
  const input = await elsewhere.waitForSelector('input[type=file]')
  const chooser = await input?.toElement('input')
  await chooser?.uploadFile(path)
  await shown(elsewhere, '『gairai.json』を取り込めます')
  await shown(elsewhere, '申請フォーム › 備考')
  await shown(elsewhere, '領収書の合計額')
  await elsewhere.click('button.primary')
  await shown(elsewhere, '取り込んだファイル（gairai.json）')
  await session.page.bringToFront()
  const there = await openAnswered(session)
  await openForm(session.page, { single: true })
  await prefill(session.page, ENTRIES)
  await waitForAnswer(there, 'total-receipt', 'pass')
  await there.click('読み取り・印刷・そのほか')
  await there.click(READING)
  await there.waitForText('『備考』を、手引きの割り当てにより領収書の合計額として読み取りました')
})

test('the assignments of a form can be removed and restored', async () => {
  const { page } = portal.session
  await workspace.bringToFront()
  await workspace.locator('.assignments button').click()
  await shown(workspace, 'フォームについて選んだ内容を消しました')
  await page.bringToFront()
  await waitForAnswer(panel, 'total-receipt', 'inapplicable')
  await workspace.bringToFront()
  await workspace.locator('.notice button').click()
  await shown(workspace, '備考 → 領収書の合計額')
  await page.bringToFront()
  await waitForAnswer(panel, 'total-receipt', 'pass')
})
