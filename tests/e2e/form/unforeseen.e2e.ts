import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { bundledPart } from '../../../lib/guide/included/parts.ts'
import { parseGuide } from '../../../lib/guide/parse.ts'
import type { FormVariant } from '../../practice/variants.ts'
import type { Panel } from '../browsers/panel.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { checkAsOf, openAnswered, waitForAnswer } from './outcomes.ts'

const UNKNOWN = '申請フォームかどうか、分かりませんでした'
const SAY = 'これは補助金の申請フォームです'
const SAY_NOT = '申請フォームではありません'
const SAID = 'このフォームは、補助金の申請フォームとして選ばれています。'
const SAID_NOT = 'このフォームは、申請フォームではないものとして選ばれています。'
const DIALOG = '[data-junbi-navi="dialog"]'
const MARKS = '[data-junbi-navi="marks"]'
const DAY = '2026-01-20'

const portal = sharedPortal()
const other = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

const addressOf = (variant: FormVariant) =>
  `https://iryohokenjyoho.service-now.com/csm?id=practice_form&variant=${variant}`
const open = async (variant: FormVariant) => {
  await portal.session.page.goto(addressOf(variant))
  await portal.session.page.waitForSelector('main form')
}

/** Nothing is checked, marked, or held back when it is sent. */
async function isLeftAlone() {
  const { page } = portal.session
  expect(await panel.evaluate((document) => document.querySelector('[data-rule]'))).toBeNull()
  await page.click('main form button')
  expect(await page.$('[data-junbi-navi]')).toBeNull()
}

test('a form with unknown labels only is reported as unknown and not checked', async () => {
  await open('unforeseen')
  await panel.click('申請チェック')
  await panel.waitForText(UNKNOWN)
  await panel.waitForText('このページには入力欄が7件ありますが')
  await isLeftAlone()
})

test('a form of an unknown kind is reported in the same words', async () => {
  await open('survey')
  await panel.waitForText('このページには入力欄が2件ありますが')
  await isLeftAlone()
})

test('a form declared as the application can be assigned and is checked', async () => {
  await open('unforeseen')
  await panel.click(SAY)
  await panel.waitForText(SAID)
  await panel.waitForText('7項目のうち 0項目を読み取りました')
  await panel.waitFor((document) => document.querySelectorAll('.unfound select').length === 7)
  const { entries, focus } = await panel.evaluate((document) => ({
    entries: [...document.querySelectorAll<HTMLElement>('.assign-field')].map(
      ({ innerText }) => innerText,
    ),
    focus: document.activeElement?.textContent,
  }))
  expect(entries[0]).toBe('10けたの番号\n3410712362\n医療機関等コード？')
  expect(entries[4]).toBe('あわせて払った金\n171,000円')
  expect(focus).toBe(SAID)
  await panel.waitForText(/見つからない項目 8\s+医療機関等コード、.*総事業費、/)
  await waitForAnswer(panel, 'total-cost', 'review')
  // What was not found is one line, and not an outcome for each rule.
  const shown = await panel.evaluate((document) =>
    [...document.querySelectorAll('.outcomes > li')].map(({ textContent }) => textContent),
  )
  expect(shown.filter((text) => text?.includes('見つけられませんでした'))).toEqual([])
  await panel.view({ width: 360 })
  const height = await panel.evaluate((document) => document.documentElement.scrollHeight)
  expect(height).toBeLessThanOrEqual(1400)
  await checkAsOf(panel, DAY)
  const meanings = {
    '10けたの番号': '医療機関等コード',
    お宅のこと: '施設区分',
    機器に払った金: '「モバイル端末等」の費用',
    直すのに払った金: '「レセプトコンピュータの改修」の費用',
    あわせて払った金: '総事業費',
    受け取りたい金: '補助申請額',
    入れ終わった日: '完了日',
  }
  for (const [label, meaning] of Object.entries(meanings)) {
    await panel.fill(`これは何の項目ですか：${label}`, meaning)
  }
  await panel.waitForText('7項目のうち 7項目を読み取りました')
  // What stands in a field stays beside its choice.
  const value = await panel.evaluate(
    (document) => document.querySelector<HTMLElement>('[data-meaning="totalCost"]')?.innerText,
  )
  expect(value).toContain('171,000円')
  for (const rule of ['facility-code', 'total-cost', 'requested-amount', 'completion-date']) {
    await waitForAnswer(panel, rule, 'pass')
  }
})

