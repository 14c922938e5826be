import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { ownPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND } from '../form/applicationForm.ts'
import { openAnswered, waitForAnswer } from '../form/outcomes.ts'

const portal = ownPortal()
let page: Page
let panel: Panel
/** What the page's console and its errors say. */
const said: string[] = []
beforeAll(async () => {
  page = portal.session.page
  page.on('console', (line) => said.push(line.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  panel = await openAnswered(portal.session)
})

/** The names of all animations that the page itself hears of from here on. */
const listen = () =>
  page.evaluate(() => {
    const heard: string[] = []
    Reflect.set(globalThis, 'heard', heard)
    for (const type of ['animationstart', 'animationend', 'animationcancel']) {
      window.addEventListener(type, (event) => {
        if (event instanceof AnimationEvent) heard.push(event.animationName)
      })
    }
  })

test('after an update the content script of the former version does not disturb the page', async () => {
  await openForm(page, { single: true })
  await prefill(page, { ...SOUND, texts: { ...SOUND.texts, requested_amount: '999999' } })
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await page.waitForSelector('[data-junbi-navi="marks"]')
  await listen()
  said.length = 0

  await portal.session.update()
  const anew = await portal.session.openPanel()
  const { kind } = portal.session
  if (kind === 'chromium') {
    // Nobody of ours is in the page until it is loaded again, which is the person's to do.
    await anew.waitForText('再読み込みしてください')
    await page.click('h1')
    await page.waitForFunction(() => !document.querySelector('[data-junbi-navi]'))
  } else {
    // Firefox puts the new version into pages that are open.
    await waitForAnswer(anew, 'requested-amount', 'fail')
    await page.waitForSelector('[data-junbi-navi="marks"]')
    expect(await page.$$('[data-junbi-navi]')).toHaveLength(1)
  }
  await page.evaluate(() => document.querySelector('form')?.append(document.createElement('input')))
  await page.click('#submit-btn')
  if (kind === 'chromium') await page.waitForFunction(() => location.search.includes('my_list'))
  else await page.waitForSelector('[data-junbi-navi="dialog"]')
  expect(portal.practice.received()).toHaveLength(kind === 'chromium' ? 1 : 0)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual([])
  expect(said).toEqual([])
})
