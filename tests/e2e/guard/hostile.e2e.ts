import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { enterText, openForm, prefill, SOUND } from '../form/applicationForm.ts'
import { enterFlawed } from '../form/flawed.ts'
import { openAnswered, openLine, waitForAnswer } from '../form/outcomes.ts'
import { readingNow } from '../form/readingList.ts'
import { eventually } from './pageSeen.ts'

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
const inside = <T>(part: string, fn: (root: ShadowRoot) => T) =>
  insideOurs(portal.session, page, part, fn)

test('markup, scripts and bidi overrides are shown as text', async () => {
  const text = '\u202e<img src=x onerror="hit=1"><script>hit=1</script>'
  await openForm(page, { single: true })
  await page.waitForSelector('#receipt')
  await prefill(page, { ...SOUND, texts: { ...SOUND.texts, total_cost: text } })
  await waitForAnswer(panel, 'total-cost', 'review')
  await page.waitForSelector('[data-junbi-navi="marks"]')
  const shown = await inside('marks', (root) => ({
    text: root.querySelector('ul')?.textContent ?? '',
    foreign: root.querySelectorAll('img, script').length,
  }))
  expect(shown.text).toContain('<img src=x')
  expect(shown.text).not.toContain('\u202e')
  expect(shown.foreign).toBe(0)
  expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined()
})

test('labels and values of 100,000 letters are cut and marked as cut', async () => {
  await openFlawed()
  await page.evaluate(() => {
    const label = document.querySelector('#facility_name label')
    const name = document.querySelector<HTMLInputElement>('#sp_formfield_facility_name')
    const code = document.querySelector<HTMLInputElement>('#sp_formfield_facility_code')
    if (!label || !name || !code) throw new Error('no fields')
    label.textContent = `\u202e<b>${'長'.repeat(100_000)}</b>`
    name.value = '<script>'.repeat(12_500)
    code.value = '1'.repeat(100_000)
  })
  await page.focus('#sp_formfield_facility_code')
  await waitForAnswer(panel, 'facility-code', 'review')
  await readingNow(panel, '長長長')
  const shown = await panel.evaluate((document) => ({
    letters: document.body.innerText.length,
    foreign: document.querySelectorAll('main b, main script').length,
    turned: document.body.innerText.includes('\u202e'),
  }))
  expect(shown.letters).toBeLessThan(10_000)
  expect([shown.foreign, shown.turned]).toEqual([0, false])
})

test('a page that overrides built-in functions changes nothing and sees nothing of ours', async () => {
  const script = await page.evaluateOnNewDocument(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const { apply, get, set } = Reflect
    const spy = (owner: object, name: string) => {
      const before: unknown = get(owner, name)
      if (typeof before !== 'function') throw new Error(`there is no ${name}`)
      set(owner, name, function (this: unknown, ...values: unknown[]) {
        const ours = (value: unknown) =>
          value instanceof Element && value.hasAttribute('data-junbi-navi')
        if (ours(this) || ours(values[0])) seen.push(name)
        return apply(before, this, values)
      })
    }
    spy(Node.prototype, 'appendChild')
    spy(Element.prototype, 'append')
    spy(Element.prototype, 'remove')
    spy(Document.prototype, 'createElement')
    spy(EventTarget.prototype, 'dispatchEvent')
    spy(HTMLElement.prototype, 'focus')
    const fail = () => {
      throw new Error('the page’s own')
    }
    // Nothing on this page needs these, nor does the test's own tool; ours do.
    Element.prototype.attachShadow = fail
    Element.prototype.checkVisibility = fail
    HTMLDialogElement.prototype.showModal = fail
    HTMLDialogElement.prototype.close = fail
    Object.assign(window, { ResizeObserver: fail, IntersectionObserver: fail })
  })
  try {
    await openFlawed()
    await page.waitForSelector('[data-junbi-navi="marks"]')
    await page.click('#submit-btn')
    await question()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search.includes('my_list'))
    expect(portal.practice.received()).toHaveLength(1)
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([])
  } finally {
    await page.removeScriptToEvaluateOnNewDocument(script.identifier)
  }
})

