import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'puppeteer-core'
import { LAYOUTS, type ReceiptData, receiptHtml } from '../../papers/templates.ts'

/** Whose papers they are. */
const FACILITY = { name: 'みほん診療所', code: '3410712362' }

const receipt = (name: string, amount: number, issuer: string): ReceiptData => ({
  title: '領収書',
  to: FACILITY.name,
  date: '2025年12月5日',
  total: amount,
  issuer: `株式会社${issuer}`,
  registration: 'T9234567890123',
  lines: [[name, 1, amount]],
})

/** The total is 1,000 yen more than its rows make. */
const BREAKDOWN = [
  ['', '領収書内訳書'],
  ['都道府県番号', '3', '4', '医療機関コード', '0', '7', '1', '2', '3', '6', '2'],
  ['医療機関名', FACILITY.name],
  ['総額（①＋②）', 172000],
  ['項目', '内訳', '①補助対象金額', '②補助対象外金額'],
  ['モバイル端末', 'タブレット端末 1台', 41000, 0],
  ['システム改修', 'レセプトコンピュータ改修', 130000, 0],
  ['小計', '', 171000, 0],
]

/**
 * Writes two receipts, one as a PDF and one as a picture, and a breakdown whose sum does not come out.
 * @param tab draws them.
 * @param issuer the company of the receipts.
 * @returns the paths of the files.
 */
export async function writePapers(tab: Page, folder: string, issuer: string): Promise<string[]> {
  const [layout] = LAYOUTS
  if (!layout) throw new Error('no layout')
  const files: string[] = []
  const save = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    files.push(path)
  }
  await tab.setContent(receiptHtml(layout, receipt('レセプトコンピュータ改修', 130000, issuer)))
  await save('改修の領収書.pdf', await tab.pdf({ format: 'A4' }))
  await tab.setContent(receiptHtml(layout, receipt('タブレット端末', 41000, issuer)))
  await tab.setViewport({ width: 800, height: 1100, deviceScaleFactor: 2 })
  await save('端末の領収書.png', await tab.screenshot({ type: 'png' }))
  await tab.setViewport(null)
  await save(
    '領収書内訳書.xlsx',
    await writeXlsx({ sheets: [{ name: '内訳書', rows: BREAKDOWN }] }),
  )
  return files
}

/**
 * @param tab draws them.
 * @returns a receipt with 見本 across it, and the scan of one with the line of a fax above it, whose date is
 *   another one.
 */
export async function stampedAndFaxed(
  tab: Page,
): Promise<Record<'見本.pdf' | 'FAX.pdf', Uint8Array>> {
  const [layout] = LAYOUTS
  if (!layout) throw new Error('no layout')
  const html = receiptHtml(layout, receipt('タブレット端末', 41000, 'みほん'))
  const stamp = 'position:absolute;left:150px;top:300px;font-size:200px;color:#0002;rotate:-45deg'
  await tab.setContent(`${html}<div style="${stamp}">見本</div>`)
  const stamped = await tab.pdf({ format: 'A4' })
  await tab.setContent(html)
  await tab.setViewport({ width: 800, height: 1100, deviceScaleFactor: 2 })
  const scan = Buffer.from(await tab.screenshot({ type: 'png' })).toString('base64')
  await tab.setViewport(null)
  await tab.setContent(
    `<body style="margin:0"><p style="margin:0;font-size:9px">2025年11月20日 10時21分 TEL 082-000-1234</p>
    <img style="height:92vh" src="data:image/png;base64,${scan}">`,
  )
  return { '見本.pdf': stamped, 'FAX.pdf': await tab.pdf({ format: 'A4' }) }
}

/** @returns the bytes of the files, by their names. */
export async function bytesOf(paths: readonly string[]): Promise<Record<string, Uint8Array>> {
  const files = paths.map(async (path) => [basename(path), await readFile(path)] as const)
  return Object.fromEntries(await Promise.all(files))
}
