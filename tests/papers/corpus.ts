import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'puppeteer-core'
import { corporateCheckDigit } from '../../lib/notation/corporateNumber.ts'
import { BREAKDOWNS, type BreakdownData, breakdownHtml } from './breakdowns.ts'
import { CONDITIONS, spoilt } from './pictures.ts'
import { LAYOUTS, type ReceiptData, receiptHtml } from './templates.ts'

type Condition = (typeof CONDITIONS)[number]

/** A document of the corpus: how it is made, and what has to be read. */
export interface Sample {
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
  const company = String(100_000_000_000 + nth * 7_654_321)
  const registration = `T${corporateCheckDigit(company)}${company}`
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

function conditionAt(nth: number): Condition {
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

async function photographed(page: Page, html: string, condition: Condition) {
  await page.setViewport({ width: 790, height: 1117, deviceScaleFactor: condition.scale })
  await page.setContent(spoilt(html, condition))
  return page.screenshot({ type: 'jpeg', quality: condition.quality })
}

/** Receipts as text, each with another number than those as pictures. */
const TEXTS = 72
const FIRST_PICTURE = 100
/** Pictures under each condition. */
const PICTURES = 12
const PDFS_OF_PICTURES = 8

/** All documents: receipts as text, as pictures and as pictures in PDFs, breakdowns as sheets and prints. */
export function corpus(): readonly Sample[] {
  return [
    ...Array.from({ length: TEXTS }, (_, nth) => receiptAsText(nth)),
    ...CONDITIONS.flatMap((condition, at) =>
      Array.from({ length: PICTURES }, (_, count) =>
        receiptAsPicture(FIRST_PICTURE + at * PICTURES + count, condition),
      ),
    ),
    ...Array.from({ length: PDFS_OF_PICTURES }, (_, count) =>
      pictureInPdf(FIRST_PICTURE + CONDITIONS.length * PICTURES + count, conditionAt(count)),
    ),
    ...Object.entries(BREAKDOWNS).flatMap(([layout, cellsOf]) =>
      [0, 1, 2].flatMap((nth) => breakdownSamples(layout, nth, cellsOf)),
    ),
  ]
}

function receiptAsText(nth: number): Sample {
  const make = printed(receiptPage(nth))
  return { group: 'PDF with text', id: `${nth}`, ending: 'pdf', make, wanted: receipt(nth).wanted }
}

function receiptAsPicture(nth: number, condition: Condition): Sample {
  const html = receiptPage(nth)
  const make = (page: Page) => photographed(page, html, condition)
  return { group: condition.id, id: `${nth}`, ending: 'jpg', make, wanted: receipt(nth).wanted }
}

function pictureInPdf(nth: number, condition: Condition): Sample {
  const html = receiptPage(nth)
  const make = async (page: Page) => {
    const picture = await photographed(page, html, condition)
    const source = `data:image/jpeg;base64,${Buffer.from(picture).toString('base64')}`
    return printed(`<body style="margin:0"><img style="height:95vh" src="${source}">`)(page)
  }
  return {
    group: 'PDF of pictures',
    id: `${nth}`,
    ending: 'pdf',
    make,
    wanted: receipt(nth).wanted,
  }
}

/** A breakdown as a sheet, and but for the last one also printed. */
function breakdownSamples(
  layout: string,
  nth: number,
  cellsOf: (typeof BREAKDOWNS)[string],
): Sample[] {
  const data = breakdown(nth)
  const [eligible = 0, other = 0] = [2, 3].map((at) =>
    data.lines.reduce((sum, line) => sum + Number(line[at]), 0),
  )
  const wanted = {
    kind: '領収書内訳書',
    addressee: data.facility,
    code: data.code,
    total: yen(eligible + other),
    eligible: yen(eligible),
    ineligible: yen(other),
  }
  const rows = cellsOf(data)
  const id = `${layout} ${nth}`
  const book = () => writeXlsx({ sheets: [{ name: '様式', rows: rows.map((row) => [...row]) }] })
  const sheet = { group: 'breakdown as XLSX', id, ending: 'xlsx', make: book, wanted }
  if (nth === 2) return [sheet]
  const make = printed(breakdownHtml(rows))
  return [sheet, { group: 'breakdown as PDF', id, ending: 'pdf', make, wanted }]
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
