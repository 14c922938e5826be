import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedPortal } from '../../browsers/portal.ts'
import { expectNothingWrongIn } from '../../look/axe.ts'
import { runInside } from '../../panel/ticking.ts'
import { FILE, OWN_COLUMN, openSheetPage, type SheetPage } from './sheetPage.ts'

const portal = sharedPortal()
let sheet: SheetPage
beforeAll(async () => {
  sheet = await openSheetPage(portal.session)
  await checkOnce()
})
afterAll(() => sheet.close())

/** Checks the file once, its column named: what was chosen is offered again for these headers. */
async function checkOnce() {
  await sheet.choose('前回.csv', FILE)
  await sheet.stage('columns')
  await sheet.page.select(OWN_COLUMN, 'totalCost')
  await sheet.press('この列で確認を始める')
  await sheet.stage('done')
}

const chosenIn = (select: Element) => (select instanceof HTMLSelectElement ? select.value : null)

test('a file that is gone by then is said to be, and another can be chosen', async () => {
  await sheet.press('結果を閉じる')
  await sheet.choose('消える.csv', FILE)
  await sheet.stage('columns')
  await rm(join(sheet.folder, '消える.csv'))
  await sheet.press('この列で確認を始める')
  await sheet.stage('failed')
  await sheet.shows('『消える.csv』の確認が止まりました')
  await sheet.shows('ファイルを読めませんでした。途中で変更されたか、別の場所に移されたようです。')
  await expectNothingWrongIn(portal.session, sheet.page)
  await sheet.choose('消えない.csv', FILE)
  await sheet.stage('columns')
})

test('the columns are as the person chose them for these headers, until they say otherwise', async () => {
  await sheet.shows('前回と同じ見出しなので')
  expect(await sheet.page.$eval(OWN_COLUMN, chosenIn)).toBe('totalCost')
  await sheet.press('自動の読み取りに戻す')
  await sheet.shows('どの列か決められない項目があります：総事業費')
})

test('columns and a check are within reach of the keyboard alone', async () => {
  await sheet.page.focus(OWN_COLUMN)
  // 総事業費 is the sixth field of the guide.
  for (let field = 0; field < 6; field++) await sheet.page.keyboard.press('ArrowDown')
  await sheet.page.waitForFunction(() => !document.body.innerText.includes('どの列か決められない'))
  await sheet.page.focus('.sheet button.primary')
  await sheet.page.keyboard.press('Enter')
  await sheet.stage('done')
  await sheet.waitForFocus('の確認が終わりました')
  await sheet.page.keyboard.press('Tab')
  await sheet.waitForFocus('結果をCSVでダウンロード')
})

/** What is kept of facilities, register by register. */
const facilitiesKept = () =>
  sheet.page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const stored: object = await storage.local.get(null)
    return Object.entries(stored).flatMap(([key, value]): Record<string, unknown>[] =>
      // The extension begins with an empty one of its own.
      key.startsWith('facility:') && value.registers.code ? [value.registers] : [],
    )
  })

test('nothing of a file is stored', async () => {
  const stored = await sheet.page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const [local, session] = await Promise.all([storage.local.get(null), storage.session.get(null)])
    return JSON.stringify([local, session])
  })
  expect(stored).not.toMatch(/みほん|3410/)
})

test('the facilities of a file are shown first, and nothing is kept when the person says no', async () => {
  await sheet.press('このファイルの施設を施設一覧に加える')
  await sheet.shows('新しく加わる施設 2')
  await sheet.shows('みほん診療所 3410712362')
  await sheet.shows('4行目：行を読み取れないため、加えません。')
  await expectNothingWrongIn(portal.session, sheet.page)
  await sheet.press('加えない')
  await sheet.page.waitForFunction(() => document.querySelector('.adding') === null)
  expect(await facilitiesKept()).toEqual([])
})

test('facilities are kept once the person says so: code, name and kind, never a cost', async () => {
  await sheet.press('このファイルの施設を施設一覧に加える')
  await sheet.press('2施設を加える')
  await sheet.shows('2施設を加えました')
  const kept = await facilitiesKept()
  expect(kept).toHaveLength(2)
  for (const one of kept)
    expect(Object.keys(one).toSorted()).toEqual(['code', 'guide', 'kind', 'name'])
  expect(JSON.stringify(kept)).not.toMatch(/171000|128000|41000|領収書/)
})

test('one undo takes them back, and they can be added again', async () => {
  await sheet.press('元に戻す')
  await sheet.shows('元に戻しました。')
  expect(await facilitiesKept()).toEqual([])
  await sheet.press('閉じる')
  await sheet.press('このファイルの施設を施設一覧に加える')
  await sheet.press('2施設を加える')
  await sheet.shows('2施設を加えました')
})

test('the same file a second time adds nothing', async () => {
  await sheet.press('閉じる')
  await sheet.press('このファイルの施設を施設一覧に加える')
  await sheet.shows('新しく加わる施設 0')
  await sheet.shows('名前や区分が変わる施設 0')
  await sheet.shows('変わらない施設 2')
})

test('a facility that was taken off the list is said to be, and comes back when the person says so', async () => {
  await runInside(sheet.page)
  await sheet.page.evaluate(async () => {
    const { archiveMany, readKnown } = globalThis.junbiProgress
    const known = await readKnown()
    const ids = known.filter(({ code }) => code === '3410712362').map(({ id }) => id)
    await archiveMany(ids, true)
  })
  await sheet.press('閉じる')
  await sheet.press('このファイルの施設を施設一覧に加える')
  await sheet.shows('一覧から外した施設と同じコードの行 1')
  await sheet.shows('新しく加わる施設 0')
  await expectNothingWrongIn(portal.session, sheet.page)
  await sheet.page.select('.adding select', 'same')
  await sheet.press('1施設を更新する')
  await sheet.shows('1施設を更新しました。')
  expect(await facilitiesKept()).toHaveLength(2)
  await sheet.press('元に戻す')
  await sheet.shows('元に戻しました。')
})
