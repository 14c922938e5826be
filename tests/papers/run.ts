/**
 * `npm run bench:papers`: how often each field of a paper is read right, not at all, or wrong, on
 * documents that are made here; in the real Chromium, after a build. `-- --part 5` takes a fifth.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'puppeteer-core'
import { ensureBrowser } from '../e2e/browsers/install.ts'
import { extensionDir, openSession } from '../e2e/browsers/session.ts'
import { startPractice } from '../practice/server.ts'
import { BREAKDOWNS, type BreakdownData, breakdownHtml } from './breakdowns.ts'
import { CONDITIONS, spoilt } from './pictures.ts'
import { openScore, type ReadFacts } from './score.ts'
import { LAYOUTS, type ReceiptData, receiptHtml } from './templates.ts'

const { part } = parseArgs({ options: { part: { type: 'string', default: '1' } } }).values

/** A document of the corpus: how it is made, and what has to be read. */
interface Sample {
  readonly group: string
  readonly id: string
  readonly ending: string
  readonly make: (page: Page) => Promise<Uint8Array>
  readonly wanted: Readonly<Record<string, string>>
}

const TITLES = ['領収書', '領収証', '領収書', '御見積書', '請求書', '納品書']
const KINDS = ['領収書', '領収書', '領収書', '見積書', '請求書', '納品書']
const FACILITIES = [
  'みほん診療所',
  'さくら内科クリニック',
  'みほん薬局',
  '見本市民病院',
  'ひまわり歯科医院',
]
const DAYS = [
  ['2025年12月5日', '令和7年（2025年）12月5日'],
  ['令和7年11月28日', '令和7年（2025年）11月28日'],
  ['2025/10/03', '令和7年（2025年）10月3日'],
  ['令和 7 年 9 月 30 日', '令和7年（2025年）9月30日'],
] as const
const FONTS = ['"Noto Sans CJK JP",sans-serif', '"Noto Serif CJK JP",serif']

const yen = (amount: number) => `${amount.toLocaleString('ja-JP')}円`

/** @returns the nth receipt; each differs from those before it. */
function receipt(nth: number): { data: ReceiptData; wanted: Record<string, string> } {
  const lines = [
    ['タブレット端末', 1, 30000 + ((nth * 1370) % 40000)],
    ['レセプトコンピュータ改修', 1, 90000 + ((nth * 7919) % 80000)],
  ] as const
  const total = lines.reduce((sum, [, , amount]) => sum + amount, 0)
  const kind = nth % TITLES.length
  const to = FACILITIES[nth % FACILITIES.length] ?? ''
  const [date, shown] = DAYS[nth % DAYS.length] ?? DAYS[0]
  const registration = `T${String(1_000_000_000_000 + nth * 7_654_321)}`
  const data = {
    title: TITLES[kind] ?? '',
    to,
    date,
    total,
    issuer: '株式会社みほんシステム',
    registration,
    lines,
  }
  const wanted = {
    kind: KINDS[kind] ?? '',
    addressee: to,
    date: shown,
    total: yen(total),
    registration,
  }
  return { data, wanted }
}

function conditionAt(nth: number): (typeof CONDITIONS)[number] {
  const condition = CONDITIONS[nth % 3]
  if (!condition) throw new Error('There is no condition')
  return condition
}

const layoutAt = (nth: number) => LAYOUTS[nth % LAYOUTS.length] ?? LAYOUTS[0]

function receiptPage(nth: number): string {
  const layout = layoutAt(nth)
  if (!layout) throw new Error('There is no layout')
  return receiptHtml(layout, receipt(nth).data, FONTS[Math.floor(nth / LAYOUTS.length) % 2])
}

function printed(html: string) {
  return async (page: Page) => {
    await page.setContent(html)
    return page.pdf({ format: 'A4', waitForFonts: false })
  }
}

async function photographed(page: Page, html: string, condition: (typeof CONDITIONS)[number]) {
  await page.setViewport({ width: 790, height: 1117, deviceScaleFactor: condition.scale })
  await page.setContent(spoilt(html, condition))
  return page.screenshot({ type: 'jpeg', quality: condition.quality })
}

