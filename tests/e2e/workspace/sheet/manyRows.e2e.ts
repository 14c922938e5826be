import { afterAll, beforeAll, expect, test } from 'vitest'
import { manyRows } from '../../../sheet/manyRows.ts'
import { sized } from '../../../soak/amounts.ts'
import { sharedPortal } from '../../browsers/portal.ts'
import { expectNothingWrongIn } from '../../look/axe.ts'
import { openSheetPage, type SheetPage, sheetIn } from './sheetPage.ts'

const portal = sharedPortal()
let sheet: SheetPage
beforeAll(async () => {
  sheet = await openSheetPage(portal.session)
})
afterAll(() => sheet.close())

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
  const page = await portal.session.openExtensionPage('workspace.html')
  const fresh = sheetIn(page, sheet.folder)
  await page.evaluate(() => {
    Reflect.set(globalThis, 'presses', 0)
    const count = ({ detail }: MouseEvent) => {
      // A label passes its press on, as one without a pointer.
      if (detail > 0) Reflect.set(globalThis, 'presses', Reflect.get(globalThis, 'presses') + 1)
    }
    addEventListener('click', count, true)
  })
  await (await page.waitForSelector('a[href="#sheet"]'))?.click()
  await fresh.choose('全店.csv', chainFile())
  await fresh.stage('columns')
  await fresh.press('この列で確認を始める')
  await fresh.stage('done')
  const causes = await page.$$eval('.causes button', (all) =>
    all.map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()),
  )
  expect(causes[0]).toMatch(/^要修正.*補助申請額が1,000倍 8件$/)
  expect(causes.some((cause) => /^要確認.*コードが指数表示 6件$/.test(cause))).toBe(true)
  // The press that opens the window is the browser's, and not made here.
  const presses = await page.evaluate(() => Number(Reflect.get(globalThis, 'presses')))
  expect(presses + 1 + IN_FILE_WINDOW).toBeLessThanOrEqual(6)
  await page.close()
})

/**
 * Presses 確認を中止する as soon as the check shows how far it is. The page does so by itself: between two
 * commands to the browser a fast machine reaches the end of the file.
 */
async function stopMidway() {
  await sheet.page.waitForFunction(
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

test('a large file shows how far it is, and can be stopped', async () => {
  await sheet.stage('start')
  await sheet.choose(
    '全店舗.csv',
    Buffer.from(await manyRows(sized(60_000, 100_000)).arrayBuffer()),
  )
  await sheet.stage('columns')
  await sheet.press('この列で確認を始める')
  await sheet.stage('running')
  const bar = await sheet.page.waitForSelector('.sheet progress')
  expect(await bar?.evaluate((element) => element.ariaLabel)).toBe('確認の進み具合')
  await stopMidway()
  await sheet.stage('cancelled')
  await sheet.shows('ここまでの結果は残っていません')
  await expectNothingWrongIn(portal.session, sheet.page)
  await sheet.press('列の確認に戻る')
  await sheet.stage('columns')
})

test('a hundred rows are shown at a time', async () => {
  await sheet.press('このファイルをやめる')
  await sheet.choose('250店舗.csv', Buffer.from(await manyRows(250).arrayBuffer()))
  await sheet.stage('columns')
  await sheet.press('この列で確認を始める')
  await sheet.stage('done')
  await sheet.shows('1〜100件目（全 250件）')
  await sheet.press('次の100行')
  await sheet.shows('101〜200件目（全 250件）')
  expect((await sheet.rowsShown())[0]).toMatch(/^102 /)
  await sheet.press('見る：102行目の理由')
  await sheet.shows('日付を数字に変えたものとみて')
})
