import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isWhole } from '../../soak/whole.ts'
import { insideOurs } from '../browsers/closed.ts'
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
beforeEach(() => portal.practice.reset())

async function openFlawed() {
  await openForm(page, { single: true })
  await enterFlawed(page, panel)
}

const question = () => page.waitForSelector('[data-junbi-navi="dialog"]')
const closeQuestion = async () => {
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
}
const inside = <T>(part: string, fn: (root: ShadowRoot) => T) =>
  insideOurs(portal.session, page, part, fn)

describe('the page and our elements:', () => {
  test('it can neither read them nor hide them with its style rules', async () => {
    await openFlawed()
    const style = await page.addStyleTag({
      content: `[data-junbi-navi] { display: none !important; opacity: 0 !important; visibility: hidden !important }
        * { all: unset !important }`,
    })
    await page.click('#submit-btn')
    await question()
    const roots = await page.$$eval('[data-junbi-navi]', (hosts) =>
      hosts.map((host) => host.shadowRoot),
    )
    expect(roots).toEqual(roots.map(() => null))
    const shown = (part: string, selector: string) =>
      page
        .$eval(`[data-junbi-navi="${part}"]`, (host) => getComputedStyle(host).display)
        .then((display) => `${selector} ${display}`)
    expect(await shown('dialog', 'dialog')).toBe('dialog block')
    expect(await inside('dialog', (root) => root.querySelector('dialog')?.checkVisibility())).toBe(
      true,
    )
    await closeQuestion()
    await style.evaluate((element) => element.remove())
  })

  test('a dialog that the page opens over ours cannot send, and ours returns to the top', async () => {
    await page.click('#submit-btn')
    await question()
    await page.evaluate(() => {
      const over = document.createElement('dialog')
      const send = document.createElement('button')
      send.id = 'over'
      send.textContent = '送信する'
      over.append(send)
      document.body.append(over)
      over.showModal()
    })
    await page.click('#over')
    await page.waitForFunction(() => document.activeElement?.matches('[data-junbi-navi]'))
    expect(portal.practice.received()).toEqual([])
    await closeQuestion()
    await page.$eval('dialog:has(#over)', (over) => over.remove())
  })
})

test('Tab stays in our dialog, and Esc returns the focus', async () => {
  await page.focus('#submit-btn')
  await page.keyboard.press('Enter')
  await question()
  const focused = () => inside('dialog', (root) => root.activeElement?.textContent ?? null)
  const named = await inside('dialog', (root) => {
    const names = root.querySelector('dialog')?.getAttribute('aria-labelledby')?.split(' ') ?? []
    return names.map((id) => root.getElementById(id)?.textContent).join(' ')
  })
  expect(named).toMatch(/^準備ナビ .+/)
  expect(await focused()).toBe('戻って直す')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('このまま送信')
  // Further on come the browser's own controls, but nothing of the page.
  for (let tab = 0; tab < 4; tab += 1) {
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(() => document.activeElement?.matches('[data-junbi-navi], body')),
    ).toBe(true)
  }
  await closeQuestion()
  await page.waitForFunction(() => document.activeElement?.id === 'submit-btn')
  expect(portal.practice.received()).toEqual([])
})

describe('a double click and our dialog:', () => {
  test('the second click of a double click presses no button of our dialog', async () => {
    await page.evaluate(() => {
      // Where the question will have its buttons.
      const button = document.querySelector<HTMLElement>('#submit-btn')
      if (button) button.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh'
    })
    await page.click('#submit-btn')
    await question()
    const at = await inside('dialog', (root) => {
      const box = [...root.querySelectorAll('button')].at(1)?.getBoundingClientRect()
      return { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 }
    })
    await closeQuestion()
    await page.mouse.click(at.x, at.y, { count: 2 })
    await question()
    expect(await inside('dialog', (root) => root.querySelector('dialog')?.open)).toBe(true)
    expect(portal.practice.received()).toEqual([])
    await closeQuestion()
  })

  test('the second click of a double click on このまま送信 does not reach the page', async () => {
    await openFlawed()
    await page.evaluate(() => {
      const beneath = document.createElement('button')
      beneath.id = 'beneath'
      beneath.style.cssText = 'position: fixed; inset: 0; z-index: 9; width: 100vw; height: 100vh'
      document.body.append(beneath)
      const heard: string[] = []
      Object.assign(window, { heard })
      const acts = 'pointerdown mousedown pointerup mouseup click dblclick'.split(' ')
      for (const act of acts) {
        const hear = ({ type, target }: Event) => target === beneath && heard.push(type)
        window.addEventListener(act, hear, { capture: true })
      }
    })
    await page.focus('#submit-btn')
    await page.keyboard.press('Enter')
    await question()
    const at = await inside('dialog', (root) => {
      const box = [...root.querySelectorAll('button')].at(1)?.getBoundingClientRect()
      return { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 }
    })
    const heard = () => page.evaluate(() => Reflect.get(window, 'heard'))
    await page.mouse.click(at.x, at.y, { count: 2 })
    expect(await heard()).toEqual([])
    await page.waitForFunction(() => location.search.includes('my_list'))
    expect(portal.practice.received()).toHaveLength(1)
    expect(await heard()).toEqual([])
    // What is meant for it reaches it.
    await page.mouse.click(at.x, at.y)
    expect(await heard()).toContain('click')
  })
})

// What does not turn on a browser's own dialogs and focus.
if (isWhole) {
  describe('the page removes our dialog:', () => {
    test('the page stays usable, and the next send asks again', async () => {
      await openFlawed()
      await page.click('#submit-btn')
      const host = await question()
      await host?.evaluate((element) => element.remove())
      expect(portal.practice.received()).toEqual([])
      await page.click('#submit-btn')
      await question()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => location.search.includes('my_list'))
      expect(portal.practice.received()).toHaveLength(1)
    })

    test('if it removes every dialog, the user can still send', async () => {
      await openFlawed()
      await page.evaluate(() => {
        const taken: unknown[] = []
        Object.assign(window, { taken })
        const takeAway = () => {
          const host = document.querySelector('[data-junbi-navi="dialog"]')
          if (host) taken.push(host.remove())
        }
        new MutationObserver(takeAway).observe(document.documentElement, { childList: true })
      })
      for (const times of [1, 2]) {
        await page.click('#submit-btn')
        await page.waitForFunction((n) => Reflect.get(window, 'taken').length === n, {}, times)
        expect(portal.practice.received()).toEqual([])
      }
      await page.click('#submit-btn')
      await page.waitForFunction(() => location.search.includes('my_list'))
      expect(portal.practice.received()).toHaveLength(1)
    })
  })
}
