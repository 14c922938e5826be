import type { Page, Target } from 'puppeteer-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { eventually, heardBy, type Logged } from '../guard/pageSeen.ts'
import { enterText, openForm } from './applicationForm.ts'
import { enterFlawed } from './flawed.ts'
import { openAnswered, waitForAnswer } from './outcomes.ts'
import { addressOf } from './readingList.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await openForm(page, { single: true })
  await enterFlawed(page, panel)
})
beforeEach(async () => {
  panel = await portal.session.openPanel()
  await page.mouse.move(0, 0)
})

/** The marks that are drawn: where the badge is, how many lines its reason has, and where it reaches. */
const badges = () =>
  insideOurs(portal.session, page, 'marks', (root) =>
    [...root.querySelectorAll('.mark:not([hidden]) .badge')].map((badge) => {
      const { x, y, width, height } = badge.getBoundingClientRect()
      const reason = badge.querySelector('.reason')
      const box = reason?.getBoundingClientRect()
      const lineHeight = 22
      return {
        ...{ x, y, width, height, name: badge.ariaLabel ?? '', reason: reason?.textContent ?? '' },
        lines: box ? Math.round((box.height - 12) / lineHeight) : 0,
        isShown: reason?.checkVisibility() ?? false,
        reasonBox: {
          x: box?.x ?? 0,
          y: box?.y ?? 0,
          width: box?.width ?? 0,
          height: box?.height ?? 0,
        },
        isInside: box ? box.left >= 0 && box.right <= innerWidth : false,
      }
    }),
  )

const badgeOf = async (label: string) =>
  (await badges()).find(({ name }) => name.startsWith(`要修正 ${label}`))

/**
 * Scrolls until the mark stands in the upper part of the window, below the portal's header. Its
 * place is read again after each scroll: a mark is drawn anew when an answer changes, and is not
 * there for a moment.
 */
async function scrollTo(find: () => ReturnType<typeof badgeOf>) {
  await page.waitForSelector('[data-junbi-navi="marks"]')
  let found: Awaited<ReturnType<typeof find>>
  let hasScrolled = false
  await eventually(page, async () => {
    found = await find()
    if (found === undefined) return false
    const isInView = hasScrolled && found.y > 0 && found.y < 600
    if (!isInView) await page.evaluate((by) => scrollBy(0, by), found.y - 300)
    hasScrolled = true
    return isInView
  })
  if (!found) throw new Error('The mark is gone')
  return { ...found, at: { x: found.x + found.width / 2, y: found.y + found.height / 2 } }
}

const whereIs = (label: string) => scrollTo(() => badgeOf(label))

const focusedId = () => page.evaluate(() => document.activeElement?.id)
const waitForReason = (label: string, isShown: boolean) =>
  eventually(page, async () => (await badgeOf(label))?.isShown === isShown)

test('no mark comes while a person types in a field, and one when they leave it', async () => {
  await enterText(page, 'requested_amount', '')
  for (const letters of ['9', '99', '9999']) {
    await page.keyboard.type(letters)
    expect(await badgeOf('補助申請額')).toBeUndefined()
  }
  await waitForAnswer(panel, 'requested-amount', 'fail')
  expect(await badgeOf('補助申請額')).toBeUndefined()
  await page.keyboard.press('Tab')
  await whereIs('補助申請額')
  await enterText(page, 'requested_amount', '128000')
  await eventually(page, async () => (await badgeOf('補助申請額')) === undefined)
})

test('a mark says its reason in one line under the mouse, and the page hears nothing of the press', async () => {
  await page.focus('#sp_formfield_facility_name')
  const { at } = await whereIs('総事業費')
  await heardBy(page)
  await page.mouse.move(at.x, at.y)
  await waitForReason('総事業費', true)
  const shown = await badgeOf('総事業費')
  expect(shown?.reason).toContain('内訳の合計は 171,000円')
  expect(shown).toMatchObject({ lines: 1, isInside: true })
  await page.mouse.click(at.x, at.y)
  await panel.waitFor((document) => document.querySelector('[data-line="総事業費"] details[open]'))
  expect(await focusedId()).toBe('sp_formfield_facility_name')
  const pressed = ['pointerdown', 'mousedown', 'click', 'focusin', 'focusout', 'blur', 'submit']
  const heard: readonly Logged[] = await heardBy(page)
  expect(heard.filter(({ type }) => pressed.includes(type))).toEqual([])
  await page.mouse.move(0, 0)
  await waitForReason('総事業費', false)
})

