import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusedFiles } from '../../papers/refused.ts'
import { longPdf, pdfWithoutFont } from '../../papers/smallPdf.ts'
import { type OwnPortal, openPortal } from '../browsers/portal.ts'
import { filesWith } from '../storage/profileFiles.ts'
import { bytesOf, stampedAndFaxed, writePapers } from './paperFiles.ts'
import { press, shows } from './place.ts'

const DAY = '2026-01-20'
/** Made-up names, of signs that stand side by side nowhere else. */
const SECRET = 'ぬゆ鷽蠹システム'

let portal: OwnPortal
let page: Page
let folder: string
let files: readonly string[] = []
let stampedFiles: Readonly<Record<string, Uint8Array>> = {}
beforeAll(async () => {
  portal = await openPortal()
  folder = await mkdtemp(join(tmpdir(), 'junbi-navi-papers-'))
  const { page: tab } = portal.session
  files = await writePapers(tab, folder, SECRET)
  stampedFiles = await stampedAndFaxed(tab)
  page = await portal.session.openExtensionPage('workspace.html#facilities')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Drops files onto the place for them, as from a folder of the desktop. */
const drop = (tab: Page, dropped: Readonly<Record<string, Uint8Array>>) =>
  tab.evaluate(
    (given) => {
      const files = new DataTransfer()
      for (const [name, packed] of given) {
        const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))
        files.items.add(new File([bytes], name))
      }
      const place = document.querySelector('.papers .paper-drop')
      place?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }))
    },
    Object.entries(dropped).map(([name, bytes]): [string, string] => [
      name,
      Buffer.from(bytes).toString('base64'),
    ]),
  )

/** Presses a button of one fact of a paper. */
const pressIn = async (file: string, fact: string, name: string) => {
  const found = await page.waitForFunction(
    (paper, wanted, label) =>
      [
        ...document.querySelectorAll<HTMLButtonElement>(
          `[data-paper="${paper}"] [data-fact="${wanted}"] button`,
        ),
      ].find(({ innerText }) => innerText.includes(label)),
    {},
    file,
    fact,
    name,
  )
  await found.asElement()?.evaluate((button) => {
    if (button instanceof HTMLElement) button.click()
  })
}

const correct = async (file: string, fact: string, text: string) => {
  await pressIn(file, fact, '直す')
  await page.waitForSelector(`[data-paper="${file}"] [data-fact="${fact}"] input`)
  await page.evaluate(
    (paper, wanted, value) => {
      const input = document.querySelector<HTMLInputElement>(
        `[data-paper="${paper}"] [data-fact="${wanted}"] input`,
      )
      if (!input) return
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
    },
    file,
    fact,
    text,
  )
  await pressIn(file, fact, 'この値にする')
}

const verdict = (is: string) => page.waitForSelector(`[data-verdict="${is}"]`)

test('three papers are shown, a sum that does not come out is found, a figure corrected, and all is well', async () => {
  await page.evaluate(async (asOf) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await storage.session.set({ asOf })
    location.hash = '#papers'
  }, DAY)
  await page.waitForSelector('.papers .paper-drop')
  await drop(page, await bytesOf(files))
  await verdict('fail')
  // A picture is loaded after it was put there.
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll<HTMLImageElement>('.papers .paper-page img')]
    return all.length === 2 && all.every(({ naturalWidth }) => naturalWidth > 400)
  })
  if (process.env.JUNBI_SHOW) {
    console.log(await page.evaluate(() => document.querySelector('.papers')?.textContent))
    await writeFile(`${process.env.JUNBI_SHOW}.png`, await page.screenshot({ fullPage: true }))
  }
  await shows(
    page,
    '『領収書内訳書.xlsx』の足し算が合いません。足すと 171,000円、書かれているのは 172,000円 です。',
  )
  await correct('領収書内訳書.xlsx', 'total', '171,000')
  await verdict('review')
  await correct('端末の領収書.png', 'total', '41,000円')
  await correct('端末の領収書.png', 'date', '2025年12月5日')
  await correct('端末の領収書.png', 'addressee', 'みほん診療所')
  await press(page, '画像と見比べた')
  await verdict('pass')
  await shows(page, '書類に直すところは見つかりません')
})

