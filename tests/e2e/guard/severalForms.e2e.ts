import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { enterText, openForm } from '../form/applicationForm.ts'
import { enterFlawed } from '../form/flawed.ts'
import { openAnswered, waitForAnswer } from '../form/outcomes.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  // The portal asks before a form that was filled in is left.
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
})
beforeEach(async () => {
  portal.practice.reset()
  await openForm(page, { single: true })
  await enterFlawed(page, panel)
})

const dialogOf = () => page.waitForSelector('[data-junbi-navi="dialog"]')

/** Puts a form of its own beside the application, and counts how often it is sent. */
const addForm = (fields: string) =>
  page.evaluate((html) => {
    const form = document.createElement('form')
    form.innerHTML = `${html}<button id="own-send">申請する</button>`
    const sent: unknown[] = []
    Object.assign(window, { sent })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      sent.push(event.submitter?.id)
    })
    document.querySelector('main')?.append(form)
  }, fields)
const sentByOwn = () => page.evaluate(() => Reflect.get(window, 'sent').length)

test('a consent form that sends the application is guarded', async () => {
  await addForm('<label><input type="checkbox" id="agree">記載内容に同意します</label>')
  await page.click('#agree')
  await page.click('#own-send')
  await dialogOf()
  expect(await sentByOwn()).toBe(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => Reflect.get(window, 'sent').length === 1)
})

test('the panel says that it shows one of two applications, and each is guarded separately', async () => {
  await enterText(page, 'total_cost', '171,000')
  await waitForAnswer(panel, 'total-cost', 'pass')
  await addForm(`<label>総事業費<input value="171,000"></label>
    <label>導入完了日<input id="own-day" value="令和9年1月1日"></label>`)
  await waitForAnswer(panel, 'only-form', 'review')
  await panel.waitForText('申請フォームがほかに1つあります')
  await page.click('#own-send')
  await dialogOf()
  expect(await sentByOwn()).toBe(0)
  const asked = await insideOurs(portal.session, page, 'dialog', (root) =>
    [...root.querySelectorAll('li')].map(({ textContent }) => textContent),
  )
  expect(asked.join()).toContain('令和9年（2027年）1月1日')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'own-day')
  await page.click('#submit-btn')
  await page.waitForFunction(() => location.search.includes('my_list'))
  expect(portal.practice.received()).toHaveLength(1)
})
