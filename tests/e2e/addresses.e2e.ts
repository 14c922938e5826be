import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, test } from 'vitest'
import { FORM_ADDRESS } from '../practice/variables.ts'
import { openForm } from './applicationForm.ts'
import type { Panel } from './browsers/panel.ts'
import { openPortal, type Portal } from './browsers/portal.ts'
import { openAnswered } from './outcomes.ts'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'

let portal: Portal
let panel: Panel
let page: Page
beforeAll(async () => {
  portal = await openPortal()
  page = portal.session.page
  page.on('dialog', (dialog) => void dialog.accept())
  panel = await openAnswered(portal.session)
})
afterAll(() => portal?.close())

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
