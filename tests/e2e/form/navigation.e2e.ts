import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { FORM_ADDRESS } from '../../practice/variables.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { choose, enterText, openForm } from './applicationForm.ts'
import { openAnswered, openLine, waitForAnswer } from './outcomes.ts'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  // The portal asks before a form that was filled in is left; Firefox may answer that by itself.
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
})

const FORM = '申請フォームを確認しています'
const NO_FORM = '申請フォームは見つかりませんでした'

/** Waits until the panel says of this 補助申請額 that it is above the cap. */
const waitForAmount = (at: Panel, amount: number) =>
  at.waitForText(`補助申請額 ${amount.toLocaleString('ja')}円 が、補助限度額`)

const enterAmount = (on: Page, amount: number) => enterText(on, 'requested_amount', String(amount))

describe('one page', () => {
  test('navigation by ?id=, back, forward and reload shows the form on its own page only', async () => {
    await openForm(page)
    await panel.waitForText(FORM)
    await page.click('.portal-name')
    await panel.waitForText(NO_FORM)
    await page.goBack()
    await panel.waitForText(FORM)
    await page.goForward()
    await panel.waitForText(NO_FORM)
    await page.goBack()
    await page.reload()
    await panel.waitForText(FORM)
    await page.click('a[href*="KB0011639"]')
    await panel.waitForText(NO_FORM)
  })

  test('a navigation that renders nothing leaves the reading unchanged', async () => {
    await openForm(page)
    await panel.waitForText(FORM)
    await page.evaluate(() => history.pushState(null, '', `${location.href}&spa=1`))
    await panel.waitForText(FORM)
    await enterAmount(page, 876543)
    await waitForAmount(panel, 876543)
    const stands = 'input#sp_formfield_requested_amount'
    expect(await page.$eval(stands, ({ value }) => value)).toBe('876543')
  })

  test('a form that is removed without a navigation disappears from the panel', async () => {
    await openForm(page)
    await panel.waitForText(FORM)
    await page.evaluate(() => {
      const done = document.createElement('p')
      done.textContent = 'お手続きの一覧'
      document.querySelector('#sc_cat_item')?.replaceWith(done)
    })
    await panel.waitForText(NO_FORM)
  })
})

describe('changes in one page', () => {
  test('changes by select2, the calendar and re-rendered rows are read', async () => {
    await openForm(page)
    await choose(page, 'facility_kind', '薬局')
    await waitForAnswer(panel, 'facility-kind', 'review')
    await choose(page, 'facility_kind', '診療所')
    await waitForAnswer(panel, 'facility-kind', 'pass')
    await page.click('#completion_date button')
    await page.click('#completion_date td button')
    await waitForAnswer(panel, 'completion-date', 'pass')
    await page.$eval('#requested_amount', (row) => {
      const anew = row.cloneNode(true)
      const input = anew instanceof Element ? anew.querySelector('input') : null
      if (!input) throw new Error('no input in the row')
      input.value = '765432'
      row.replaceWith(anew)
    })
    await waitForAmount(panel, 765432)
  })

  test('a value set without an event is read at the user’s next action', async () => {
    await openForm(page)
    await panel.waitForText(FORM)
    await page.$eval('#sp_formfield_requested_amount', (input) => {
      if (input instanceof HTMLInputElement) input.value = '654321'
    })
    await page.click('h1')
    await waitForAmount(panel, 654321)
  })

  test('a page that never stops changing is read all the same', async () => {
    await openForm(page)
    await page.evaluate(() => {
      const form = document.querySelector('#catalog-form')
      const clock = document.createElement('p')
      form?.append(clock)
      const tick = () => {
        clock.textContent = String(performance.now())
        requestAnimationFrame(tick)
      }
      tick()
    })
    await enterAmount(page, 543210)
    await waitForAmount(panel, 543210)
  })
})

