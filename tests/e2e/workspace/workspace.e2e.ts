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

test('settings stand behind one link, and the rest of the workspace in front', async () => {
  const namesIn = (nav: string) =>
    workspace.$$eval(`${nav} a`, (links) => links.map(({ textContent }) => textContent))
  expect(await namesIn('.places:not(.within)')).toEqual([
    '施設',
    'ファイルでまとめて確認',
    '書類を確かめる',
    '印刷',
    '設定',
  ])
  await workspace.locator('.places a[href="#sheet"]').click()
  await workspace.waitForFunction(() => document.querySelector('.places.within') === null)
  await workspace.locator('.places a[href="#backup"]').click()
  await workspace.waitForSelector('.places.within a[href="#backup"][aria-current=page]')
  expect(await namesIn('.places.within')).toEqual([
    '控えと引き継ぎ',
    '同期',
    '共有フォルダー',
    '変更の記録',
    'データの状態',
    '手引きの管理',
    '手引きを作る・直す',
    '確認事項',
  ])
})

test('two sentences of Japanese follow each other without a space, which Chromium writes with a placeholder only', async () => {
  const said = await workspace.evaluate(() => {
    const { i18n } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    // As a worker asks for a sentence, to fill it in by itself.
    const asked: readonly (readonly string[])[] = [
      ['$の前。', '後。'],
      ['$1', '$2'],
    ]
    return asked.map((values) => i18n.getMessage('twoSentences', values))
  })
  expect(said).toEqual(['$の前。後。', '$1$2'])
})
