import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sized } from '../../soak/amounts.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { saveFile } from './saveFile.ts'
import { pressIn } from './workspace.ts'

let folder: string
/** Where the work was done, and where it is taken to. */
const old = sharedPortal()
const fresh = sharedPortal()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junbi-navi-backup-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

let workspace: Page
let panel: Panel
let saved: string

const shows = (text: string) =>
  workspace.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
const press = (name: string) => pressIn(workspace, '.backup button', name)

/** Chooses a file to take in, as a person does. */
async function choose(name: string, text: string) {
  const path = join(folder, name)
  await writeFile(path, text)
  const input = await workspace.waitForSelector('.backup input[type=file]:not(:disabled)')
  const chooser = await input?.toElement('input')
  await chooser?.uploadFile(path)
}

const stored = () =>
  workspace.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { 'test:ballast': _, ...items } = await storage.local.get(null)
    return JSON.stringify(items)
  })

test('a backup file contains everything except values of an application', async () => {
  panel = await openAnswered(old.session)
  await panel.click('設定を変える')
  await panel.fill('施設名（任意）', 'みほん診療所')
  await panel.click('この内容で保存する')
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  workspace = await old.session.openExtensionPage('workspace.html#backup')
  await shows('控えと引き継ぎ')
  await press('ファイルを作る')
  await shows('施設 1、取り込んだ手引き 0、割り当てたフォーム 0 が入っています')
  const made = await saveFile(old.session, workspace, 'ファイルを保存する')
  expect(made.name).toMatch(/^準備ナビ_控え_20\d{6}\.json$/)
  await expectNothingWrongIn(old.session, workspace)
  saved = made.text
  expect(JSON.parse(saved)).toMatchObject({ format: 'junbi-navi-backup', version: 1 })
})

test('one facility can be exported alone', async () => {
  const [, second] = await workspace.$$eval('.backup option', (all) =>
    all.map(({ value }) => value),
  )
  await workspace.select('.backup select', second ?? '')
  await workspace.waitForFunction(() => document.querySelector('.backup a[download]') === null)
  await press('ファイルを作る')
  const { name } = await saveFile(old.session, workspace, 'ファイルを保存する')
  expect(name).toMatch(/^準備ナビ_引き継ぎ_みほん診療所（20\d{6}）\.json$/)
})

test('another browser previews the file before anything changes', async () => {
  panel = await fresh.session.openPanel()
  await panel.waitForText('はじめに教えてください')
  workspace = await fresh.session.openExtensionPage('workspace.html#backup')
  const before = await stored()
  await choose('控え.json', saved)
  await shows('『控え.json』を取り込むと、次のようになります')
  await shows('加わる施設 1')
  await shows('パネルには『みほん診療所』を表示します')
  await expectNothingWrongIn(fresh.session, workspace)
  expect(await workspace.evaluate(() => document.activeElement?.textContent)).toContain('控え.json')
  expect(await stored()).toBe(before)
})

test('a dismissed import changes nothing', async () => {
  const before = await stored()
  await press('取り込まない')
  await workspace.waitForSelector('.backup[data-stage=start]')
  expect(await stored()).toBe(before)
})

test.each([
  ['説明.json', 'これは控えではありません', '準備ナビの控えではないようです'],
  ['手引き.json', '{"schema":1,"phases":[]}', '手引きのファイルです'],
  ['新しい.json', '{"format":"junbi-navi-backup","version":2}', '新しい版の準備ナビで作られた'],
])('%s is refused with its reason and changes nothing', async (name, text, reason) => {
  const before = await stored()
  await choose(name, text)
  await shows(`『${name}』は取り込めません`)
  await shows(reason)
  expect(await stored()).toBe(before)
})

test('a truncated file is refused and changes nothing', async () => {
  const before = await stored()
  await choose('途中.json', saved.slice(0, -20))
  await shows('ファイルが途中で切れているか、壊れています')
  await expectNothingWrongIn(fresh.session, workspace)
  expect(await stored()).toBe(before)
})

test('after the import the panel shows what it showed in the old browser', async () => {
  await choose('控え.json', saved)
  await press('取り込む')
  await shows('『控え.json』を取り込みました')
  await shows('加わった施設 1、変わった施設 0、そのままの施設 0。')
  await expectNothingWrongIn(fresh.session, workspace)
  await panel.waitForText('みほん診療所')
  await panel.waitForText('8項目のうち 1項目が終わりました')
})

test('importing the same file again changes nothing', async () => {
  const before = await stored()
  await choose('控え.json', saved)
  await shows('すべて、すでにこちらにあります')
  expect(await stored()).toBe(before)
})