describe('a form in a frame of the page', () => {
  const formFrame = async () => {
    const element = await page.waitForSelector('iframe')
    const frame = await element?.contentFrame()
    if (!frame) throw new Error('no frame')
    await frame.waitForSelector('#submit-btn')
    return frame
  }

  test('is read, focused and guarded', async () => {
    await openForm(page)
    await page.goto(`${ORIGIN}/csm`)
    await panel.waitForText(NO_FORM)
    await page.evaluate((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      frame.style.cssText = 'width: 100%; height: 600px'
      document.querySelector('main')?.append(frame)
    }, `${FORM_ADDRESS}&single=1`)
    await panel.waitForText(FORM)
    const frame = await formFrame()
    await frame.type('#sp_formfield_requested_amount', '999999')
    await waitForAnswer(panel, 'requested-amount', 'fail')
    await page.keyboard.press('Tab')
    await frame.waitForSelector('[data-junbi-navi="marks"]')
    await openLine(panel, '補助申請額')
    await panel.click('この項目へ：補助申請額は補助限度額と補助率の内ですか')
    await frame.waitForFunction(
      () => document.activeElement?.id === 'sp_formfield_requested_amount',
    )
    await frame.click('#submit-btn')
    await frame.waitForSelector('[data-junbi-navi="dialog"]')
    expect(portal.practice.received()).toEqual([])
  })

  test('disappears from the panel with its frame', async () => {
    await page.evaluate(() => document.querySelector('iframe')?.remove())
    await panel.waitForText(NO_FORM)
  })
})

describe('several tabs and windows', () => {
  test('a form opened twice has its own values in each tab', async () => {
    await openForm(page)
    await enterAmount(page, 911111)
    await waitForAmount(panel, 911111)
    const second = await portal.session.newPage(`${ORIGIN}${FORM_ADDRESS}`)
    await second.waitForSelector('#submit-btn')
    await enterAmount(second, 922222)
    await waitForAmount(panel, 922222)
    await page.bringToFront()
    await waitForAmount(panel, 911111)
    await second.bringToFront()
    await waitForAmount(panel, 922222)
    await second.close({ runBeforeUnload: false })
    await page.bringToFront()
    await waitForAmount(panel, 911111)
  })

  test('the view that the user chose at the form is still shown after a visit to another tab', async () => {
    await panel.click('手順')
    await panel.waitForText('次にやること')
    const other = await portal.session.newPage(`${ORIGIN}/csm`)
    await panel.waitFor((document) => document.querySelector('nav .count') === null)
    await other.close()
    await page.bringToFront()
    await panel.waitFor((document) => document.querySelector('nav .count') !== null)
    await panel.waitForText('次にやること')
    await panel.click('申請チェック')
    await waitForAmount(panel, 911111)
  })

  test('each window’s panel follows its own tab', async () => {
    const other = await portal.session.newWindow()
    const beside = await other.openPanel()
    await beside.waitForText('次にやること')
    await other.page.goto(`${ORIGIN}${FORM_ADDRESS}`)
    await other.page.waitForSelector('#submit-btn')
    await enterAmount(other.page, 933333)
    await waitForAmount(beside, 933333)
    await waitForAmount(panel, 911111)
  })
})

test('the portal for another trade is not read, and the panel says so', async () => {
  await page.goto(`${ORIGIN}/omf`)
  await panel.waitForText('別の事業者向けのポータル')
})

test('a page restored from bfcache is followed again', async () => {
  const tab = await portal.session.newPage(`${ORIGIN}/csm/kept`)
  await tab.evaluate(() => {
    Reflect.set(globalThis, 'kept', true)
  })
  await panel.waitForText(FORM)
  await tab.goto(`${ORIGIN}/csm`)
  await panel.waitForText(NO_FORM)
  await tab.evaluate(() => history.back())
  await tab.waitForFunction(() => Reflect.get(globalThis, 'kept') === true)
  await panel.waitForText(FORM)
  await tab.type('[name=requested]', '932109')
  await waitForAmount(panel, 932109)
})
