import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HEADERS, SOUND } from '../../../sheet/files.ts'
import { shiftJis } from '../../../sheet/shiftJis.ts'
import { PATIENCE } from '../../browsers/patience.ts'
import { sharedPortal } from '../../browsers/portal.ts'
import { expectNothingWrongIn } from '../../look/axe.ts'
import { saveFile } from '../saveFile.ts'
import { FILE, OWN_COLUMN, openSheetPage, type SheetPage } from './sheetPage.ts'

const portal = sharedPortal()
let sheet: SheetPage
beforeAll(async () => {
  sheet = await openSheetPage(portal.session)
})
afterAll(() => sheet.close())

test('the template has the fields of the guide, and one example', async () => {
  await sheet.stage('start')
  await sheet.shows('ファイルでまとめて確認')
  await sheet.page.waitForSelector('.sheet a[download]')
  const { text: template } = await saveFile(portal.session, sheet.page, 'ひな形をダウンロード')
  expect(template.startsWith('\ufeff医療機関等コード,医療機関等名,施設区分,')).toBe(true)
  expect(template).toContain('（記入例）みほん診療所')
})

test('a file that is no CSV is refused with what to do', async () => {
  await sheet.choose('申請.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))
  await sheet.stage('refused')
  await sheet.shows('『申請.xlsx』を確認できませんでした')
  await sheet.shows('「CSV UTF-8（コンマ区切り）」で保存してから')
  await expectNothingWrongIn(portal.session, sheet.page)
})

test('a workbook is read like any other file, and the result is saved as one', async () => {
  const code = { value: 3_410_712_362, type: 'number' as const, style: { numFmt: '0000000000' } }
  const sheets = [
    { name: '表紙', rows: [['補助金の申請']] },
    { name: '申請一覧', rows: [HEADERS, SOUND], cells: new Map([['1,0', code]]) },
  ]
  await sheet.choose('申請.xlsx', await writeXlsx({ sheets }))
  await sheet.stage('columns')
  await sheet.shows('申請.xlsx（シート『申請一覧』、見出しは 1行目）')
  await sheet.press('この列で確認を始める')
  await sheet.stage('done')
  expect(await sheet.rowsShown()).toEqual(['2 pass'])
  await expectNothingWrongIn(portal.session, sheet.page)
  await sheet.press('結果をExcelでダウンロード')
  const name = '申請_確認結果.xlsx'
  await vi.waitFor(async () => expect(await readdir(portal.session.downloads)).toContain(name), {
    timeout: PATIENCE,
  })
  const saved = await readXlsx(await readFile(join(portal.session.downloads, name)))
  expect(saved.sheets[0]?.rows.at(-1)).toEqual(expect.arrayContaining(['OK', '3410712362']))
  await sheet.press('結果を閉じる')
})

test('the columns of a Shift_JIS file are shown before anything is checked', async () => {
  await sheet.choose('申請 店舗.csv', shiftJis(FILE))
  await sheet.stage('columns')
  await sheet.shows('文字コード Shift_JIS、区切り コンマ、見出しは 1行目')
  await sheet.shows('みほん診療所')
  await sheet.shows('どの列か決められない項目があります：総事業費')
  expect(await sheet.rowsShown()).toEqual([])
})

test('a column is put right, and one meaning goes to one column only', async () => {
  await sheet.page.select(OWN_COLUMN, 'requestedAmount')
  await sheet.shows('『補助申請額』に2つ以上の列が選ばれています')
  await sheet.page.click('.sheet button.primary[aria-disabled=true]')
  await sheet.stage('columns')
  await expectNothingWrongIn(portal.session, sheet.page)
  await sheet.page.select(OWN_COLUMN, 'totalCost')
  await sheet.page.waitForFunction(
    () => !/2つ以上の列|どの列か決められない/.test(document.body.innerText),
  )
})

test('the rows are checked, and each has its answer', async () => {
  await sheet.press('この列で確認を始める')
  await sheet.stage('done')
  await sheet.shows('『申請 店舗.csv』の確認が終わりました')
  await sheet.shows('確認の基準日：令和8年（2026年）1月20日。3行を確認しました。')
  expect(await sheet.rowsShown()).toEqual(['2 pass', '3 fail', '4 review'])
  await sheet.waitForFocus('の確認が終わりました')
})

test('rows are filtered by answer, and a row opens its reasons', async () => {
  await sheet.press('要修正 1')
  await sheet.page.waitForFunction(
    () => document.querySelectorAll('.sheet tr[data-row]').length === 1,
  )
  expect(await sheet.rowsShown()).toEqual(['3 fail'])
  await sheet.press('見る：3行目の理由')
  // The causes say it as well: what is opened is read a moment later.
  await sheet.page.waitForSelector('.sheet .reasons .form-summary')
  await sheet.shows('補助申請額 999,000円 が、補助限度額')
  expect(await sheet.page.$$eval('.reasons [data-line]', (lines) => lines.length)).toBe(
    HEADERS.length,
  )
  await sheet.press('すべて 3')
  await sheet.press('見る：4行目の理由')
  await sheet.shows('見出しは 12列ですが、この行は 2列のため、確認できませんでした。')
  await expectNothingWrongIn(portal.session, sheet.page)
})

test('a press on a cause shows its rows, and a press on a column sorts them', async () => {
  await sheet.page.click('.sheet .causes button')
  await sheet.page.waitForFunction(
    () => document.querySelectorAll('.sheet tr[data-row]').length === 1,
  )
  expect(await sheet.rowsShown()).toEqual(['3 fail'])
  await sheet.press('すべて 3')
  await sheet.page.click('.sheet th:nth-child(2) .sort')
  await sheet.page.waitForSelector('.sheet th[aria-sort] .sort')
  await sheet.page.waitForFunction(
    () => document.querySelector('.sheet tr[data-row]')?.getAttribute('data-row') === '3',
  )
  await sheet.page.click('.sheet th:nth-child(1) .sort')
  await sheet.page.waitForFunction(
    () => document.querySelector('.sheet tr[data-row]')?.getAttribute('data-row') === '2',
  )
})

test('the result is a CSV file with reasons, and the cells as they were', async () => {
  const { text: csv } = await saveFile(portal.session, sheet.page, '結果をCSVでダウンロード')
  expect(csv.startsWith('\ufeff行,結果,要修正,要確認,補助額の目安,')).toBe(true)
  expect(csv).toContain('\r\n2,OK,0,0,128000,,,,3410712362,みほん診療所,')
  expect(csv).toMatch(/\r\n3,要修正,\d,\d,\d*,"?［補助申請額/)
  expect(csv).toMatch(/途中で,切れた行\r\n$/)
  // A reason, and how to mend it, are two sentences of Japanese without a space, also in Chromium,
  // where only a placeholder can stand for both.
  expect(csv).toMatch(/を超えています。[^\s"]/)
  expect(csv).not.toContain('$')
  expect(csv).not.toMatch(/。 /)
})