test('a mark is reached by the keyboard after the page, says its reason, and Enter opens its line', async () => {
  await panel.click('手順')
  await page.evaluate(() => {
    const last = document.createElement('button')
    last.id = 'last'
    document.body.append(last)
    last.focus()
  })
  await page.keyboard.press('Tab')
  await waitForReason('総事業費', true)
  await page.keyboard.press('Enter')
  await panel.waitFor((document) => document.querySelector('[data-line="総事業費"] details[open]'))
  await page.$eval('#last', (last) => last.remove())
  await page.focus('#sp_formfield_facility_name')
})

/** The labels and names of files that the reasons cover while they are read, one after the other. */
async function coveredByReasons(): Promise<string[]> {
  const found: string[] = []
  const names = (await badges()).map(({ name }) => name)
  for (const wanted of names) {
    const current = async () => (await badges()).find(({ name }) => name === wanted)
    await page.mouse.move(0, 0)
    const { at } = await scrollTo(current)
    await page.mouse.move(at.x, at.y)
    await eventually(page, async () => (await current())?.isShown === true)
    const reason = (await current())?.reasonBox
    if (reason) found.push(...(await covered([reason])).map((text) => `${wanted}: ${text}`))
  }
  return found
}

/** What of the page marks cover: words and names of files. */
const covered = async (of?: readonly { x: number; y: number; width: number; height: number }[]) => {
  const all = of ?? (await badges())
  return page.evaluate((marks) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        const isUnder = (mark: { x: number; y: number; width: number; height: number }) =>
          mark.x < rect.right - 0.5 &&
          rect.left + 0.5 < mark.x + mark.width &&
          mark.y < rect.bottom - 0.5 &&
          rect.top + 0.5 < mark.y + mark.height
        const isSeen = node.parentElement?.checkVisibility({ visibilityProperty: true })
        const isForReaders = (node.parentElement?.clientWidth ?? 0) === 1
        if (isSeen && !isForReaders && rect.width > 1 && marks.some(isUnder))
          found.push(node.textContent ?? '')
      }
    }
    return found
  }, all)
}

test.each(['as wide as the window', 400, 320])(
  'in a page of %s no mark covers a label, a value or a name of a file',
  async (width) => {
    const before = page.viewport()
    if (typeof width === 'number') await page.setViewport({ width, height: 800 })
    await enterText(page, 'facility_code', '3410712360')
    await enterText(page, 'requested_amount', '999999')
    await enterText(page, 'completion_date', '2026-13-01')
    await page.keyboard.press('Tab')
    await eventually(page, async () => (await badges()).length >= 4)
    await eventually(page, async () => (await covered()).length === 0)
    const inner = await page.evaluate(() => innerWidth)
    expect((await badges()).filter(({ x, width: own }) => x < 0 || x + own > inner)).toEqual([])
    const over = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
    expect(await over()).toBe(0)
    expect(await coveredByReasons()).toEqual([])
    expect(await over()).toBe(0)
    if (typeof width === 'number') await page.setViewport(before)
  },
)

test('in a native dialog, which keeps the pointer to itself, the reason is shown all the same', async () => {
  await page.goto(addressOf('dialog'))
  await page.waitForSelector('button[onclick]')
  await page.click('button[onclick]')
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await page.focus('#total')
  const { at } = await whereIs('補助申請額')
  await page.mouse.move(at.x, at.y)
  await waitForReason('補助申請額', true)
  await page.mouse.move(0, 0)
  await waitForReason('補助申請額', false)
})

// The last one: a panel that opened by itself is closed with the rest of the browser's state.
test('while no panel is open, a press opens it at the line, or says where it is', async () => {
  await page.goto('about:blank')
  await openForm(page, { single: true })
  await enterFlawed(page, panel)
  await panel.close()
  const { at } = await whereIs('総事業費')
  await page.mouse.click(at.x, at.y)
  const line = '[data-line="総事業費"] details[open]'
  if (portal.session.kind === 'chromium') {
    const isPanel = (target: Target) => target.url().endsWith('/sidepanel.html')
    const opened = await (await portal.session.browser.waitForTarget(isPanel)).asPage()
    await opened.waitForSelector(line)
    return
  }
  await page.waitForSelector('[data-junbi-navi="notice"]')
  const said = await insideOurs(portal.session, page, 'notice', (root) => root.textContent)
  expect(said).toContain('ツールバーの「準備ナビ」のボタン')
  panel = await portal.session.openPanel()
  await panel.waitFor((document, wanted) => document.querySelector(wanted), line)
})