test('its mistakes are marked, and its send is held', async () => {
  const { page } = portal.session
  await page.click('#all', { count: 3 })
  await page.type('#all', '17000')
  await waitForAnswer(panel, 'total-cost', 'fail')
  await page.keyboard.press('Tab')
  await page.waitForSelector(MARKS)
  await page.click('main form button')
  await page.waitForSelector(DIALOG)
  await page.keyboard.press('Escape')
  await page.waitForSelector(DIALOG, { hidden: true })
})

test('the declaration applies when the form is opened again', async () => {
  await open('survey')
  await panel.waitForText(UNKNOWN)
  await open('unforeseen')
  await panel.waitForText(SAID)
  await waitForAnswer(panel, 'total-cost', 'pass')
})

test('the declaration and its assignments can be exported as a guide, which works in another browser', async () => {
  const { session } = portal
  const workspace = await session.openExtensionPage('workspace.html#guides')
  const shown = (text: string) =>
    workspace.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
  await shown('申請フォームとして確認する')
  await shown('『10けたの番号』『お宅のこと』『機器に払った金』など、7項目のフォームです。')
  await shown('フォームについて選んだ内容 8件 を加えた')
  await workspace.click('[data-guide=gairai] a[download]')
  const path = join(session.downloads, 'gairai.json')
  await vi.waitFor(
    async () => expect(parseGuide(await readFile(path, 'utf8'), bundledPart).ok).toBe(true),
    {
      timeout: PATIENCE,
    },
  )
  await workspace.close()

  const there = await other.session.openExtensionPage('workspace.html#guides')
  const input = await there.waitForSelector('input[type=file]')
  const chooser = await input?.toElement('input')
  await chooser?.uploadFile(path)
  const change = '申請フォーム › 『10けたの番号』『お宅のこと』『機器に払った金』'
  await there.waitForFunction((text) => document.body.innerText.includes(text), {}, change)
  await there.click('button.primary')
  await there.waitForFunction(() => document.body.innerText.includes('（gairai.json）'))
  await other.session.page.bringToFront()
  const panelThere = await openAnswered(other.session)
  await other.session.page.goto(addressOf('unforeseen'))
  await panelThere.waitForText(SAID)
  await checkAsOf(panelThere, DAY)
  await waitForAnswer(panelThere, 'requested-amount', 'pass')
  // The one who sits there has the last word.
  await panelThere.click(SAY_NOT)
  await panelThere.waitForText(SAID_NOT)
  await panelThere.click(SAY)
  await waitForAnswer(panelThere, 'requested-amount', 'pass')
})

test('the declaration can be removed: the form is no longer checked', async () => {
  const { page } = portal.session
  await page.bringToFront()
  await panel.click(SAY_NOT)
  await panel.waitForText(SAID_NOT)
  await isLeftAlone()
  await panel.click(SAY)
  await waitForAnswer(panel, 'total-cost', 'pass')
})

test('a form that the page calls an inquiry is checked only if the user declares it to be the application', async () => {
  await open('inquiry')
  await panel.waitForText('お問い合わせのフォームのようです')
  await isLeftAlone()
  await panel.click('申請フォームなのに、こう表示されるとき')
  await panel.click(SAY)
  await panel.waitForText(SAID)
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await portal.session.page.waitForSelector(MARKS)
  await panel.click(SAY_NOT)
  await panel.waitForText(SAID_NOT)
  await open('inquiry')
  await panel.waitForText(SAID_NOT)
  await isLeftAlone()
})

test('a form that was recognised as the application can be declared not to be it', async () => {
  await open('sections')
  await waitForAnswer(panel, 'total-cost', 'pass')
  await panel.click(SAY_NOT)
  await panel.waitForText(SAID_NOT)
  await isLeftAlone()
  await panel.click(SAY)
  await waitForAnswer(panel, 'total-cost', 'pass')
})
