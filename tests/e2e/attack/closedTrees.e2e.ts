import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm } from '../form/applicationForm.ts'
import { enterFlawed } from '../form/flawed.ts'
import { openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { openWorkspace } from '../panel/ticking.ts'

/** The code and name of the facility in use, which is not the one that the form is about. */
const OWN = { code: '0110112349', name: 'ひみつ薬局' }

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  const workspace = await openWorkspace(portal.session)
  await workspace.evaluate(async (own) => {
    const { openCurrent, updateFacility } = globalThis.junbiProgress
    const { stored } = await openCurrent()
    await updateFacility(stored.id, (facility) => ({ ...facility, ...own }))
  }, OWN)
  await workspace.close()
  await page.bringToFront()
})
beforeEach(() => portal.practice.reset())

/** Opens the form with marks on it and the question before sending over it. */
async function openAsked() {
  await openForm(page, { single: true })
  await enterFlawed(page, panel)
  await waitForAnswer(panel, 'right-facility', 'review')
  await page.click('#submit-btn')
  await page.waitForSelector('[data-junbi-navi="dialog"]')
  await page.waitForSelector('[data-junbi-navi="marks"]')
}

test('a page that defines an element of our name, or asks for every handle, gets no handle of our shadow trees', async () => {
  const script = await page.evaluateOnNewDocument(() => {
    const names = ['junbi-navi', 'junbi-navi-marks', 'junbi-navi-dialog']
    const handles: unknown[] = []
    Object.assign(window, { handles })
    for (const name of names) {
      class Ours extends HTMLElement {
        constructor() {
          super()
          handles.push(this.attachInternals().shadowRoot)
        }
        connectedCallback() {
          handles.push(this.attachShadow({ mode: 'open' }))
        }
      }
      customElements.define(name, Ours)
    }
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (this: Element, init) {
      const root = attachShadow.call(this, init)
      handles.push(root)
      return root
    }
    for (const type of ['click', 'focusin', 'keydown', 'pointerdown', 'selectionchange']) {
      const hear = (event: Event) => handles.push(...event.composedPath())
      window.addEventListener(type, hear, { capture: true })
    }
  })
  try {
    await openAsked()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const hosts = [...document.documentElement.children].slice(2)
      const seen: unknown[] = Reflect.get(window, 'handles')
      const tries: (() => unknown)[] = hosts.flatMap((host) => {
        if (!(host instanceof HTMLElement)) return []
        const { x, y } = host.getBoundingClientRect()
        return [
          () => host.shadowRoot,
          () => Reflect.get(host, 'openOrClosedShadowRoot'),
          () => host.attachInternals().shadowRoot,
          () => HTMLElement.prototype.attachInternals.call(host).shadowRoot,
          () => host.attachShadow({ mode: 'closed' }),
          () => host.cloneNode(true).firstChild,
          () => host.firstChild,
          () => host.getAnimations({ subtree: true }).map(({ effect }) => effect),
          () => Reflect.get(document, 'caretPositionFromPoint')?.call(document, x, y)?.offsetNode,
          () => customElements.upgrade(host),
        ]
      })
      const focused = () => document.activeElement
      const pointed = () => document.elementsFromPoint(innerWidth / 2, innerHeight / 2)
      const timed = () => performance.getEntries().map((entry) => Reflect.get(entry, 'target'))
      for (const attempt of [...tries, focused, pointed, timed]) {
        try {
          seen.push(attempt())
        } catch {
          // What throws gives no handle.
        }
      }
      const nodes = seen.flat().filter((handle) => handle instanceof Node)
      return {
        hosts: hosts.length,
        handles: nodes.filter((node) => node.getRootNode() instanceof ShadowRoot).length,
      }
    })
    expect(found).toEqual({ hosts: 2, handles: 0 })
    expect(portal.practice.received()).toEqual([])
    await page.keyboard.press('Escape')
  } finally {
    await page.removeScriptToEvaluateOnNewDocument(script.identifier)
  }
})

// The selection that `window.find()` makes is Firefox's way into a closed tree.
test('a page that finds our buttons by their text cannot press them', async () => {
  await openAsked()
  await page.evaluate(() => {
    for (const word of ['このまま送信', '送信', '戻って直す']) {
      Reflect.get(window, 'find')(word, false, false, true)
      const root = getSelection()?.anchorNode?.getRootNode()
      if (!(root instanceof ShadowRoot)) continue
      for (const button of root.querySelectorAll('button')) {
        button.click()
        button.form?.requestSubmit(button)
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
        const press = { key: 'Enter', code: 'Enter', bubbles: true, composed: true }
        button.dispatchEvent(new KeyboardEvent('keydown', press))
        button.form?.dispatchEvent(new SubmitEvent('submit', { submitter: button }))
      }
    }
  })
  expect(portal.practice.received()).toEqual([])
  // At most the question is closed, as by Esc, and the next press asks again.
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
  await page.click('#submit-btn')
  await page.waitForSelector('[data-junbi-navi="dialog"]')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.search.includes('my_list'))
  expect(portal.practice.received()).toHaveLength(1)
})

test('our elements on the page contain nothing about the facility, even if the page searches them', async () => {
  await openAsked()
  const texts: string[] = []
  for (const part of ['marks', 'dialog']) {
    texts.push(await insideOurs(portal.session, page, part, (root) => root.textContent ?? ''))
  }
  expect(texts.join()).toContain('別の施設の医療機関等コードです')
  for (const text of texts) {
    expect(text).not.toContain(OWN.code)
    expect(text).not.toContain(OWN.name)
  }
  await panel.waitForText(`準備ナビで選んでいる施設のコードは ${OWN.code} です`)
  const found = await page.evaluate(
    (secrets) => {
      // By prefixes, as a page does that does not know what it is looking for.
      const beginnings = secrets.map((secret) => secret.slice(0, 4))
      const find: (text: string, ...how: boolean[]) => boolean = Reflect.get(window, 'find')
      return beginnings.filter((text) => {
        getSelection()?.removeAllRanges()
        return find(text, false, false, true, false, true)
      })
    },
    [OWN.code, OWN.name],
  )
  expect(found).toEqual([])
})
