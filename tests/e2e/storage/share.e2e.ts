import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { pressControl } from '../browsers/actOn.ts'
import type { Panel } from '../browsers/panel.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { ownPortal } from '../browsers/portal.ts'
import { nameFacility, openAnswered } from '../form/outcomes.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { unfold } from '../panel/ticking.ts'
import { type FolderServer, startFolder } from './folderServer.ts'
import {
  allowFolder,
  FOLDER_HOST,
  localItems,
  openSharePlace,
  permittedHosts,
  roundIsDue,
  shareFolder,
  testFolderIn,
} from './sharing.ts'
import { shows } from './syncing.ts'

const PORTAL = 'https://iryohokenjyoho.service-now.com/*'

const portal = ownPortal()
const other = ownPortal()
let folder: FolderServer
let panel: Panel
let place: Page
beforeAll(async () => {
  folder = await startFolder()
  panel = await openAnswered(portal.session)
  await nameFacility(panel, 'みほん薬局 みなと店')
})
afterAll(() => folder.close())

/** How many ticks a file of the folder has. */
const ticksIn = (text: string) => [...text.matchAll(/"tick:[^"]+":\[true/g)].length

/** @returns whether a file of the folder has the tick of a task. */
const isSent = (task: string) =>
  [...folder.files.values()].some(({ text }) => text.includes(`"tick:${task}":[true`))

/** Waits until a file of the folder has the tick of a task. */
const waitUntilSent = (task: string) =>
  expect.poll(() => isSent(task), { timeout: PATIENCE, interval: 100 }).toBe(true)

/** Waits until the round that sends a tick is due, or the tick was sent. */
const waitUntilDue = (task: string) =>
  expect
    .poll(async () => isSent(task) || (await roundIsDue(place)), {
      timeout: PATIENCE,
      interval: 100,
    })
    .toBe(true)

test('until a folder is switched on, no host but the portal’s is permitted, and the page says so', async () => {
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  place = await openSharePlace(portal.session)
  await shows(place, 'どのサーバーへも送りません')
  await expectNothingWrongIn(portal.session, place)
  expect(await permittedHosts(place)).toEqual([PORTAL])
})

test('the click that tests asks for that one host, and after a refusal the server hears nothing', async () => {
  await place.evaluate(() => {
    const { permissions } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { request } = permissions
    permissions.request = async (asked: object) => {
      Object.assign(globalThis, { asked: { asked, active: navigator.userActivation.isActive } })
      permissions.request = request
      return false
    }
  })
  await testFolderIn(place, folder)
  await shows(place, 'ブラウザの確認で許可されなかったため')
  const consent =
    inject('browser') === 'firefox' ? { data_collection: ['personallyIdentifyingInfo'] } : {}
  const asked = await place.evaluate(() => Reflect.get(globalThis, 'asked'))
  expect(asked).toEqual({ asked: { origins: [FOLDER_HOST], ...consent }, active: true })
  expect(folder.seen).toEqual([])
})

test('a wrong password is named, and not tried again', async () => {
  await allowFolder(portal.session)
  await testFolderIn(place, { ...folder, password: 'まちがい' })
  await shows(place, 'ユーザー名かパスワードがちがいます')
  expect(folder.seen).toHaveLength(1)
  expect(folder.seen[0]).toMatch(/ 401$/)
  await expectNothingWrongIn(portal.session, place)
})

test('a server that ignores conditions is refused with the reason', async () => {
  const careless = await startFolder({ honoursConditions: false })
  try {
    await testFolderIn(place, careless)
    await shows(place, '二人が同時に書くと片方が消えるおそれがある')
    expect(
      await place.$$eval('button', (all) => all.map(({ textContent }) => textContent)),
    ).not.toContain('この内容で共有を始める')
    expect([...careless.files.keys()].filter((path) => path.includes('facilities/'))).toEqual([])
  } finally {
    await careless.close()
  }
})

test('a sound folder is switched on after what is shared with whom was said, and gets the facility', async () => {
  await testFolderIn(place, folder)
  await shows(place, 'まだ施設は入っていません')
  await shows(place, 'だれでも全部を読めます')
  await shows(place, 'このブラウザの中に保存し')
  await expectNothingWrongIn(portal.session, place)
  await pressControl(place, 'この内容で共有を始める')
  await shows(place, '共有フォルダーはオンです')
  await place.waitForFunction(() => /フォルダーにある施設\s+1施設/.test(document.body.innerText))
  await expectNothingWrongIn(portal.session, place)
  const files = [...folder.files].filter(([path]) => path.includes('facilities/'))
  expect(files).toHaveLength(1)
  expect(ticksIn(files[0]?.[1].text ?? '')).toBe(1)
  expect((await permittedHosts(place)).toSorted()).toEqual([FOLDER_HOST, PORTAL])
})

test('two profiles tick one facility, and both see both ticks', async () => {
  const theirPanel = await other.session.openPanel()
  await theirPanel.waitForText('はじめに教えてください')
  const theirs = await shareFolder(other.session, {
    ...folder,
    role: 'フォルダーにあるすべての施設',
  })
  await theirs.waitForFunction(() => /フォルダーにある施設\s+1施設/.test(document.body.innerText))
  // As a person does who chooses it in the list of facilities.
  await theirs.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const items: Record<string, { registers?: object }> = await storage.local.get(null)
    const [key = ''] = Object.entries(items).flatMap(([name, { registers }]) =>
      name.startsWith('facility:') && registers && 'name' in registers ? [name] : [],
    )
    await storage.local.set({ current: key.slice('facility:'.length) })
  })
  await theirPanel.waitForText('8項目のうち 1項目が終わりました')
  await theirPanel.click('見積のご相談', { within: '次にやること' })
  await theirPanel.waitForText('8項目のうち 2項目が終わりました')
  await unfold(panel)
  await panel.click(/^業務等の変更点の確認/)
  await panel.waitForText('8項目のうち 2項目が終わりました')
  // A round looks once: what the other one sends has to be there before it.
  await pressControl(theirs, 'いま確かめる')
  await waitUntilSent('quote')
  await pressControl(place, 'いま確かめる')
  await panel.waitForText('8項目のうち 3項目が終わりました')
  await waitUntilSent('work-changes')
  await pressControl(theirs, 'いま確かめる')
  await theirPanel.waitForText('8項目のうち 3項目が終わりました')
  // The other goes on alone.
  await pressControl(theirs, '共有フォルダーをオフにする')
  await pressControl(theirs, 'オフにする')
  await shows(theirs, 'どのサーバーへも送りません')
  await theirs.close()
})

