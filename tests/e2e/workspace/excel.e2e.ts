import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { DAY, HEADERS, rowWith } from '../../sheet/files.ts'
import { shiftJis } from '../../sheet/shiftJis.ts'
import { pressControl } from '../browsers/actOn.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { press, shows } from './place.ts'

const portal = sharedPortal()
let page: Page
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junbi-navi-excel-'))
  page = await portal.session.openExtensionPage('workspace.html#sheet')
  await page.evaluate(async (asOf) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await storage.session.set({ asOf })
  }, DAY)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** What Excel made of sound applications: see each row's name. */
const ROWS = [
  rowWith({
    医療機関等コード: '="3410712362"',
    医療機関等名: '"文字列にした\n診療所"',
    総事業費: '"171,000"',
  }),
  rowWith({
    医療機関等コード: '115110843',
    医療機関等名: '"先頭の0が、消えた診療所"',
    補助申請額: '1.28E+05',
    完了日: '46001',
  }),
  rowWith({ 医療機関等コード: '3.41E+09', 医療機関等名: '桁が消えた診療所' }),
]

/** A title, a line without anything, and empty cells where others have something. */
const FILE = [['補助金の申請　一覧'], [''], HEADERS, ...ROWS]
  .map((row) => [...row, ...Array.from({ length: HEADERS.length - row.length }, () => '')])
  .map((row) => `${row.join('\t')}\r\n`)
  .join('')

test('a file with all of Excel’s habits is understood, and nothing that it lost is taken for fine', async () => {
  const path = join(folder, '申請 一覧.txt')
  await writeFile(path, shiftJis(FILE))
  const input = await page.waitForSelector('.sheet input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(path)
  await shows(page, '文字コード Shift_JIS、区切り タブ、見出しは 3行目')
  await press(page, 'この列で確認を始める')
  await shows(page, '『申請 一覧.txt』の確認が終わりました')
  const answers = await page.$$eval('.sheet tr[data-row]', (rows) =>
    rows.map((row) => `${row.getAttribute('data-row')} ${row.getAttribute('data-answer')}`),
  )
  expect(answers).toEqual(['4 pass', '5 review', '6 review'])
})

/** Saves the result as a person does, and reads what the browser wrote. */
async function saveResult(): Promise<{ name: string; text: string }> {
  await pressControl(page, '結果をCSVでダウンロード')
  return vi.waitFor(
    async () => {
      const names = await readdir(portal.session.downloads)
      const [name = '', ...more] = names
      expect([name.endsWith('.csv'), more]).toEqual([true, []])
      const text = await readFile(join(portal.session.downloads, name), 'utf8')
      expect(text.endsWith('\r\n')).toBe(true)
      return { name, text }
    },
    { timeout: PATIENCE },
  )
}

test('the result that is saved says row by row what was read, and keeps what stood there', async () => {
  const { name, text } = await saveResult()
  expect(name).toBe('申請 一覧_確認結果.csv')
  expect(text.startsWith('\ufeff行,結果,')).toBe(true)
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  expect(data.map((row) => [row.行, row.結果])).toEqual([
    ['4', 'OK'],
    ['5', '要確認'],
    ['6', '要確認'],
  ])
  const [kept, changed, lost] = data
  expect(changed).toMatchObject({ 医療機関等コード: '115110843', 補助申請額: '1.28E+05' })
  expect(changed?.要確認の理由?.split('\n')).toEqual([
    expect.stringMatching(/^［医療機関等コード］「115110843」は9桁です。.*「0115110843」でよいか/),
    expect.stringMatching(/^［補助申請額］「1.28E\+05」を 128,000円 と読みました/),
    expect.stringMatching(/^［完了日］「46001」.*令和7年（2025年）12月10日 と読みました/),
  ])
  expect(lost?.要確認の理由).toContain('3.41E+09')
  expect(kept?.医療機関等名).toBe('文字列にした\n診療所')
})
