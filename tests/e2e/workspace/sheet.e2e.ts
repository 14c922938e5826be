import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { DAY, HEADERS, lines, rowWith, SOUND } from '../../sheet/files.ts'
import { manyRows } from '../../sheet/manyRows.ts'
import { shiftJis } from '../../sheet/shiftJis.ts'
import { sized } from '../../soak/amounts.ts'
import { pressFound } from '../browsers/actOn.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { saveFile } from './saveFile.ts'

const portal = sharedPortal()
let page: Page
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junbi-navi-sheet-'))
  page = await portal.session.openExtensionPage('workspace.html#sheet')
  await page.evaluate(async (asOf) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await storage.session.set({ asOf })
  }, DAY)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Chooses a file, as a person does. */
async function choose(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  const input = await page.waitForSelector('.sheet input[type=file]:not(:disabled)')
  const chooser = await input?.toElement('input')
  await chooser?.uploadFile(path)
}

const stage = (at: string) => page.waitForSelector(`.sheet[data-stage="${at}"]`)
const shows = (text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)

/** Presses the button in the section whose name begins so. */
async function press(name: string) {
  await pressFound(
    page,
    (wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.sheet button')]
      return buttons.find((each) => (each.ariaLabel ?? each.innerText).trim().startsWith(wanted))
    },
    name,
  )
}

/**
 * Presses 確認を中止する as soon as the check shows how far it is. The page does so by itself: between two
 * commands to the browser a fast machine reaches the end of the file.
 */
async function stopMidway() {
  await page.waitForFunction(
    (stop) => {
      const sheet = document.querySelector<HTMLElement>('.sheet')
      const progress = sheet?.querySelector('progress')
      if (!progress || progress.value === 0 || !sheet?.innerText.includes('残り およそ'))
        return false
      const buttons = [...sheet.querySelectorAll('button')]
      const button = buttons.find(({ innerText }) => innerText.trim().startsWith(stop))
      button?.click()
      return button !== undefined && progress.value < progress.max
    },
    {},
    '確認を中止する',
  )
}

const chosenIn = (select: Element) => (select instanceof HTMLSelectElement ? select.value : null)

/** Waits until what has the focus says this; it moves there after what is shown was drawn. */
const waitForFocus = (text: string) =>
  page.waitForFunction((wanted) => document.activeElement?.textContent?.includes(wanted), {}, text)

const rowsShown = () =>
  page.$$eval('.sheet tr[data-row]', (rows) =>
    rows.map((row) => `${row.getAttribute('data-row')} ${row.getAttribute('data-answer')}`),
  )

test('the template has the fields of the guide, and one example', async () => {
  await stage('start')
  await shows('ファイルでまとめて確認')
  await page.waitForSelector('.sheet a[download]')
  const { text: template } = await saveFile(portal.session, page, 'ひな形をダウンロード')
  expect(template.startsWith('\ufeff医療機関等コード,医療機関等名,施設区分,')).toBe(true)
  expect(template).toContain('（記入例）みほん診療所')
})

