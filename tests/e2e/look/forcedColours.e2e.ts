import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { rowsHere } from '../../soak/whole.ts'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm } from '../form/applicationForm.ts'
import { enterFlawed } from '../form/flawed.ts'
import { openAnswered } from '../form/outcomes.ts'
import { lookAtPage, lookAtPanel } from './axe.ts'
import { forceColours, notToldApart } from './forcedColours.ts'
import { OTHER_VIEWS } from './otherViews.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await forceColours(portal.session)
  await panel.waitFor(() => matchMedia('(forced-colors: active)').matches)
})

/** Unfolds all there is: every control is told from the text around it, and all of it can be read. */
async function expectToldApart() {
  await panel.evaluate((document) => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  expect(await panel.evaluate(notToldApart)).toEqual([])
  const { wrong } = await lookAtPanel(panel, 'colours')
  expect(wrong.filter((each) => each.startsWith('color-contrast'))).toEqual([])
}

describe('in forced colours', () => {
  test('the parts of the steps, the materials and the list of facilities have edges', async () => {
    await expectToldApart()
    await panel.click('資料')
    await panel.waitForText('お問い合わせ')
    await expectToldApart()
    await panel.click('手順')
    await panel.click('施設名なし')
    await panel.waitForText('登録されている施設は、この1件です')
    await expectToldApart()
    await panel.key('Escape')
    await panel.waitFor((document) => document.querySelector('.switcher-list') === null)
  })

  test('the focused control has an outline', async () => {
    await panel.key('Tab')
    const outline = await panel.evaluate(({ activeElement, body }) => {
      if (!activeElement) return null
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(activeElement)
      const differs = outlineColor !== getComputedStyle(body).backgroundColor
      return { outlineStyle, width: Number.parseFloat(outlineWidth), differs }
    })
    expect(outline).toEqual({ outlineStyle: 'solid', width: 4, differs: true })
  })

  test('outcomes have an edge, and marks on the page a line style of their own', async () => {
    await panel.click('申請チェック')
    await openForm(page, { single: true })
    await enterFlawed(page, panel)
    await expectToldApart()
    await page.waitForSelector('[data-junbi-navi="marks"]')
    await forceColours(portal.session)
    const lines = await insideOurs(portal.session, page, 'marks', (root) =>
      [...root.querySelectorAll('.mark:not([hidden])')].map((mark) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(mark)
        return { style: borderTopStyle, width: borderTopWidth, colour: borderTopColor }
      }),
    )
    expect(lines.length).toBeGreaterThan(0)
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    for (const { style, width, colour } of lines) {
      expect(style).toMatch(/^(solid|dashed)$/)
      expect(width).toBe('2px')
      expect(colour).not.toBe(ground)
    }
  })

  test('the dialog of the guard and its buttons have an edge', async () => {
    await page.click('#submit-btn')
    await page.waitForSelector('[data-junbi-navi="dialog"]')
    const edges = await insideOurs(portal.session, page, 'dialog', (root) =>
      [...root.querySelectorAll('dialog, button')].map((part) => {
        const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(part)
        return borderTopStyle === 'solid' && borderTopColor !== backgroundColor
      }),
    )
    expect(edges).toEqual([true, true, true])
    await page.keyboard.press('Escape')
  })
})

describe('in forced colours, too,', () => {
  test.for(rowsHere(OTHER_VIEWS))('what the panel shows %s can be told apart', async ([, open]) => {
    await open(panel, page)
    await expectToldApart()
  })

  const places = [
    ['facilities', 'お使いの施設の一覧です'],
    ['sheet', '確認するファイルを選ぶ'],
    ['print', 'A4の紙に印刷できます'],
    ['rules', '総事業費は内訳の合計と合っていますか'],
  ] as const

  test.for(rowsHere(places))(
    'the parts of the workspace’s page #%s have edges',
    async ([place, text]) => {
      const workspace = await portal.session.openExtensionPage(`workspace.html#${place}`)
      await workspace.waitForFunction(
        (wanted) => document.body.innerText.includes(wanted),
        {},
        text,
      )
      await forceColours(portal.session)
      await workspace.waitForFunction(() => matchMedia('(forced-colors: active)').matches)
      expect(await workspace.evaluate(`(${notToldApart})(document)`)).toEqual([])
      const { wrong } = await lookAtPage(workspace, 'colours')
      expect(wrong.filter((each) => each.startsWith('color-contrast'))).toEqual([])
      await workspace.close()
    },
  )
})
