import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { unfold } from '../panel/ticking.ts'
import { press, shows } from '../workspace/place.ts'
import { holdNameAhead } from './aheadOfClock.ts'
import { fillUp, makeRoom, useMost } from './fullStorage.ts'

const portal = sharedPortal()
let panel: Panel
let place: Page
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

/** What the browser's storage holds of facilities and of what was put aside, by key. */
const stored = (): Promise<Record<string, unknown>> =>
  panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const all: object = await storage.local.get(null)
    return Object.fromEntries(
      Object.entries(all).filter(([key]) => /^(aside:)?facility:/.test(key)),
    )
  })

const write = (items: Record<string, unknown>) =>
  panel.evaluate(async (_, values) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await storage.local.set(values)
  }, items)

/** Longer than the room that is left in a full storage. */
const NAME = '医療情報担当 山田花子'

let key = ''
let sound: unknown

test('the panel reports an unreadable value and links to the page that lists it', async () => {
  await panel.click('設定を変える')
  await panel.fill('施設名', 'みほん診療所')
  await panel.click('この内容で保存する')
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  const [first] = Object.entries(await stored())
  if (!first) throw new Error('no facility is stored')
  ;[key, sound] = first
  await write({ [key]: { version: 3, id: 'いない', name: 'みほん診療所', broken: 'のこす' } })
  await panel.waitForText('読み取れない保存データが 1件 見つかったため、消さずに別に保管しました')
  // An empty one stands in for it.
  await panel.waitForText('はじめに教えてください')
  await panel.click('データの状態を開く')
  place = await portal.session.waitForPage('workspace.html#data')
  await shows(place, '読み取れない保存データが 1件 あります')
  await shows(place, '施設『みほん診療所』と思われるもの')
  await shows(place, '保存の形式：第3版')
  await shows(place, `保存の名前：${key}`)
  await shows(place, 'に、別に保管しました')
})

test('unreadable values are exported unchanged, to be repaired', async () => {
  await place.click('.unread-file a[download]')
  const { downloads } = portal.session
  const file = await vi.waitFor(
    async () => {
      const [name = ''] = await readdir(downloads)
      return JSON.parse(await readFile(join(downloads, name), 'utf8'))
    },
    { timeout: PATIENCE },
  )
  expect(file).toEqual({
    format: 'junbi-navi-aside',
    version: 1,
    aside: [
      {
        key,
        at: expect.stringMatching(/^20\d\d-/),
        value: { version: 3, id: 'いない', name: 'みほん診療所', broken: 'のこす' },
      },
    ],
  })
})

test('a value that is still unreadable stays in quarantine, and the page says whom to ask', async () => {
  await press(place, 'もう一度読み込む')
  await shows(place, 'まだ読み取れません。消さずに保管しています')
  await shows(place, '読み取れない保存データが 1件 あります')
  await expectNothingWrongIn(portal.session, place)
})

test('a value that can be read again is restored with all its ticks, and can be used in the panel', async () => {
  const aside = Object.keys(await stored()).find((name) => name.startsWith('aside:'))
  await write({ [aside ?? '']: sound })
  await press(place, 'もう一度読み込む')
  await shows(place, '『みほん診療所』を読み込めました')
  await shows(place, '読み取れなかったものはありません')
  await panel.waitFor((document) => !document.body.innerText.includes('読み取れない保存データが'))
  // It is one again with the empty one that stood in for it.
  await panel.waitFor((document) => document.querySelector('h1')?.textContent === 'みほん診療所')
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await press(place, 'この施設をパネルに表示する')
  await shows(place, 'パネルに表示しました')
})

