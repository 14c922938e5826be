import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { enter, enterText, openForm, SOUND, SOUND_DAY } from '../form/applicationForm.ts'
import { enterFlawed } from '../form/flawed.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  // The portal asks before a form that was filled in is left.
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
})

const dialogOf = () => page.waitForSelector('[data-junbi-navi="dialog"]')

/** Presses a key in the question before sending, whose inside is closed to the page's scripts. */
async function press(...keys: ('Tab' | 'Enter' | 'Escape')[]) {
  for (const key of keys) await page.keyboard.press(key)
}

/** Opens the form anew; nothing was received yet. */
async function open(options: { single?: boolean } = {}) {
  portal.practice.reset()
  await openForm(page, options)
}

async function openFlawed(options: { single?: boolean } = {}) {
  await open(options)
  return enterFlawed(page, panel)
}

describe('with a mistake', () => {
  let total: string

  test('a click on the send button asks; 戻って直す goes to the field, Esc closes the dialog', async () => {
    total = await openFlawed({ single: true })
    await page.click('#submit-btn')
    await dialogOf()
    expect(portal.practice.received()).toEqual([])
    await press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'sp_formfield_total_cost')
    expect(await page.$('[data-junbi-navi="dialog"]')).toBeNull()
    await page.click('#submit-btn')
    await dialogOf()
    await press('Escape')
    await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
    expect(portal.practice.received()).toEqual([])
  })

  test('このまま送信 sends exactly the values of the form, once', async () => {
    await page.click('#submit-btn')
    await dialogOf()
    await press('Tab', 'Enter')
    await page.waitForFunction(() => location.search.includes('my_list'))
    const received = portal.practice.received()
    expect(received).toHaveLength(1)
    expect(received[0]?.fields).toMatchObject({
      facility_code: '3410712362',
      facility_kind: '診療所',
      mobile_cost: '41,000円',
      system_cost: '１３万円',
      total_cost: total,
      requested_amount: '128,000',
      already_subsidised: 'いいえ',
    })
    expect(received[0]?.attachments).toEqual(['領収書.pdf', '領収書内訳書.xlsx'])
  })
})

describe('with a mistake, over the confirmation screen', () => {
  test('a corrected form passes the confirmation screen without a question', async () => {
    await openFlawed()
    await enterText(page, 'total_cost', '171,000')
    await waitForAnswer(panel, 'total-cost', 'pass')
    await page.click('#submit-btn')
    await page.waitForSelector('#confirm-form')
    expect(await page.$('[data-junbi-navi="notice"]')).toBeNull()
    await panel.waitForText('確認画面の内容を確認しています')
    await waitForAnswer(panel, 'total-cost', 'pass')
    await waitForAnswer(panel, 'attachment:breakdown', 'pass')
    await page.click('#submit-btn')
    await page.waitForFunction(() => location.search.includes('my_list'))
    expect(portal.practice.received()).toMatchObject([{ fields: { total_cost: '171,000' } }])
    await page.waitForFunction(() => document.body.textContent.includes('受付済'))
  })

  test('on the way to the confirmation screen a line shows it, and the send from there asks', async () => {
    await openFlawed()
    await page.click('#submit-btn')
    await page.waitForSelector('#confirm-form')
    await page.waitForSelector('[data-junbi-navi="notice"]')
    expect(await page.$('[data-junbi-navi="dialog"]')).toBeNull()
    await panel.waitForText('確認画面の内容を確認しています')
    await page.focus('#submit-btn')
    await press('Enter')
    await dialogOf()
    expect(portal.practice.received()).toEqual([])
    await press('Tab', 'Enter')
    await page.waitForFunction(() => location.search.includes('my_list'))
    expect(portal.practice.received()).toHaveLength(1)
  })
})

test('the guard reads the values at the moment of the send, also if no event announced them', async () => {
  await open({ single: true })
  await enter(page, SOUND)
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'total-cost', 'pass')
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#sp_formfield_total_cost')
    if (field) field.value = '17000'
    document.querySelector<HTMLElement>('#submit-btn')?.click()
  })
  await dialogOf()
  expect(portal.practice.received()).toEqual([])
  await press('Escape')
})

test('without a mistake it is sent without a question', async () => {
  await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
  await enterText(page, 'total_cost', SOUND.texts.total_cost)
  await waitForAnswer(panel, 'total-cost', 'pass')
  await page.click('#submit-btn')
  await page.waitForFunction(() => location.search.includes('my_list'))
  expect(portal.practice.received()).toHaveLength(1)
})

test('the guard works while no panel is open', async () => {
  await panel.close()
  await open({ single: true })
  await enter(page, { texts: { requested_amount: '999999' } })
  await page.keyboard.press('Tab')
  // No panel says when the page's end knows what it has to.
  await page.waitForSelector('[data-junbi-navi="marks"]')
  await page.click('#submit-btn')
  await dialogOf()
})
