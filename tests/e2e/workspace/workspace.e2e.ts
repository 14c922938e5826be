import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { sharedPortal } from '../browsers/portal.ts'

const portal = sharedPortal()
let workspace: Page
beforeAll(async () => {
  workspace = await portal.session.openExtensionPage('workspace.html#rules')
})

const shows = (text: string) =>
  workspace.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)

test('every rule in force is listed with source, dates, reason and examples', async () => {
  await shows('総事業費は内訳の合計と合っていますか')
  const rules = await workspace.$$eval('[data-rule]', (items) =>
    items.map((item) => ({
      source: item.querySelector('.source')?.textContent ?? '',
      facts: [...item.querySelectorAll('dd')].map(({ textContent }) => textContent),
      examples: item.querySelectorAll('.examples li').length,
    })),
  )
  expect(rules.length).toBeGreaterThan(20)
  for (const { source, facts, examples } of rules) {
    expect(source).not.toBe('')
    expect(facts).toHaveLength(3)
    expect(facts).not.toContain('')
    expect(examples).toBeGreaterThan(0)
  }
})

test('another guide has rules of its own', async () => {
  const before = await workspace.$eval('#rules ~ .help', ({ textContent }) => textContent)
  const select = await workspace.waitForSelector('select')
  const [, second] = await workspace.$$eval('option', (all) => all.map(({ value }) => value))
  await select?.select(second ?? '')
  await workspace.waitForFunction(
    (was) => document.querySelector('#rules ~ .help')?.textContent !== was,
    {},
    before,
  )
})

test('the address names the current page, and the browser’s back button works', async () => {
  await workspace.locator('a[href="#guides"]').click()
  await shows('いま使っている手引きと、その版です')
  await workspace.evaluate(() => history.back())
  await workspace.waitForSelector('[data-rule]')
})
