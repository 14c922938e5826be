import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockedPdf, pdfWithoutFont } from '../../papers/smallPdf.ts'
import { type OwnPortal, openPortal } from '../browsers/portal.ts'
import { filesWith } from '../storage/profileFiles.ts'
import { writePapers } from './paperFiles.ts'
import { press, shows } from './place.ts'

const DAY = '2026-01-20'
/** Made-up names, of signs that stand side by side nowhere else. */
const SECRET = 'ぬゆ鷽蠹システム'

let portal: OwnPortal
let page: Page
let folder: string
let files: readonly string[] = []
beforeAll(async () => {
  portal = await openPortal()
  folder = await mkdtemp(join(tmpdir(), 'junbi-navi-papers-'))
  const { page: tab } = portal.session
  files = await writePapers(tab, folder, SECRET)
  page = await portal.session.openExtensionPage('workspace.html#facilities')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

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
  const input = await page.waitForSelector('.papers input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(...files)
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
  const given: [string, Uint8Array][] = [
    [
      'フォントなし.pdf',
      pdfWithoutFont(['領収書', 'みほん診療所 御中', '2025年12月5日', '合計 41,000円']),
    ],
    ['鍵つき.pdf', lockedPdf()],
    ['壊れた.pdf', Buffer.from('%PDF-1.7 ...')],
    ['写真.heic', Buffer.from('heic')],
    ['壊れた.xlsx', Buffer.from('PK\u0003\u0004...')],
  ]
  const paths = given.map(([name]) => join(folder, name))
  await Promise.all(given.map(([name, bytes]) => writeFile(join(folder, name), bytes)))
  const input = await odd.waitForSelector('.papers input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(...paths)
  await odd.waitForSelector('[data-verdict]')
  const facts = await odd.$$eval('.paper-fact .value', (all) => all.map((each) => each.textContent))
  expect(facts.slice(0, 4)).toEqual([
    '領収書',
    'みほん診療所',
    '令和7年（2025年）12月5日',
    '41,000円',
  ])
  await shows(odd, '『鍵つき.pdf』は読み取れませんでした。')
  await shows(odd, 'パスワードで保護されています。')
  await shows(odd, 'HEICはこのブラウザで開けません。')
  await shows(odd, '『壊れた.xlsx』は読み取れませんでした。')
  const refused = await odd.$$eval('.papers [role=alert] strong', (all) => all.length)
  expect(refused).toBe(4)
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