test('the background sends a tick by itself, even if it was ended meanwhile', async () => {
  await panel.click('発注', { within: '次にやること' })
  await panel.waitForText('8項目のうち 4項目が終わりました')
  // The browser ends a background only after it has heard of the tick.
  await waitUntilDue('order')
  await portal.session.endBackground()
  await waitUntilSent('order')
})

test('the password is nowhere but under its own key', async () => {
  const items = Object.entries(await localItems(place))
  const holding = items.filter(([, value]) => JSON.stringify(value).includes(folder.password))
  expect(holding.map(([key]) => key)).toEqual(['sharePassword'])
})

test('switched off, permission and password are gone, all ticks are here, and nothing is requested', async () => {
  await pressControl(place, '共有フォルダーをオフにする')
  await shows(place, 'フォルダーの中の内容は残ります')
  await expectNothingWrongIn(portal.session, place)
  await pressControl(place, 'オフにする')
  await shows(place, 'どのサーバーへも送りません')
  await place.waitForFunction(async () => {
    const { permissions } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return (await permissions.getAll()).origins.length === 1
  })
  expect(await permittedHosts(place)).toEqual([PORTAL])
  expect(Object.keys(await localItems(place))).not.toContain('sharePassword')
  // What Firefox was asked for together with the host.
  const consent = await place.evaluate(async () => {
    const { permissions } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return (await permissions.getAll()).data_collection ?? []
  })
  expect(consent).toEqual([])
  const { length } = folder.seen
  await unfold(panel)
  await panel.click(/^操作の確認|^運用テスト/)
  await portal.session.endBackground()
  await panel.waitForText('8項目のうち 5項目が終わりました')
  expect(folder.seen).toHaveLength(length)
})

test('the extension made requests to the folder’s server and to nothing else', async () => {
  const { length } = folder.seen
  const requests = await portal.session.endAndListRequests()
  const made = requests.filter(({ url, by }) => by === 'extension' && /^(https?|wss?):/.test(url))
  const hosts = new Set(made.map(({ url }) => new URL(url).hostname))
  expect([...hosts]).toEqual(['localhost'])
  expect(made.length).toBeGreaterThan(5)
  expect(folder.seen).toHaveLength(length)
})
