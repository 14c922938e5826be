import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { storedWith } from '../../progress/storedFacility.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { runInside } from '../panel/ticking.ts'
import { facilitiesIn } from './facilitiesPage.ts'
import { reloaded } from './place.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
let list: ReturnType<typeof facilitiesIn>
beforeAll(async () => {
  panel = await openAnswered(portal.session)
  page = await portal.session.openExtensionPage('workspace.html')
  list = facilitiesIn(page)
})

test('the workspace opens with the facilities, including the one in use', async () => {
  await list.lists(['施設名なし'])
  await list.rowShows('施設名なし', /診療所 0\/8.*未着手.*使用中/)
})

test('for one facility its way is open beside the list', async () => {
  await page.waitForSelector('.facility-aside .station.here')
  expect(await page.$$eval('.facility-aside .station', (all) => all.length)).toBe(8)
})

test('a facility is added with its answers, and its code is checked', async () => {
  await list.press('施設を追加')
  await list.press('この内容で追加')
  await list.shows('施設名か医療機関等コードのどちらかを入力してください')
  await list.fill('施設名', 'みほん薬局 本店')
  await list.fill('医療機関等コード', '341071236')
  await list.press('この内容で追加')
  await list.shows('「341071236」は9桁です')
  await list.fill('医療機関等コード', '3410712361')
  await list.shows('検証番号（最後の1桁）が、計算と合いません')
  await expectNothingWrongIn(portal.session, page)
  await list.fill('医療機関等コード', '34-1071236-2')
  await list.tick('薬局')
  await list.press('この内容で追加')
  await list.shows('『みほん薬局 本店』を追加しました。')
  await list.lists(['みほん薬局 本店', '施設名なし'])
  await list.rowShows('みほん薬局 本店', /3410712362 薬局 0\/8/)
})

test('a facility is edited, and the focus comes back to its button', async () => {
  await list.edit('施設名なし')
  await list.fill('施設名', 'いちょう診療所')
  await list.press('保存する')
  await list.shows('『いちょう診療所』の内容を保存しました。')
  await list.lists(['いちょう診療所', 'みほん薬局 本店'])
  await page.waitForFunction(() => document.activeElement?.textContent === '施設の内容')
  await panel.waitForText('いちょう診療所')
})

test('a cancelled form changes nothing', async () => {
  await list.edit('いちょう診療所')
  await list.fill('施設名', 'ちがう名前')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.querySelector('dialog') === null)
  await list.lists(['いちょう診療所', 'みほん薬局 本店'])
})

test('two facilities with the same code are marked and not forbidden', async () => {
  await list.edit('いちょう診療所')
  await list.fill('医療機関等コード', '3410712362')
  await list.shows('『みほん薬局 本店』にも同じコードが登録されています')
  await list.press('保存する')
  await list.shows('『いちょう診療所』の内容を保存しました。')
  await list.rowShows('いちょう診療所', /同じコードあり/)
  await expectNothingWrongIn(portal.session, page)
  await list.edit('いちょう診療所')
  await list.fill('医療機関等コード', '')
  await list.press('保存する')
  await page.waitForFunction(() => !document.body.innerText.includes('同じコードあり'))
})

test('a facility can be used in the panel, which switches to it', async () => {
  await list.press('みほん薬局 本店をパネルで使う')
  await list.shows('パネルで使う施設を『みほん薬局 本店』にしました。')
  await panel.waitForText('みほん薬局 本店')
  await list.rowShows('みほん薬局 本店', /使用中/)
  // The button is gone: the focus stays in its row.
  await page.waitForFunction(() => document.activeElement?.textContent === 'みほん薬局 本店')
})

test('a tick in the panel appears in the table at once and moves its row', async () => {
  await list.press('進み具合')
  await list.lists(['いちょう診療所', 'みほん薬局 本店'])
  await list.press('進み具合')
  await list.lists(['いちょう診療所', 'みほん薬局 本店'])
  await panel.click('アカウント登録', { within: '次にやること' })
  await list.lists(['みほん薬局 本店', 'いちょう診療所'])
  await list.rowShows('みほん薬局 本店', /1\/8.*準備中 1-1 見積/)
  await list.press('進み具合')
})

/** A few facilities more, from elsewhere. */
const addMore = async () => {
  await runInside(page)
  await page.evaluate(
    async (more) => {
      await globalThis.junbiProgress.mergeFacilities(more)
    },
    [
      storedWith({ name: 'あおば病院', code: '0110112349', kind: 'hospital' }, 8),
      storedWith({ name: 'ｻｸﾗ薬局 10号店', kind: 'chainPharmacy' }, 4),
      storedWith({ name: 'さくら薬局 2号店', kind: 'chainPharmacy' }, 7),
    ],
  )
}
const ALL = [
  'あおば病院',
  'いちょう診療所',
  'さくら薬局 2号店',
  'ｻｸﾗ薬局 10号店',
  'みほん薬局 本店',
]

test('every column sorts, both ways', async () => {
  await addMore()
  await list.press('施設名')
  await list.lists(ALL)
  await list.press('施設名')
  await list.lists(ALL.toReversed())
  for (const column of ['医療機関等コード', '区分', '進み具合', '次にやること', '申請期限']) {
    await list.press(column)
    await page.waitForFunction(
      (wanted) =>
        document.querySelector('th[aria-sort=ascending]')?.textContent?.startsWith(wanted),
      {},
      column,
    )
  }
  await list.press('最後の変更')
  await page.waitForFunction(() =>
    document.querySelector('th[aria-sort=ascending]')?.textContent?.startsWith('最後の変更'),
  )
  expect((await list.semantics()).sorted).toEqual([['最後の変更', 'ascending']])
  await list.press('施設名')
  await list.lists(ALL)
})