test('a PDF without its font is read by the tables of the package, and what cannot be read says why', async () => {
  const odd = await portal.session.openExtensionPage('workspace.html#papers')
  await odd.waitForSelector('.papers .paper-drop')
  const lines = ['領収書', 'みほん診療所 御中', '2025年12月5日', '合計 41,000円']
  const refused = await refusedFiles()
  await drop(odd, {
    'フォントなし.pdf': pdfWithoutFont(lines),
    ...Object.fromEntries(refused.map(({ name, bytes }) => [name, bytes])),
  })
  await odd.waitForSelector('[data-verdict]')
  const facts = await odd.$$eval('.paper-fact .value', (all) => all.map((each) => each.textContent))
  expect(facts.slice(0, 4)).toEqual([
    '領収書',
    'みほん診療所',
    '令和7年（2025年）12月5日',
    '41,000円',
  ])
  const said = await odd.$$eval('.papers [role=alert]', (all) =>
    all.map((each) => each.textContent),
  )
  for (const { name, reason } of refused) {
    const own = said.find((each) => each.includes(`『${name}』は読み取れませんでした`))
    expect(own).toContain(reason)
  }
  await odd.close()
})

test('見本 across a receipt is told, and of a faxed scan the picture is read and not the line above it', async () => {
  const odd = await portal.session.openExtensionPage('workspace.html#papers')
  await odd.waitForSelector('.papers .paper-drop')
  await drop(odd, stampedFiles)
  await odd.waitForSelector('[data-verdict]')
  const fact = (paper: string, name: string) =>
    odd.$eval(`[data-paper="${paper}"] [data-fact="${name}"]`, (row) => [
      row.querySelector('.value')?.textContent,
      row.getAttribute('data-basis'),
    ])
  expect(await fact('見本.pdf', 'kind')).toEqual(['無効や見本の印がある領収書', 'typed'])
  expect(await fact('見本.pdf', 'total')).toEqual(['41,000円', 'typed'])
  expect(await fact('FAX.pdf', 'date')).toEqual(['令和7年（2025年）12月5日', 'picture'])
  await odd.close()
})

test('reading is cancelled by a press: no later file is read, and others can be dropped', async () => {
  const odd = await portal.session.openExtensionPage('workspace.html#papers')
  await odd.waitForSelector('.papers .paper-drop')
  await drop(odd, {
    '一.pdf': longPdf(60),
    '二.pdf': pdfWithoutFont(['納品書', '合計 1,000円']),
  })
  // Within the page: between two commands to the browser a fast machine reaches the end of the file.
  await odd.waitForFunction(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.papers .running button')]
    const button = buttons.find(({ textContent }) => textContent === '読み取りをやめる')
    button?.click()
    return button !== undefined
  })
  await odd.waitForFunction(() => document.querySelector('.papers progress') === null)
  expect(await odd.$$('[data-paper="二.pdf"]')).toEqual([])
  await drop(odd, { '三.pdf': pdfWithoutFont(['納品書', 'みほん診療所 御中', '合計 1,000円']) })
  await odd.waitForSelector('[data-paper="三.pdf"]')
  await odd.close()
})

test('nothing of the papers is in any file of the profile, and no request was made', async () => {
  await portal.session.stop()
  const { count, found } = await filesWith(portal.session.profileDir, [SECRET, SECRET.slice(0, 4)])
  expect(count).toBeGreaterThan(20)
  expect([...found.values()].flat()).toEqual([])
  const requests = await portal.session.endAndListRequests()
  await portal.practice.close()
  const foreign = requests.filter(
    ({ by, url }) => by === 'extension' && /^(https?|wss?):/.test(url),
  )
  expect(foreign).toEqual([])
})
