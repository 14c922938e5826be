import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { enterText, openForm, prefill, SOUND, SOUND_DAY } from '../form/applicationForm.ts'
import { enterFlawed } from '../form/flawed.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { eventually } from './pageSeen.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
})
beforeEach(() => portal.practice.reset())

const dialogOf = () => page.waitForSelector('[data-junbi-navi="dialog"]')
const textIn = (part: 'dialog' | 'notice') =>
  insideOurs(portal.session, page, part, (root) => root.textContent ?? '')
/** @returns whether the page shows marks, or none as wanted. */
const hasMarks = async (wanted: boolean) => {
  if ((await page.$('[data-junbi-navi="marks"]')) === null) return !wanted
  const count = await insideOurs(
    portal.session,
    page,
    'marks',
    (root) => root.querySelectorAll('.mark').length,
  )
  return count > 0 === wanted
}
const isReceived = () => page.waitForFunction(() => location.search.includes('my_list'))

async function openPicture() {
  await openForm(page, { picture: true })
  await enterFlawed(page, panel)
  await page.click('#submit-btn')
  await page.waitForSelector('#confirm-picture')
  await page.waitForSelector('[data-junbi-navi="notice"]')
}

test('if the confirmation screen cannot be read, the guard asks about the values of the form', async () => {
  await openPicture()
  await page.click('#submit-btn')
  await dialogOf()
  expect(portal.practice.received()).toEqual([])
  expect(await textIn('dialog')).toContain('総事業費')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
  await page.waitForSelector('[data-junbi-navi="notice"]')
  expect(portal.practice.received()).toEqual([])
  await page.click('#submit-btn')
  await dialogOf()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await isReceived()
  expect(portal.practice.received()).toHaveLength(1)
})

test('a value that was corrected in between raises no question', async () => {
  await openPicture()
  await page.click('[name="back"]')
  await page.waitForSelector('#catalog-form')
  await enterText(page, 'total_cost', '171000')
  await waitForAnswer(panel, 'total-cost', 'pass')
  await page.click('#submit-btn')
  await page.waitForSelector('#confirm-picture')
  expect(await page.$('[data-junbi-navi="notice"]')).toBeNull()
  await page.click('#submit-btn')
  await isReceived()
})

test('if the browser may load the confirmation screen itself, the guard asks at once', async () => {
  await openForm(page)
  await enterFlawed(page, panel)
  await page.$eval('#submit-btn', (button) => {
    button.setAttribute('type', 'submit')
    button.setAttribute('form', 'catalog-form')
  })
  await page.click('#submit-btn')
  await dialogOf()
  expect(await page.$('#confirm-form')).toBeNull()
  await page.keyboard.press('Escape')
})

test('the question about a passed deadline does not name its date', async () => {
  await openForm(page, { single: true })
  await prefill(page, SOUND)
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  // The page hears of a day after the panel. On the first of these it marks a date, on the second nothing.
  await checkAsOf(panel, '2025-12-01')
  await eventually(page, () => hasMarks(true))
  await checkAsOf(panel, '2026-02-10')
  await waitForAnswer(panel, 'deadline', 'review')
  await eventually(page, () => hasMarks(false))
  await page.click('#submit-btn')
  await dialogOf()
  const asked = await textIn('dialog')
  expect(asked).toContain('期限をパネルで確かめてください')
  expect(asked).not.toMatch(/2026|令和/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await isReceived()
})