test('a file that is no CSV is refused with what to do', async () => {
  await choose('申請.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))
  await stage('refused')
  await shows('『申請.xlsx』を確認できませんでした')
  await shows('「CSV UTF-8（コンマ区切り）」で保存してから')
  await expectNothingWrongIn(portal.session, page)
})

test('a workbook is read like any other file, and the result is saved as one', async () => {
  const code = { value: 3_410_712_362, type: 'number' as const, style: { numFmt: '0000000000' } }
  const sheets = [
    { name: '表紙', rows: [['補助金の申請']] },
    { name: '申請一覧', rows: [HEADERS, SOUND], cells: new Map([['1,0', code]]) },
  ]
  await choose('申請.xlsx', await writeXlsx({ sheets }))
  await stage('columns')
  await shows('申請.xlsx（シート『申請一覧』、見出しは 1行目）')
  await press('この列で確認を始める')
  await stage('done')
  expect(await rowsShown()).toEqual(['2 pass'])
  await expectNothingWrongIn(portal.session, page)
  await press('結果をExcelでダウンロード')
  const name = '申請_確認結果.xlsx'
  await vi.waitFor(async () => expect(await readdir(portal.session.downloads)).toContain(name), {
    timeout: PATIENCE,
  })
  const saved = await readXlsx(await readFile(join(portal.session.downloads, name)))
  expect(saved.sheets[0]?.rows.at(-1)).toEqual(expect.arrayContaining(['OK', '3410712362']))
  await press('結果を閉じる')
})

/** What a chain's system exports of 300 shops, with its own headers, a note above and a sum below. */
function chainFile(): string {
  const shops = Array.from({ length: 300 }, (_, shop) => {
    const code = shop < 6 ? '3.41E+09' : `34${4_000_001 + shop}`
    const asked = shop < 8 ? '85000000' : '85000'
    const days = '2025/11/20,2025/11/25'
    return `${shop + 1},みほん薬局 ${shop + 1}号店,${code},大型チェーン,41000,130000,171000,${asked},${days},なし`
  })
  const heads =
    '店番,店舗,薬局コード,区分,端末購入費,レセコン改修費,総額,申請額,完了日,領収日,過去の補助'
  return [
    '補助金の申請予定（全店）,,,,,,,,,,',
    heads,
    ...shops,
    ',全店計,,,12300000,39000000,51300000,25500000,,,',
    '',
  ].join('\n')
}

/** Choosing the file in the browser's own window, and opening it. */
const IN_FILE_WINDOW = 2

test('a chain’s file of 300 becomes a list of causes in six presses', async () => {
  const tab = page
  page = await portal.session.openExtensionPage('workspace.html')
  await page.evaluate(() => {
    Reflect.set(globalThis, 'presses', 0)
    const count = ({ detail }: MouseEvent) => {
      // A label passes its press on, as one without a pointer.
      if (detail > 0) Reflect.set(globalThis, 'presses', Reflect.get(globalThis, 'presses') + 1)
    }
    addEventListener('click', count, true)
  })
  await (await page.waitForSelector('a[href="#sheet"]'))?.click()
  await choose('全店.csv', chainFile())
  await stage('columns')
  await press('この列で確認を始める')
  await stage('done')
  const causes = await page.$$eval('.causes button', (all) =>
    all.map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()),
  )
  expect(causes[0]).toMatch(/^要修正.*補助申請額が1,000倍 8件$/)
  expect(causes.some((cause) => /^要確認.*コードが指数表示 6件$/.test(cause))).toBe(true)
  // The press that opens the window is the browser's, and not made here.
  const presses = await page.evaluate(() => Number(Reflect.get(globalThis, 'presses')))
  expect(presses + 1 + IN_FILE_WINDOW).toBeLessThanOrEqual(6)
  await page.close()
  page = tab
})

/** One sound row, one wrong, one that nobody can read; the total under a name of their own. */
const headers = HEADERS.map((header) => (header === '総事業費' ? '工事のお金' : header))
const wrong = rowWith({ 医療機関等コード: '3440712366', 施設区分: '薬局', 補助申請額: '999000' })
const FILE = lines([headers, SOUND, wrong, ['途中で', '切れた行']])

test('the columns of a Shift_JIS file are shown before anything is checked', async () => {
  await choose('申請 店舗.csv', shiftJis(FILE))
  await stage('columns')
  await shows('文字コード Shift_JIS、区切り コンマ、見出しは 1行目')
  await shows('みほん診療所')
  await shows('次の列が見つかりません：総事業費')
  expect(await rowsShown()).toEqual([])
})