test('a change that is ahead of the clock is listed, and a press takes it with the time of now', async () => {
  await holdNameAhead(place, 'みほん診療所 本院')
  await press(place, 'もう一度調べる')
  await shows(place, '1日以上先の日時が付いた変更が、1施設にあります')
  await shows(place, 'まだ施設に入れていません')
  await expectNothingWrongIn(portal.session, place)
  await panel.waitForText('1日以上先の日時が付いた変更が、1施設にあります')
  await press(place, '今日の日時で取り込む')
  await shows(place, '『みほん診療所 本院』の変更を、今日の日時で取り込みました')
  await place.waitForFunction(() => document.querySelector('[data-ahead]') === null)
  await panel.waitFor((document) =>
    document.querySelector('h1')?.textContent?.includes('みほん診療所 本院'),
  )
  await panel.waitFor((document) => !document.body.innerText.includes('1日以上先の日時が付いた'))
  // The button that was pressed is gone: the focus is on what became of it.
  expect(await place.evaluate(() => document.activeElement?.textContent)).toContain(
    '取り込みました',
  )
})

test('a facility of a newer version is listed unchanged, and panel and page ask for an update', async () => {
  const newer = { version: 99, registers: { name: ['新しい薬局', 'stamp'] } }
  await write({ 'facility:newer': newer })
  await press(place, 'もう一度調べる')
  await shows(place, '新しい版の準備ナビで保存された施設（1件）')
  await shows(place, '施設『新しい薬局』と思われるもの')
  await shows(place, '準備ナビを新しい版に更新すると表示されます')
  await panel.waitForText('新しい版の準備ナビで保存された施設があります')
  await expectNothingWrongIn(portal.session, place)
  expect((await stored())['facility:newer']).toEqual(newer)
})

test('stored values are counted by kind', async () => {
  const counts = await place.$$eval('.shares [data-kind]', (rows) =>
    Object.fromEntries(
      rows.map((row) => [
        row.getAttribute('data-kind'),
        row.querySelector('td')?.textContent ?? '',
      ]),
    ),
  )
  // みほん診療所 and the newer one.
  expect(counts).toMatchObject({ facilities: '2件', log: '3件' })
})

test('panel and page warn when most of the quota is used, and ticks are still stored', async () => {
  const hasLimit = portal.session.kind === 'chromium'
  expect(await useMost(panel)).toBe(hasLimit)
  await press(place, 'もう一度調べる')
  await panel.reload()
  await unfold(panel)
  if (hasLimit) {
    await shows(place, '保存場所の8割以上を使っています。いまは、これまでどおり保存できます。')
    await shows(place, '10.5 MB のうち 9 MB（85%）を使っています')
    await panel.waitForText('ブラウザの保存場所の8割以上を使っています')
    await panel.waitForText('データの状態を開く')
  } else {
    await shows(place, '約 9 MB を使っています。このブラウザには決まった上限がなく')
    expect(await panel.text()).not.toContain('8割以上')
  }
  await panel.click('見積のご相談・ご依頼', { within: '次にやること' })
  await panel.waitForText('8項目のうち 2項目が終わりました')
})

test('with a full storage a name is not saved, and the typed text stays to be saved later', async () => {
  await place.evaluate(() => {
    location.hash = '#log'
  })
  await place.waitForSelector('.writer input:not(:disabled)')
  await fillUp(place)
  await place.type('.writer input', NAME)
  await press(place, '名前を保存する')
  await shows(place, 'ブラウザの保存場所がいっぱいで、変更を保存できませんでした')
  const typed = () =>
    place.$eval('.writer input', (input) => (input instanceof HTMLInputElement ? input.value : ''))
  expect(await typed()).toBe(NAME)
  await makeRoom(place)
  await press(place, '名前を保存する')
  await shows(place, '保存しました')
  expect(await typed()).toBe(NAME)
})

test('with a full storage a change is not undone, the page says so, and it can be undone once there is space', async () => {
  await fillUp(place)
  await press(place, '元に戻す：1-1')
  await shows(place, 'ブラウザの保存場所がいっぱいで、変更を保存できませんでした')
  await panel.waitForText('8項目のうち 2項目が終わりました')
  await makeRoom(place)
  await press(place, '元に戻す：1-1')
  await shows(place, '元に戻しました')
  await panel.waitForText('8項目のうち 1項目が終わりました')
})
