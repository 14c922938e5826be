import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { ownPortal } from '../browsers/portal.ts'
import { enter, openForm, SOUND } from '../form/applicationForm.ts'
import { openAnswered, openLine, waitForAnswer } from '../form/outcomes.ts'

const portal = ownPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

type Logged = { type: string; target: string; isTrusted: boolean }

const pageLog = () =>
  portal.session.page.evaluate((): Logged[] => Reflect.get(globalThis, 'practiceLog'))

test('reading, checking and marking a form sends no event into the page and shifts nothing', async () => {
  const { page } = portal.session
  await openForm(page, { single: true })
  await panel.waitForText('申請フォームを確認しています')
  const acts = ['input', 'change', 'beforeinput', 'click', 'submit', 'keydown', 'mousedown']
  expect((await pageLog()).filter(({ type }) => acts.includes(type))).toEqual([])
  const layout = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.form-group, #submit-btn')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [x, y + scrollY, width, height].map(Math.round)
      }),
    )
  await page.evaluate(() => document.fonts.ready.then(() => null))
  const before = await layout()
  await enter(page, { texts: { total_cost: '1', requested_amount: '999999' } })
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await page.waitForSelector('[data-junbi-navi="marks"]')
  expect(await layout()).toEqual(before)
  expect((await pageLog()).filter(({ isTrusted }) => !isTrusted)).toEqual([])
})

test('この項目へ moves the focus there, and writes nothing', async () => {
  const { page } = portal.session
  await openLine(panel, '補助申請額')
  await panel.click('この項目へ：補助申請額は補助限度額と補助率の内ですか')
  await page.waitForFunction(() => document.activeElement?.id === 'sp_formfield_requested_amount')
  expect((await pageLog()).filter(({ isTrusted }) => !isTrusted)).toEqual([])
})

test('no value of the form is stored', async () => {
  await enter(portal.session.page, { texts: { ...SOUND.texts, facility_name: 'ひみつ医院' } })
  await waitForAnswer(panel, 'facility-code', 'pass')
  const stored = await panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const areas = [storage.local, storage.session, storage.sync]
    return JSON.stringify(await Promise.all(areas.map((area) => area.get(null))))
  })
  for (const text of ['3410712362', '171000', '999999', 'ひみつ', '2025-12-10']) {
    expect(stored).not.toContain(text)
  }
})

test('the extension makes no request; a request made in its panel would be listed', async () => {
  const { session, practice } = portal
  const asked = new URL('/csm?asked-by=panel', practice.url).href
  await panel.evaluate(async (_, url) => (await fetch(url)).status, asked)
  const requests = await session.endAndListRequests()
  const elsewhere = requests.filter(
    ({ url, by }) => by === 'extension' && /^(https?|wss?):/.test(url),
  )
  expect(elsewhere.map(({ url }) => url)).toEqual([asked])
  const { origin } = new URL(practice.url)
  expect(requests.some(({ url, by }) => by === 'tab' && url.startsWith(origin))).toBe(true)
  const hosts = new Set(
    requests.filter(({ url }) => /^https?:/.test(url)).map(({ url }) => new URL(url).host),
  )
  expect([...hosts]).toEqual(['iryohokenjyoho.service-now.com'])
})