test('a search works in any spelling and shows the number of results', async () => {
  await list.fill('施設名・コードで探す', 'サクラ')
  await list.lists(['さくら薬局 2号店', 'ｻｸﾗ薬局 10号店'])
  await list.shows('5件のうち 2件があてはまります。')
  await list.fill('施設名・コードで探す', '３４-１０７１２３６')
  await list.lists(['みほん薬局 本店'])
  await list.fill('施設名・コードで探す', 'ない名前')
  await list.shows('あてはまる施設はありません')
  await expectNothingWrongIn(portal.session, page)
  await list.press('絞り込みをやめる')
  await list.lists(ALL)
})

test('the next step, the progress and the deadline can be filtered', async () => {
  await list.choose('進み具合', '完了')
  await list.lists(['あおば病院'])
  await list.choose('申請期限', '申請済み')
  await list.lists(['あおば病院'])
  await list.rowShows('あおば病院', /申請済み/)
  await list.choose('進み具合', 'すべて')
  await list.choose('申請期限', 'すべて')
  await list.lists(ALL)
  const bar = await page.$$eval('.station-bar button', (all) =>
    all.map(({ textContent }) => textContent),
  )
  expect(bar.at(-1)).toBe('完了 1')
  expect(bar.reduce((sum, part) => sum + Number(part?.match(/\d+$/)?.[0]), 0)).toBe(5)
  await list.press('見積')
  await list.lists(['みほん薬局 本店'])
  await list.shows('『見積』に絞っています。')
  await page.waitForFunction(() => location.hash.includes('at='))
  await reloaded(page)
  await list.lists(['みほん薬局 本店'])
  await list.press('項目での絞り込みをやめる')
  await list.lists(ALL)
})

test('the facility in use is archived, and another one is used instead', async () => {
  await list.edit('みほん薬局 本店')
  await list.press('一覧から外す')
  await list.shows('『みほん薬局 本店』を一覧から外しました。')
  await list.lists(ALL.slice(0, -1))
  await page.waitForFunction(() => document.activeElement?.closest('.facilities'))
  await panel.waitForText('いちょう診療所')
  await list.tick('外した施設も表示する')
  await list.lists(ALL)
  await list.rowShows('みほん薬局 本店', /外した施設/)
  await expectNothingWrongIn(portal.session, page)
})

test('it is restored with all its ticks', async () => {
  await list.edit('みほん薬局 本店')
  await list.press('一覧に戻す')
  await list.shows('『みほん薬局 本店』を一覧に戻しました。')
  await list.rowShows('みほん薬局 本店', /1\/8/)
  await list.tick('外した施設も表示する')
  await list.lists(ALL)
})

test('several facilities at once get another guide and are archived', async () => {
  await list.fill('施設名・コードで探す', 'さくら')
  await list.lists(['さくら薬局 2号店', 'ｻｸﾗ薬局 10号店'])
  await list.tick('あてはまる施設をすべて選ぶ')
  await list.shows('2件を選んでいます')
  await expectNothingWrongIn(portal.session, page)
  await list.choose('まとめて行うこと', 'この手引きに変える')
  await list.choose('手引き', '訪問診療等')
  await list.press('2件に行う')
  await list.shows('2件の手引きを変えました。')
  // That guide does not say until when to apply.
  await list.rowShows('さくら薬局 2号店', /ポータルで確認/)
  await list.press('元に戻す')
  await list.shows('元に戻しました。')
  await list.choose('まとめて行うこと', '一覧から外す')
  await list.press('2件に行う')
  await list.shows('2件を一覧から外しました。')
  await list.shows('あてはまる施設はありません')
  await list.press('絞り込みをやめる')
  await list.lists(['あおば病院', 'いちょう診療所', 'みほん薬局 本店'])
})

test('the arrow keys move between rows', async () => {
  await page.focus('[data-facility] th button')
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => document.activeElement?.textContent === 'いちょう診療所')
  await page.keyboard.press('End')
  await page.waitForFunction(() => document.activeElement?.textContent === 'みほん薬局 本店')
  await page.keyboard.press('ArrowUp')
  await page.waitForFunction(() => document.activeElement?.textContent === 'いちょう診療所')
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    () =>
      document.activeElement?.textContent === 'いちょう診療所' &&
      document.activeElement?.matches('h2'),
  )
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.closest('[data-facility]'))
})

test('a row is no higher than 44 px', async () => {
  const heights = await page.$$eval('[data-facility]', (rows) =>
    rows.map((row) => row.getBoundingClientRect().height),
  )
  expect(Math.max(...heights)).toBeLessThanOrEqual(44)
})

test('at 1280 px everything up to the deadline is in sight beside an open facility', async () => {
  await page.setViewport({ width: 1280, height: 900 })
  await list.press('みほん薬局 本店')
  await page.waitForSelector('.facility-aside')
  const hidden = await page.$eval('.facility-table', (frame) =>
    [...frame.querySelectorAll('thead th')]
      .slice(0, 7)
      .filter((head) => head.getBoundingClientRect().right > frame.getBoundingClientRect().right)
      .map(({ textContent }) => textContent),
  )
  expect(hidden).toEqual([])
})