test('fields named like properties of the form cause no error', async () => {
  await openFlawed()
  await page.evaluate(() => {
    const form = document.querySelector('#catalog-form')
    // Without parentNode, over which the page’s own jQuery would never come to an end.
    const nodes = 'parentElement children childNodes localName tagName isConnected contains'
    const names = `requestSubmit closest matches submit action id getAttribute querySelector elements
      querySelectorAll checkVisibility getBoundingClientRect scrollIntoView click focus ${nodes}`
    for (const name of names.split(/\s+/)) {
      const field = document.createElement('input')
      field.type = 'hidden'
      field.name = name
      form?.append(field)
    }
    const button = document.createElement('button')
    button.id = 'native'
    button.name = 'way'
    button.textContent = '次へ'
    form?.append(button)
    const sent: unknown[] = []
    Object.assign(window, { sent })
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      if (event instanceof SubmitEvent) sent.push(event.submitter?.id)
    })
    // The same from the document, as far as the test’s own tool does not need it.
    const taken = 'createElement createTreeWalker createRange addEventListener title body'
    const images = taken.split(' ').map((name) => Object.assign(new Image(), { name }))
    form?.append(...images)
  })
  // Marks that are drawn anew, and the way to a field, need the most of the page.
  await enterText(page, 'requested_amount', '999999')
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await panel.waitForText('補助申請額 999,999円 が、補助限度額')
  await page.keyboard.press('Tab')
  await eventually(
    page,
    async () => (await inside('marks', (root) => root.querySelectorAll('.mark').length)) > 1,
  )
  await openLine(panel, '総事業費')
  await panel.click(/^この項目へ：総事業費/)
  await page.waitForFunction(() => document.activeElement?.id === 'sp_formfield_total_cost')
  await page.click('#native')
  await question()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => Reflect.get(window, 'sent').length > 0)
  expect(await page.evaluate(() => Reflect.get(window, 'sent'))).toEqual(['native'])
})

test('Enter in a field and requestSubmit by the page are held like a click', async () => {
  await openFlawed()
  await page.evaluate(() => {
    const sent: unknown[] = []
    Object.assign(window, { sent })
    document.querySelector('#catalog-form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      sent.push('form')
    })
    const button = document.createElement('input')
    button.type = 'submit'
    button.value = '次へ'
    document.querySelector('#catalog-form')?.append(button)
  })
  const sent = () => page.evaluate(() => Reflect.get(window, 'sent').length)
  await page.focus('#sp_formfield_total_cost')
  await page.keyboard.press('Enter')
  await question()
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
  await page.$eval('form#catalog-form', (form) => form.requestSubmit())
  await question()
  expect(await sent()).toBe(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => Reflect.get(window, 'sent').length > 0)
  expect(await sent()).toBe(1)
})

test('a send button outside the form is held, and presses itself once after このまま送信', async () => {
  await openFlawed()
  await page.evaluate(() => {
    const sent: unknown[] = []
    Object.assign(window, { sent })
    const button = document.createElement('a')
    button.className = 'btn'
    button.id = 'outside'
    button.textContent = '申請する'
    button.addEventListener('click', () => sent.push('outside'))
    document.querySelector('main')?.append(button)
  })
  const sent = () => page.evaluate(() => Reflect.get(window, 'sent'))
  await page.click('#outside')
  await question()
  expect(await sent()).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => Reflect.get(window, 'sent').length > 0)
  expect(await sent()).toEqual(['outside'])
})

test('messages posted by the page are ignored', async () => {
  await openFlawed()
  const reached = await page.evaluate(() => {
    const forged = [
      { type: 'context', asOf: null },
      { type: 'context-request' },
      { type: 'look-again' },
      { type: 'go-to-field', fieldId: 'x' },
      { type: 'page', frame: 'x', top: true, state: { form: { found: 'none' } } },
      { type: 'gone', frame: 'x' },
    ]
    for (const message of forged) {
      window.postMessage(message, '*')
      window.dispatchEvent(new CustomEvent('junbi-navi', { detail: message }))
    }
    const readForms = () => ({ found: 'other', fields: [], kind: 'unknown', declared: true })
    Object.assign(window, { junbiNaviForm: { readForms }, junbiNaviArticle: {} })
    const runtimes = ['chrome', 'browser'].map((name) => Reflect.get(window, name)?.runtime)
    return runtimes.map((runtime) => typeof runtime?.sendMessage)
  })
  expect(reached).toEqual(['undefined', 'undefined'])
  await enterText(page, 'requested_amount', '999999')
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await page.click('#submit-btn')
  await question()
  await page.keyboard.press('Escape')
})

test('another site cannot load files of the extension', async () => {
  const files = ['form.js', 'content-scripts/portal.js', 'manifest.json', 'sidepanel.html']
  const tab = await portal.session.newPage('data:text/html,<title>elsewhere</title>')
  const loaded = await tab.evaluate(
    async (urls) =>
      Promise.all(
        urls.flatMap((url) => [
          fetch(url).then(
            () => `fetched ${url}`,
            () => '',
          ),
          new Promise<string>((resolve) => {
            const script = document.createElement('script')
            script.onload = () => resolve(`ran ${url}`)
            script.onerror = () => resolve('')
            script.src = url
            document.head.append(script)
          }),
        ]),
      ),
    files.map((file) => portal.session.extensionUrl(file)),
  )
  expect(loaded.filter((text) => text !== '')).toEqual([])
  await tab.close()
})
