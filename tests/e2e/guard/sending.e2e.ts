import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insideOurs } from '../browsers/closed.ts'
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
beforeEach(() => portal.practice.reset())

const dialogOf = () => page.waitForSelector('[data-junbi-navi="dialog"]')

/** Presses a key in the question before sending, whose inside is closed to the page's scripts. */
async function press(...keys: ('Tab' | 'Enter' | 'Escape')[]) {
  for (const key of keys) await page.keyboard.press(key)
}

async function openFlawed(options: { single?: boolean } = {}) {
  await openForm(page, options)
  return enterFlawed(page, panel)
}

describe('with something to mend', () => {
  test('a click on the send button asks, and 戻って直す leads to the field', async () => {
    await openFlawed({ single: true })
    await page.click('#submit-btn')
    await dialogOf()
    expect(portal.practice.received()).toEqual([])
    await press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'sp_formfield_total_cost')
    expect(await page.$('[data-junbi-navi="dialog"]')).toBeNull()
    expect(portal.practice.received()).toEqual([])
  })

  test('このまま送信 sends exactly what stands in the form, once', async () => {
    const total = await openFlawed({ single: true })
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

  test('Esc closes the question, and nothing is sent', async () => {
    await openFlawed({ single: true })
    await page.click('#submit-btn')
    await dialogOf()
    await press('Escape')
    await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
    expect(portal.practice.received()).toEqual([])
  })

  test('mended, it goes through the confirmation screen without a question', async () => {
    await openFlawed()
    await page.click('#submit-btn')
    await dialogOf()
    await press('Enter')
    await enterText(page, 'total_cost', '171,000')
    await waitForAnswer(panel, 'total-cost', 'pass')
    await page.click('#submit-btn')
    await page.waitForSelector('#confirm-form')
    await panel.waitForText('確認画面の内容を確認しています')
    await waitForAnswer(panel, 'total-cost', 'pass')
    await waitForAnswer(panel, 'attachment:breakdown', 'pass')
    await page.click('#submit-btn')
    await page.waitForFunction(() => location.search.includes('my_list'))
    expect(portal.practice.received()).toMatchObject([{ fields: { total_cost: '171,000' } }])
    await page.waitForFunction(() => document.body.textContent.includes('受付済'))
  })

  test('what is sent from the confirmation screen is asked about as well', async () => {
    await openFlawed()
    await page.click('#submit-btn')
    await dialogOf()
    await press('Tab', 'Enter')
    await page.waitForSelector('#confirm-form')
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

test('it is asked about what stands there at the moment of sending, though nobody told of it', async () => {
  await openForm(page, { single: true })
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

test('an application in which nothing is wrong is sent without a question', async () => {
  await openForm(page, { single: true })
  await enter(page, SOUND)
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await page.click('#submit-btn')
  await page.waitForFunction(() => location.search.includes('my_list'))
  expect(portal.practice.received()).toHaveLength(1)
})

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

test('what is sent by a form that only asks whether one agrees is asked about', async () => {
  await openFlawed({ single: true })
  await addForm('<label><input type="checkbox" id="agree">記載内容に同意します</label>')
  await page.click('#agree')
  await page.click('#own-send')
  await dialogOf()
  expect(await sentByOwn()).toBe(0)
  await press('Tab', 'Enter')
  await page.waitForFunction(() => Reflect.get(window, 'sent').length === 1)
})

test('of two applications the panel says that it shows one, and each is asked about by itself', async () => {
  await openFlawed({ single: true })
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
  await press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'own-day')
  await page.click('#submit-btn')
  await page.waitForFunction(() => location.search.includes('my_list'))
  expect(portal.practice.received()).toHaveLength(1)
})

test('the guard is there while no panel is open', async () => {
  await panel.close()
  await openForm(page, { single: true })
  await enter(page, { texts: { requested_amount: '999999' } })
  // No panel says when the page's end knows what it has to.
  await page.waitForSelector('[data-junbi-navi="marks"]')
  await page.click('#submit-btn')
  await dialogOf()
})
