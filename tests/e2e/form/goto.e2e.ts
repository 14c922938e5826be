import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { heardBy } from '../guard/pageSeen.ts'
import { openForm } from './applicationForm.ts'
import { enterFlawed } from './flawed.ts'
import { openAnswered, waitForAnswer } from './outcomes.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await openFlawed()
})

async function openFlawed() {
  await openForm(page)
  await enterFlawed(page, panel)
}

/** Clicks この項目へ, which stands in the folded line of its field. */
const goFrom = (rule: string) =>
  panel.waitFor((document, wanted) => {
    const button = document.querySelector<HTMLElement>(`[data-rule="${wanted}"] > button`)
    button?.click()
    return button !== null
  }, rule)

const waitForFocus = (selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), {}, selector)

/** Waits for what is said at the foot of the page. */
async function notice(): Promise<string> {
  await page.waitForSelector('[data-junbi-navi="notice"]')
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  return insideOurs(
    portal.session,
    page,
    'notice',
    (root) => root.querySelector('[role="status"]')?.textContent ?? '',
  )
}

const inView = (selector: string) =>
  page.$eval(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect()
    const header = document.querySelector('.practice-banner')?.getBoundingClientRect().bottom ?? 0
    return top >= header && bottom <= innerHeight
  })

test.each([
  ['a text', 'total-cost', '#sp_formfield_total_cost', '#total_cost label'],
  ['a choice', 'facility-kind', '#s2id_sp_formfield_facility_kind *', '#facility_kind label'],
  ['a radio group', 'already-subsidised', ':checked', '#already_subsidised'],
  ['a file', 'attachment:receipt', '#receipt button', '#receipt label'],
])(
  'この項目へ focuses %s with its label in view, and does nothing else',
  async (_, rule, focused, label) => {
    const values = () =>
      page.$$eval('input, select', (all) =>
        all.map((field) => [field.value, field instanceof HTMLInputElement && field.checked]),
      )
    const before = await values()
    await heardBy(page)
    await goFrom(rule)
    await waitForFocus(focused)
    expect(await inView(label)).toBe(true)
    expect(await values()).toEqual(before)
    expect(await page.$('#select2-drop:not([style*="none"])')).toBeNull()
    const acts = /^(input|change|beforeinput|click|key|mousedown|pointerdown|submit)/
    const heard = await heardBy(page)
    expect(heard.filter(({ type, isTrusted }) => acts.test(type) || !isTrusted)).toEqual([])
  },
)

describe('a field that cannot be focused', () => {
  test('a disabled field is scrolled to, with a notice', async () => {
    const setDisabled = (disabled: boolean) =>
      page.$eval(
        '#sp_formfield_total_cost',
        (field, value) => field.toggleAttribute('disabled', value),
        disabled,
      )
    await setDisabled(true)
    await goFrom('total-cost')
    expect(await notice()).toContain('いまは入力できない項目です')
    expect(await inView('#total_cost label')).toBe(true)
    await setDisabled(false)
    await page.click('main h1')
    await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="notice"]'))
  })

  test('for a field in a closed tab, the link goes to the tab without opening it', async () => {
    await page.evaluate(() => {
      const tab = document.createElement('a')
      tab.href = '#cost-pane'
      tab.id = 'cost-tab'
      tab.textContent = '費用の内訳'
      document.querySelector('#catalog-form')?.prepend(tab)
      const pane = document.createElement('div')
      pane.id = 'cost-pane'
      pane.role = 'tabpanel'
      pane.style.display = 'none'
      const row = document.querySelector('#total_cost')
      row?.replaceWith(pane)
      if (row) pane.append(row)
    })
    await panel.waitFor((document) => {
      const list = document.querySelector<HTMLDetailsElement>('.reading')
      if (list) list.open = true
      return list?.textContent?.includes('閉じたタブなどの中にあります')
    })
    await goFrom('total-cost')
    expect(await notice()).toBe(
      '「総事業費」は、閉じているところにあります。「費用の内訳」を開くと表示されます。',
    )
    await waitForFocus('#cost-tab')
    expect(await page.$eval('#total_cost', (row) => row.checkVisibility())).toBe(false)
    await page.click('main h1')
    await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="notice"]'))
  })

  test('on the confirmation screen the value is scrolled to, with a notice where to correct it', async () => {
    await openFlawed()
    await page.click('#submit-btn')
    await page.waitForSelector('#confirm-form')
    await panel.waitForText('確認画面の内容を確認しています')
    await waitForAnswer(panel, 'total-cost', 'fail')
    await goFrom('total-cost')
    expect(await notice()).toContain('直すときは、入力する画面に戻ってください')
  })
})
