import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { FORM_ADDRESS } from '../../practice/variables.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm, SOUND_DAY } from './applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from './outcomes.ts'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => void dialog.accept())
  panel = await openAnswered(portal.session)
})

const FORM = `<form><label>総事業費<input value="171,000"></label>
  <label>導入完了日<input id="day" value="令和9年1月1日"></label>
  <button id="send">申請する</button></form>`

test('a form in a frame without an address is read and guarded', async () => {
  await openForm(page, { single: true })
  await checkAsOf(panel, SOUND_DAY)
  await page.goto(`${ORIGIN}/csm?id=kb_search`)
  await page.evaluate((srcdoc) => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'frame', srcdoc })
    document.querySelector('main')?.append(frame)
  }, FORM)
  await waitForAnswer(panel, 'completion-date', 'fail')
  const frame = await (await page.waitForSelector('#frame'))?.contentFrame()
  if (!frame) throw new Error('There is no frame')
  await frame.evaluate(() => {
    const sent: unknown[] = []
    Object.assign(window, { sent })
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      sent.push(event.submitter?.id)
    })
  })
  await frame.click('#send')
  await frame.waitForSelector('[data-junbi-navi="dialog"]')
  expect(await frame.evaluate(() => Reflect.get(window, 'sent'))).toEqual([])
})

test.each(['#:~:text=補助金', '#part:~:text=補助金', '#'])(
  'a form is read at an address that ends in %s',
  async (end) => {
    await openForm(page)
    await page.goto('about:blank')
    await page.goto(`${ORIGIN}${FORM_ADDRESS}${end}`)
    await page.waitForSelector('#submit-btn')
    await panel.waitForText('申請フォームを確認しています')
  },
)