test('a column is put right, and one meaning goes to one column only', async () => {
  const column = '.sheet select[aria-label*="工事のお金"]'
  await page.select(column, 'requestedAmount')
  await shows('『補助申請額』に2つ以上の列が選ばれています')
  await page.click('.sheet button.primary[aria-disabled=true]')
  await stage('columns')
  await expectNothingWrongIn(portal.session, page)
  await page.select(column, 'totalCost')
  await page.waitForFunction(
    () => !/2つ以上の列|次の列が見つかりません/.test(document.body.innerText),
  )
})

test('the rows are checked, and each has its answer', async () => {
  await press('この列で確認を始める')
  await stage('done')
  await shows('『申請 店舗.csv』の確認が終わりました')
  await shows('確認の基準日：令和8年（2026年）1月20日。3行を確認しました。')
  expect(await rowsShown()).toEqual(['2 pass', '3 fail', '4 review'])
  await waitForFocus('の確認が終わりました')
})

test('rows are filtered by answer, and a row opens its reasons', async () => {
  await press('要修正 1')
  await page.waitForFunction(() => document.querySelectorAll('.sheet tr[data-row]').length === 1)
  expect(await rowsShown()).toEqual(['3 fail'])
  await press('見る：3行目の理由')
  // The causes say it as well: what is opened is read a moment later.
  await page.waitForSelector('.sheet .reasons .form-summary')
  await shows('補助申請額 999,000円 が、補助限度額')
  expect(await page.$$eval('.reasons [data-line]', (lines) => lines.length)).toBe(HEADERS.length)
  await press('すべて 3')
  await press('見る：4行目の理由')
  await shows('見出しは 12列ですが、この行は 2列のため、確認できませんでした。')
  await expectNothingWrongIn(portal.session, page)
})

test('a press on a cause shows its rows, and a press on a column sorts them', async () => {
  await page.click('.sheet .causes button')
  await page.waitForFunction(() => document.querySelectorAll('.sheet tr[data-row]').length === 1)
  expect(await rowsShown()).toEqual(['3 fail'])
  await press('すべて 3')
  await page.click('.sheet th:nth-child(2) .sort')
  await page.waitForSelector('.sheet th[aria-sort] .sort')
  await page.waitForFunction(
    () => document.querySelector('.sheet tr[data-row]')?.getAttribute('data-row') === '3',
  )
  await page.click('.sheet th:nth-child(1) .sort')
  await page.waitForFunction(
    () => document.querySelector('.sheet tr[data-row]')?.getAttribute('data-row') === '2',
  )
})