test('a tick made here since the export stays, and one from the file is added', async () => {
  await panel.click('見積のご相談・ご依頼', { within: '次にやること' })
  await panel.waitForText('8項目のうち 2項目が終わりました')
  const file = JSON.parse(saved)
  const [facility] = file.facilities
  const [, stamp] = facility.registers['tick:account']
  facility.registers['tick:order'] = [true, stamp, '佐藤']
  await choose('続き.json', JSON.stringify(file))
  await shows('変わる施設 1')
  await shows('1項目が新しくなります')
  await expectNothingWrongIn(fresh.session, workspace)
  await press('取り込む')
  await panel.waitForText('8項目のうち 3項目が終わりました')
})

test('repaired values that were unreadable elsewhere can be imported', async () => {
  const [facility] = JSON.parse(saved).facilities
  const id = crypto.randomUUID()
  const exported = (value: unknown) => {
    const aside = [{ key: `facility:${id}`, at: '2026-01-20T00:00:00Z', value }]
    return JSON.stringify({ format: 'junbi-navi-aside', version: 1, aside })
  }
  await choose('直す前.json', exported({ ...facility, id, createdAt: 'いつか' }))
  await shows('準備ナビで読めないところがあります（aside[0]）')
  await choose('直した後.json', exported({ ...facility, id }))
  await shows('『直した後.json』を取り込むと、次のようになります')
  await shows('加わる施設 1')
  expect(await workspace.$eval('.backup', (place) => place.textContent)).not.toContain('に作られた')
  await press('取り込む')
  await shows('『直した後.json』を取り込みました')
  expect(await stored()).toContain(`facility:${id}`)
})

/** Leaves too little room: Chromium's own limit, or, as Firefox has none, an answer as on a full disk. */
const fillUp = () =>
  workspace.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { local } = storage
    if (local.QUOTA_BYTES !== undefined) {
      const free = local.QUOTA_BYTES - (await local.getBytesInUse(null))
      await local.set({ 'test:ballast': 'x'.repeat(free - 2_000) })
      return
    }
    Reflect.set(globalThis, 'test:set', local.set)
    local.set = async () => {
      throw new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.')
    }
  })
const makeRoom = () =>
  workspace.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const set: unknown = Reflect.get(globalThis, 'test:set')
    if (set !== undefined) storage.local.set = set
    await storage.local.remove('test:ballast')
  })

test('without space the import changes nothing, reports it, and can be repeated', async () => {
  const file = JSON.parse(saved)
  const [facility] = file.facilities
  const others = Array.from({ length: 20 }, () => ({ ...facility, id: crypto.randomUUID() }))
  await choose('20施設.json', JSON.stringify({ ...file, facilities: others }))
  await shows('加わる施設 20')
  await fillUp()
  const before = await stored()
  await press('取り込む')
  await shows('ブラウザの保存場所がいっぱいで、変更を保存できませんでした')
  await workspace.waitForSelector('.backup[data-stage=preview]')
  expect(await stored()).toBe(before)
  await makeRoom()
  await press('取り込む')
  await shows('加わった施設 20')
  await workspace.waitForFunction(() => !document.body.innerText.includes('いっぱいで'))
})

const MANY = sized(2_000, 10_000)

test('thousands of facilities are previewed and imported while the page stays responsive', async () => {
  const file = JSON.parse(saved)
  const [facility] = file.facilities
  const some = { name: ['店', '0mkf1bcd300abc1234'], code: ['3410712362', '0mkf1bcd300abc1234'] }
  file.facilities = Array.from({ length: MANY }, () => ({
    ...facility,
    id: crypto.randomUUID(),
    registers: some,
  }))
  // How often the page could have answered a person before the preview is there.
  await workspace.evaluate(() => {
    Reflect.set(globalThis, 'turns', 0)
    const turn = () => {
      if (document.querySelector('.backup[data-stage=preview]')) return
      Reflect.set(globalThis, 'turns', Reflect.get(globalThis, 'turns') + 1)
      setTimeout(turn)
    }
    const input = document.querySelector('.backup input[type=file]')
    input?.addEventListener('change', turn, { once: true })
  })
  await choose('全店舗.json', JSON.stringify(file))
  await shows(`加わる施設 ${MANY.toLocaleString('en')}`)
  await shows(`ほか ${(MANY - 100).toLocaleString('en')}施設`)
  expect(await workspace.evaluate(() => Reflect.get(globalThis, 'turns'))).toBeGreaterThan(2)
  await press('取り込む')
  await shows(`加わった施設 ${MANY.toLocaleString('en')}`)
})
