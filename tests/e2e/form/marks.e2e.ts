import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { eventually } from '../guard/pageSeen.ts'
import { enterText, openForm } from './applicationForm.ts'
import { enterFlawed } from './flawed.ts'
import { openAnswered, waitForAnswer } from './outcomes.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await openForm(page, { single: true })
  await enterFlawed(page, panel)
})
// Each test leaves the form as it found it.
beforeEach(async () => {
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForSelector('[data-junbi-navi="marks"]')
  await waitForFit()
})

const FIELD = '#sp_formfield_total_cost'

/** Where the marks of 要修正 are that can be seen, and how much of each is cut off. */
const marks = () =>
  insideOurs(portal.session, page, 'marks', (root) =>
    [...root.querySelectorAll<HTMLElement>('.mark.fail:not([hidden])')].map((mark) => {
      const { left, top, right, bottom } = mark.getBoundingClientRect()
      const { clipPath, zIndex } = mark.style
      return { left, top, right, bottom, clipPath, zIndex }
    }),
  )

const reasons = () =>
  insideOurs(portal.session, page, 'marks', (root) => ({
    shown: !root.querySelector('section')?.hidden,
    items: [...root.querySelectorAll('li button')].map(({ ariaLabel }) => ariaLabel),
  }))

/** Waits until exactly one mark lies around the field. */
const waitForFit = () =>
  eventually(page, async () => {
    const [mark, another] = await marks()
    const field = await page.$eval(FIELD, (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    })
    const off = (side: 'left' | 'top' | 'right' | 'bottom') =>
      Math.abs(Math.abs((mark?.[side] ?? Number.NaN) - field[side]) - 4)
    return !another && off('left') + off('top') + off('right') + off('bottom') < 0.5
  })

const waitForNone = () => eventually(page, async () => (await marks()).length === 0)

test('a mark lies around its field, also after scrolling and in another window size', async () => {
  const setWidth = (width: string) =>
    page.evaluate((to) => {
      document.body.style.width = to
    }, width)
  await page.evaluate(() => scrollTo(0, 300))
  await waitForFit()
  await setWidth('480px')
  await waitForFit()
  await setWidth('')
})

test('a mark follows its field when something else moves it, without any size changing', async () => {
  const style = (above: string, below: string) =>
    page.evaluate(
      (rows) => {
        for (const [id, css] of Object.entries(rows)) {
          document.getElementById(id)?.setAttribute('style', css)
        }
      },
      { facility_code: above, confirmed: below },
    )
  await style('padding-top: 37px', 'margin-top: -37px')
  await waitForFit()
  await style('', '')
})

test('a mark stays within a part that scrolls, and goes when the field is out of it', async () => {
  const scrollTo = (top: number) =>
    page.$eval('#catalog-form', (form, to) => form.scrollTo(0, to), top)
  await page.$eval('form#catalog-form', (form) => {
    form.style.cssText = 'height: 260px; overflow: auto; padding: 0 6px'
    document.querySelector('#total_cost')?.scrollIntoView({ block: 'center' })
  })
  await waitForFit()
  await eventually(page, async () => (await marks())[0]?.clipPath.startsWith('inset') ?? false)
  await scrollTo(0)
  await waitForNone()
  await page.$eval('form#catalog-form', (form) => form.removeAttribute('style'))
})

test('a field that the page draws anew is marked again', async () => {
  await page.$eval(FIELD, (field) => {
    const anew = field.cloneNode()
    if (anew instanceof HTMLInputElement && field instanceof HTMLInputElement) {
      anew.value = field.value
      field.replaceWith(anew)
    }
  })
  await waitForFit()
})

test('in a closed part there is no mark, and there is one when it is opened', async () => {
  const display = (value: string) =>
    page.$eval('#total_cost', (row, to) => row.setAttribute('style', `display: ${to}`), value)
  await display('none')
  await waitForNone()
  await display('block')
  await waitForFit()
})

test('a mark has the layer of its field: what the page puts above lies above both', async () => {
  expect((await marks())[0]?.zIndex).toBe('0')
  await page.$eval('main', (main) => main.setAttribute('style', 'position: relative; z-index: 7'))
  // Of a part around the form no change is heard; the next one in the form has all looked at again.
  await page.$eval('#catalog-form', (form) => form.classList.add('raised'))
  await eventually(page, async () => (await marks())[0]?.zIndex === '7')
  await page.$eval('main', (main) => main.removeAttribute('style'))
  await page.$eval('#catalog-form', (form) => form.classList.remove('raised'))
})

test('the mark of a field as wide as the window makes the page no wider', async () => {
  const style = await page.addStyleTag({
    content: `main, main * { margin-inline: 0 !important; padding-inline: 0 !important }
      main { width: 100% !important; max-width: none !important }`,
  })
  await eventually(page, async () => ((await marks())[0]?.left ?? 0) < 0)
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await over()).toBe(0)
  await style.evaluate((element) => element.remove())
})

test('what the marks say can be read as a list, and goes with the reason', async () => {
  const { items } = await reasons()
  expect(items).toEqual([expect.stringMatching(/^要修正 総事業費 /)])
  if (portal.session.kind === 'chromium') {
    const devtools = await page.createCDPSession()
    const named = async () => {
      const { nodes } = await devtools.send('Accessibility.getFullAXTree')
      return nodes.map(({ role, name }) => `${role?.value} ${name?.value}`)
    }
    // A browser brings its tree up to date a moment later.
    await expect.poll(named, { timeout: PATIENCE }).toContain('region 準備ナビからのお知らせ')
    const said = await named()
    expect(said).toContain('heading 準備ナビからのお知らせ')
    expect(said.filter((text) => /^button 要修正 総事業費/.test(text))).toHaveLength(1)
    await devtools.detach()
  }
  await enterText(page, 'total_cost', '171000')
  await waitForNone()
  await eventually(page, async () => !(await reasons()).shown)
  await enterText(page, 'total_cost', '17000')
  await page.keyboard.press('Tab')
})

test('a page that takes the marks away gets them back, but not for ever', async () => {
  const gone = () => page.evaluate(() => !document.querySelector('[data-junbi-navi="marks"]'))
  await page.$eval('[data-junbi-navi="marks"]', (host) => host.remove())
  await eventually(page, async () => !(await gone()))
  await waitForFit()
  await page.evaluate(() => {
    const remove = () => document.querySelector('[data-junbi-navi="marks"]')?.remove()
    new MutationObserver(remove).observe(document.documentElement, { childList: true })
    remove()
  })
  await eventually(page, gone)
  await enterText(page, 'total_cost', '171000')
  await waitForAnswer(panel, 'total-cost', 'pass')
  expect(await gone()).toBe(true)
})