test('the result is a CSV file with reasons, and the cells as they were', async () => {
  const { text: csv } = await saveFile(portal.session, page, '結果をCSVでダウンロード')
  expect(csv.startsWith('\ufeff行,結果,要修正,要確認,補助額の目安,')).toBe(true)
  expect(csv).toContain('\r\n2,OK,0,0,128000,,,,3410712362,みほん診療所,')
  expect(csv).toMatch(/\r\n3,要修正,\d,\d,\d*,"?［補助申請額/)
  expect(csv).toMatch(/途中で,切れた行\r\n$/)
})

test('a large file shows how far it is, and can be stopped', async () => {
  await press('結果を閉じる')
  await stage('start')
  await choose('全店舗.csv', Buffer.from(await manyRows(sized(60_000, 100_000)).arrayBuffer()))
  await stage('columns')
  await press('この列で確認を始める')
  await stage('running')
  const bar = await page.waitForSelector('.sheet progress')
  expect(await bar?.evaluate((element) => element.ariaLabel)).toBe('確認の進み具合')
  await stopMidway()
  await stage('cancelled')
  await shows('ここまでの結果は残っていません')
  await expectNothingWrongIn(portal.session, page)
  await press('列の確認に戻る')
  await stage('columns')
})

test('a hundred rows are shown at a time', async () => {
  await press('このファイルをやめる')
  await choose('250店舗.csv', Buffer.from(await manyRows(250).arrayBuffer()))
  await stage('columns')
  await press('この列で確認を始める')
  await stage('done')
  await shows('1〜100件目（全 250件）')
  await press('次の100行')
  await shows('101〜200件目（全 250件）')
  expect((await rowsShown())[0]).toMatch(/^102 /)
  await press('見る：102行目の理由')
  await shows('日付を数字に変えたものとみて')
})

test('a file that is gone by then is said to be, and another can be chosen', async () => {
  await press('結果を閉じる')
  await choose('消える.csv', FILE)
  await stage('columns')
  await rm(join(folder, '消える.csv'))
  await press('この列で確認を始める')
  await stage('failed')
  await shows('『消える.csv』の確認が止まりました')
  await shows('ファイルを読めませんでした。途中で変更されたか、別の場所に移されたようです。')
  await expectNothingWrongIn(portal.session, page)
  await choose('消えない.csv', FILE)
  await stage('columns')
})

test('the columns are as the person chose them for these headers, until they say otherwise', async () => {
  await shows('前回と同じ見出しなので')
  expect(await page.$eval('.sheet select[aria-label*="工事のお金"]', chosenIn)).toBe('totalCost')
  await press('自動の読み取りに戻す')
  await shows('次の列が見つかりません：総事業費')
})

test('columns and a check are within reach of the keyboard alone', async () => {
  await page.focus('.sheet select[aria-label*="工事のお金"]')
  // 総事業費 is the sixth field of the guide.
  for (let field = 0; field < 6; field++) await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => !document.body.innerText.includes('次の列が見つかりません'))
  await page.focus('.sheet button.primary')
  await page.keyboard.press('Enter')
  await stage('done')
  await waitForFocus('の確認が終わりました')
  await page.keyboard.press('Tab')
  await waitForFocus('結果をCSVでダウンロード')
})

/** What is kept of facilities, register by register. */
const facilitiesKept = () =>
  page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const stored: object = await storage.local.get(null)
    return Object.entries(stored).flatMap(([key, value]): Record<string, unknown>[] =>
      // The extension begins with an empty one of its own.
      key.startsWith('facility:') && value.registers.code ? [value.registers] : [],
    )
  })

test('nothing of a file is stored', async () => {
  const stored = await page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const [local, session] = await Promise.all([storage.local.get(null), storage.session.get(null)])
    return JSON.stringify([local, session])
  })
  expect(stored).not.toMatch(/みほん|3410/)
})

test('the facilities of a file are shown first, and nothing is kept when the person says no', async () => {
  await press('このファイルの施設を施設一覧に加える')
  await shows('新しく加わる施設 2')
  await shows('みほん診療所 3410712362')
  await shows('4行目：行を読み取れないため、加えません。')
  await expectNothingWrongIn(portal.session, page)
  await press('加えない')
  await page.waitForFunction(() => document.querySelector('.adding') === null)
  expect(await facilitiesKept()).toEqual([])
})

test('facilities are kept once the person says so: code, name and kind, never a cost', async () => {
  await press('このファイルの施設を施設一覧に加える')
  await press('2施設を加える')
  await shows('2施設を加えました')
  const kept = await facilitiesKept()
  expect(kept).toHaveLength(2)
  for (const one of kept)
    expect(Object.keys(one).toSorted()).toEqual(['code', 'guide', 'kind', 'name'])
  expect(JSON.stringify(kept)).not.toMatch(/171000|128000|41000|領収書/)
})

test('one undo takes them back, and they can be added again', async () => {
  await press('元に戻す')
  await shows('元に戻しました。')
  expect(await facilitiesKept()).toEqual([])
  await press('閉じる')
  await press('このファイルの施設を施設一覧に加える')
  await press('2施設を加える')
  await shows('2施設を加えました')
})

test('the same file a second time adds nothing', async () => {
  await press('閉じる')
  await press('このファイルの施設を施設一覧に加える')
  await shows('新しく加わる施設 0')
  await shows('名前や区分が変わる施設 0')
  await shows('変わらない施設 2')
})
