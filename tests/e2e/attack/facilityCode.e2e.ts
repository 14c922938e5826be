import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { enterText, openForm } from '../form/applicationForm.ts'
import { openAnswered } from '../form/outcomes.ts'
import { openWorkspace } from '../panel/ticking.ts'

const CODE = '3410712362'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  portal.session.page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  const workspace = await openWorkspace(portal.session)
  await workspace.evaluate(async (code) => {
    await globalThis.junbiProgress.addFacility({ name: 'みほん薬局', code })
  }, CODE)
  await workspace.close()
  await portal.session.page.bringToFront()
})

const inUse = () =>
  panel.evaluate((document) => document.querySelector('h1')?.textContent?.trim() ?? '')

test('a code that the page sets before navigating does not switch the facility; the user is asked', async () => {
  const { page } = portal.session
  const before = await inUse()
  await openForm(page)
  await panel.waitForText('申請フォームを確認しています')
  await page.evaluate((code) => {
    const field = document.querySelector<HTMLInputElement>('#sp_formfield_facility_code')
    if (!field) throw new Error('There is no field')
    field.value = code
    for (const type of ['input', 'change']) {
      field.dispatchEvent(new Event(type, { bubbles: true }))
    }
    field.focus()
    field.select()
    document.execCommand('insertText', false, code)
    history.pushState(null, '', `${location.href}&spa=1`)
  }, CODE)
  await panel.waitForText('フォームのコードは『みほん薬局』のものです。')
  expect(await inUse()).toBe(before)
  await panel.click('『みほん薬局』に切り替える')
  await panel.waitFor((document) =>
    document.querySelector('h1')?.textContent?.startsWith('みほん薬局'),
  )
})

test('a code that the user enters switches the facility', async () => {
  const { page } = portal.session
  await panel.click('みほん薬局')
  await panel.click('施設名なし', { within: '施設を追加' })
  await openForm(page)
  await enterText(page, 'facility_code', '')
  await enterText(page, 'facility_code', CODE)
  await panel.waitForText('『みほん薬局』')
})
