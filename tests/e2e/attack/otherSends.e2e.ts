import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm } from '../form/applicationForm.ts'
import { enterFlawed } from '../form/flawed.ts'
import { openAnswered } from '../form/outcomes.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
})

/** What a page can make of its send button, which has the id `own`. */
const WAYS: Readonly<Record<string, () => void>> = {
  'a div with onclick': () => {
    const div = Object.assign(document.createElement('div'), { id: 'own', textContent: '申請する' })
    div.onclick = () => Reflect.get(window, 'sent').push('own')
    div.style.cursor = 'pointer'
    document.querySelector('#catalog-form')?.append(div)
  },
  'a link': () => {
    const link = document.createElement('a')
    Object.assign(link, { id: 'own', textContent: '送信する', href: '/csm?id=sent' })
    link.addEventListener('click', (event) => {
      event.preventDefault()
      Reflect.get(window, 'sent').push('own')
    })
    document.querySelector('#catalog-form')?.append(link)
  },
  'a link around a picture that is called 申請する': () => {
    const link = Object.assign(document.createElement('a'), { id: 'own', href: '#next' })
    link.innerHTML = '<img alt="申請する" width="60" height="24">'
    link.onclick = () => Reflect.get(window, 'sent').push('own')
    document.querySelector('#catalog-form')?.append(link)
  },
  'a div of two parts, of which the one that is hit has other words': () => {
    const div = Object.assign(document.createElement('div'), { id: 'own' })
    div.innerHTML = '<b>申</b><b style="padding: 0 40px">請</b><b>する</b>'
    Object.assign(div.style, { display: 'inline-block', cursor: 'pointer' })
    div.addEventListener('click', () => Reflect.get(window, 'sent').push('own'))
    document.querySelector('#catalog-form')?.append(div)
  },
  'a button with nothing but a picture that is called 申請': () => {
    const button = Object.assign(document.createElement('button'), { id: 'own', type: 'button' })
    button.innerHTML = '<svg role="img" aria-label="申請" width="40" height="20"></svg>'
    button.onclick = () => Reflect.get(window, 'sent').push('own')
    document.querySelector('#catalog-form')?.append(button)
  },
  'a button in an open shadow root around a slot with its words': () => {
    const host = Object.assign(document.createElement('div'), { textContent: '申請する' })
    host.id = 'own'
    host.style.display = 'inline-block'
    const root = host.attachShadow({ mode: 'open' })
    root.innerHTML = '<button type="button"><slot></slot></button>'
    root.querySelector('button')?.addEventListener('click', () => {
      Reflect.get(window, 'sent').push('own')
    })
    document.querySelector('#catalog-form')?.append(host)
  },
}

async function openWith(add: () => void) {
  await openForm(page, { single: true })
  await enterFlawed(page, panel)
  await page.evaluate(() => Object.assign(window, { sent: [] }))
  await page.evaluate(add)
}
const sent = () => page.evaluate((): unknown[] => Reflect.get(window, 'sent'))
const dialog = () => page.waitForSelector('[data-junbi-navi="dialog"]')
const noDialog = () =>
  page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
async function send() {
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await noDialog()
}

test.each(Object.entries(WAYS))('a send by %s is held, and repeated once', async (_, add) => {
  await openWith(add)
  await page.click('#own')
  await dialog()
  expect(await sent()).toEqual([])
  await send()
  expect(await sent()).toEqual(['own'])
})

test.each(['mousedown', 'pointerdown', 'mouseup'])(
  'a send on %s is held; after このまま送信 the user presses again, and that press passes once',
  async (type) => {
    await openWith(() => {
      const button = Object.assign(document.createElement('button'), { id: 'own', type: 'button' })
      button.textContent = '申請する'
      document.querySelector('#catalog-form')?.append(button)
    })
    await page.$eval(
      '#own',
      (button, on) => button.addEventListener(on, () => Reflect.get(window, 'sent').push(on)),
      type,
    )
    await page.click('#own')
    await dialog()
    expect(await sent()).toEqual([])
    await send()
    expect(await sent()).toEqual([])
    await page.click('#own')
    expect(await sent()).toEqual([type])
    expect(await page.$('[data-junbi-navi="dialog"]')).toBeNull()
    await page.click('#own')
    await dialog()
    expect(await sent()).toEqual([type])
    await page.keyboard.press('Escape')
    await noDialog()
  },
)

test('a send on keydown is held, on a button and by Enter in a field', async () => {
  await openWith(() => {
    const button = Object.assign(document.createElement('button'), {
      id: 'own',
      textContent: '送信',
    })
    const form = document.querySelector('#catalog-form')
    form?.append(button)
    form?.addEventListener('submit', (event) => event.preventDefault())
    form?.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter') {
        Reflect.get(window, 'sent').push(event.target instanceof Element && event.target.id)
      }
    })
  })
  for (const id of ['own', 'sp_formfield_total_cost']) {
    await page.focus(`#${id}`)
    await page.keyboard.press('Enter')
    await dialog()
    expect(await sent()).toEqual([])
    await page.keyboard.press('Escape')
    await noDialog()
  }
})
