import { beforeAll, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm } from './applicationForm.ts'
import { openAnswered, waitForAnswer } from './outcomes.ts'
import { readingNow } from './readingList.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  const { page } = portal.session
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await openForm(page)
  await readingNow(panel, '『補助申請額』')
})

test('each typed character counts: a code is short until its last digit', async () => {
  const { page } = portal.session
  const code = await page.waitForSelector('#sp_formfield_facility_code')
  await code?.type('341071236', { delay: 30 })
  await waitForAnswer(panel, 'facility-code', 'review')
  await code?.type('2', { delay: 30 })
  await waitForAnswer(panel, 'facility-code', 'pass')
})

test('a field that a style rule hides, without a mutation, is no longer read after the next key', async () => {
  const { page } = portal.session
  const name = await page.waitForSelector('#sp_formfield_facility_name')
  await name?.type('あ')
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.insertRule('#total_cost { display: none }')
    document.adoptedStyleSheets.push(sheet)
  })
  await readingNow(panel, '『総事業費』')
  await name?.type('い')
  await panel.waitFor((document) => {
    const read = document.querySelector('.reading')?.textContent ?? ''
    return read.includes('『補助申請額』') && !read.includes('『総事業費』')
  })
})