/** All documents: receipts as text, as pictures and as pictures in PDFs, breakdowns as sheets and prints. */
function* corpus(): Generator<Sample> {
  for (let nth = 0; nth < 72; nth++) {
    const { wanted } = receipt(nth)
    yield {
      group: 'PDF with text',
      id: `${nth}`,
      ending: 'pdf',
      make: printed(receiptPage(nth)),
      wanted,
    }
  }
  let nth = 100
  for (const condition of CONDITIONS) {
    for (let count = 0; count < 12; count++, nth++) {
      const html = receiptPage(nth)
      const make = (page: Page) => photographed(page, html, condition)
      yield { group: condition.id, id: `${nth}`, ending: 'jpg', make, wanted: receipt(nth).wanted }
    }
  }
  for (let count = 0; count < 8; count++, nth++) {
    const html = receiptPage(nth)
    const make = async (page: Page) => {
      const picture = await photographed(page, html, conditionAt(count))
      const source = `data:image/jpeg;base64,${Buffer.from(picture).toString('base64')}`
      return printed(`<body style="margin:0"><img style="height:95vh" src="${source}">`)(page)
    }
    yield {
      group: 'PDF of pictures',
      id: `${nth}`,
      ending: 'pdf',
      make,
      wanted: receipt(nth).wanted,
    }
  }
  for (const [layout, cellsOf] of Object.entries(BREAKDOWNS)) {
    for (let count = 0; count < 3; count++) {
      const data = breakdown(count)
      const [eligible, other] = [2, 3].map((at) =>
        data.lines.reduce((sum, line) => sum + Number(line[at]), 0),
      )
      const wanted = {
        kind: '領収書内訳書',
        addressee: data.facility,
        code: data.code,
        total: yen((eligible ?? 0) + (other ?? 0)),
        eligible: yen(eligible ?? 0),
        ineligible: yen(other ?? 0),
      }
      const rows = cellsOf(data)
      yield {
        group: 'breakdown as XLSX',
        id: `${layout} ${count}`,
        ending: 'xlsx',
        make: () => writeXlsx({ sheets: [{ name: '様式', rows: rows.map((row) => [...row]) }] }),
        wanted,
      }
      if (count === 2) continue
      yield {
        group: 'breakdown as PDF',
        id: `${layout} ${count}`,
        ending: 'pdf',
        make: printed(breakdownHtml(rows)),
        wanted,
      }
    }
  }
}

function breakdown(nth: number): BreakdownData {
  return {
    facility: FACILITIES[nth % FACILITIES.length] ?? '',
    code: ['340712362', '130123456', '011512345'][nth] ?? '',
    lines: [
      ['モバイル端末', 'タブレット MX-10 1台', 41000 + nth * 1000, 0],
      ['システム改修', 'レセコンの改修', 130000, nth * 5000],
      ['設置', '設置作業とケーブル', 0, 15500],
    ],
  }
}

/** Gives a file to 書類を確かめる, and reads what it shows. */
async function factsOf(page: Page, path: string): Promise<ReadFacts> {
  const input = await page.waitForSelector('.papers input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(path)
  await page.waitForSelector('.papers [data-verdict]')
  const facts = await page.$$eval('.paper:first-of-type .paper-fact', (all) =>
    all.map((each) => [
      each.getAttribute('data-fact') ?? '',
      {
        value: each.querySelector('.value')?.textContent ?? '',
        basis: each.getAttribute('data-basis') ?? '',
      },
    ]),
  )
  return Object.fromEntries(facts)
}

async function removePapers(page: Page): Promise<void> {
  await page.$$eval('.paper .actions button:last-child', (all) => {
    for (const each of all) if (each instanceof HTMLElement) each.click()
  })
  await page.waitForFunction(() => document.querySelector('.paper') === null)
}

ensureBrowser('chromium')
const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-bench-'))
const practice = await startPractice()
const session = await openSession('chromium', { practice, extensionDir: extensionDir('chromium') })
const score = openScore()
const times = new Map<string, number[]>()
try {
  const papers = await session.openExtensionPage('workspace.html#papers')
  const samples = [...corpus()].filter((_, at) => at % Number(part) === 0)
  for (const { group, id, ending, make, wanted } of samples) {
    const path = join(folder, `書類.${ending}`)
    await session.page.bringToFront()
    await writeFile(path, await make(session.page))
    await papers.bringToFront()
    const begin = performance.now()
    score.add(group, id, wanted, await factsOf(papers, path))
    times.set(group, [...(times.get(group) ?? []), performance.now() - begin])
    await removePapers(papers)
  }
  console.log(`${samples.length} documents`)
  for (const line of score.lines()) console.log(line)
  for (const [group, all] of times) {
    const [middle = 0] = all.toSorted((a, b) => a - b).slice(Math.floor(all.length / 2))
    console.log(
      `${group.padEnd(24)} ${(middle / 1000).toFixed(1)} s a document, at most ${(Math.max(...all) / 1000).toFixed(1)} s`,
    )
  }
} finally {
  await session.close()
  await practice.close()
  await rm(folder, { recursive: true, force: true })
}
