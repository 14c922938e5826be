import type { Page } from 'puppeteer-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { isWhole } from '../../soak/whole.ts'
import { pressControl } from '../browsers/actOn.ts'
import type { Panel } from '../browsers/panel.ts'
import { ownPortal, sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { runInside, unfold } from '../panel/ticking.ts'
import {
  allowTravelling,
  bringItems,
  openSyncPlace,
  shows,
  switchSyncOn,
  syncedItems,
  waitTicks,
  waitUntilDue,
} from './syncing.ts'

const portal = ownPortal()
let panel: Panel
let place: Page
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

const size = (items: Record<string, unknown>) =>
  Object.entries(items).map(([key, value]) => Buffer.byteLength(key + JSON.stringify(value)))

test('until 同期 is switched on, nothing is in the synced storage', async () => {
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  place = await openSyncPlace(portal.session)
  await shows(place, '同期はオフです')
  expect(await syncedItems(place)).toEqual({})
})

test('before 同期 is switched on, the page explains what is sent to whom, and it can be declined', async () => {
  await pressControl(place, '同期をオンにする')
  await shows(place, '同期をオンにする前に、ご確認ください')
  for (const said of [
    'メモ、それぞれの日時と変更した方のお名前',
    'Google',
    'Microsoft',
    'Mozilla',
  ]) {
    await shows(place, said)
  }
  await shows(place, '申請フォームやCSVファイルの内容')
  await expectNothingWrongIn(portal.session, place)
  await pressControl(place, 'やめておく')
  await shows(place, '同期はオフです')
  expect(await syncedItems(place)).toEqual({})
})

// Only Firefox asks.
if (inject('browser') === 'firefox') {
  test('if the user refuses the browser’s request, 同期 stays off and the page says so', async () => {
    await place.evaluate(() => {
      const { permissions } = Reflect.get(globalThis, 'browser')
      const { request } = permissions
      permissions.request = async (asked: object) => {
        permissions.request = request
        return JSON.stringify(asked) !== '{"data_collection":["personallyIdentifyingInfo"]}'
      }
    })
    await pressControl(place, '同期をオンにする')
    await pressControl(place, 'この内容で同期を始める')
    await shows(place, 'ブラウザの確認で許可されなかったため、同期は始めていません')
    await shows(place, '同期はオフです')
    expect(await syncedItems(place)).toEqual({})
    await pressControl(place, 'やめておく')
  })
}

test('once on, facilities are sent in pieces within the browser’s limits', async () => {
  await allowTravelling(portal.session)
  await pressControl(place, '同期をオンにする')
  await pressControl(place, 'この内容で同期を始める')
  await shows(place, '同期はオンです')
  await shows(place, '1施設')
  await expectNothingWrongIn(portal.session, place)
  const items = await syncedItems(place)
  await waitTicks(place, 1)
  for (const bytes of size(items)) expect(bytes).toBeLessThan(8_192)
})

const waitUntilNothingIsLeft = () =>
  place.waitForFunction(() => /まだ送っていない変更\s+ありません/.test(document.body.innerText))

test('the background sends a tick made in the panel, even if it is ended meanwhile', async () => {
  await waitUntilNothingIsLeft()
  await panel.click('見積のご相談', { within: '次にやること' })
  await panel.waitForText('8項目のうち 2項目が終わりました')
  // The browser ends a background only after it has heard of the tick.
  await waitUntilDue(place, 2)
  await portal.session.endBackground()
  await waitTicks(place, 2)
  await waitUntilNothingIsLeft()
})

test('a tick of another profile is shown in the panel, and no local change is lost', async () => {
  await runInside(place)
  const items = await place.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { findPieces, piecesOf, withChanges } = junbiProgress
    const [piece] = findPieces(await storage.sync.get(null)).pieces
    if (!piece) throw new Error('there is no piece')
    // As a profile does that had seen nothing but the facility's beginning.
    const theirs = { ...piece, registers: {} }
    const tick = { path: 'tick:operation-test', from: false, to: true }
    const writer = { node: 'zzzzzzz', by: '山田花子' }
    return piecesOf(withChanges(theirs, [tick], writer, Date.now()).stored).items
  })
  await bringItems(place, items)
  // What the other had overwritten there is brought back.
  await waitTicks(place, 3)
  await place.waitForFunction(
    () => !/最後に受け取った日時\s+まだありません/.test(document.body.innerText),
  )
  await panel.waitForText('8項目のうち 3項目が終わりました')
})

/** How many ticks there are in the end. */
let ticks = 3

// What two browsers make of it is the same code in both kinds.
if (isWhole) {
  const other = sharedPortal()

  test('two browsers that tick at once converge through the synced storage alone', async () => {
    const theirPanel = await other.session.openPanel()
    await theirPanel.waitForText('はじめに教えてください')
    // What the first one sent is there before anybody switches 同期 on in the other.
    const before = await openSyncPlace(other.session)
    await bringItems(before, await syncedItems(place))
    await before.close()
    const theirs = await switchSyncOn(other.session)
    await theirPanel.waitForText('8項目のうち 3項目が終わりました')
    await theirPanel.click('発注', { within: '次にやること' })
    await unfold(panel)
    await panel.click(/^業務等の変更点の確認/)
    // There and back, as the browsers' maker brings it.
    await pressControl(theirs, 'いま同期する')
    await waitTicks(theirs, 4)
    const sent = await syncedItems(theirs)
    await pressControl(place, 'いま同期する')
    await waitTicks(place, 4)
    const ours = await syncedItems(place)
    await bringItems(place, sent)
    await bringItems(theirs, ours)
    await waitTicks(place, 5)
    await waitTicks(theirs, 5)
    for (const shown of [panel, theirPanel]) {
      await shown.waitForText('8項目のうち 5項目が終わりました')
    }
    ticks = 5
  })
}

test('after switching off with removal, the synced storage is empty and the local one complete', async () => {
  await pressControl(place, '同期をオフにする')
  await shows(place, '送った内容をどうしますか')
  await expectNothingWrongIn(portal.session, place)
  await pressControl(place, 'オフにして、送った内容を消す')
  await shows(place, '同期はオフです')
  await place.waitForFunction(() => !document.body.innerText.includes('送った内容があります'))
  expect(await syncedItems(place)).toEqual({})
  await panel.waitForText(`8項目のうち ${ticks}項目が終わりました`)
})

test('the extension makes no request for 同期', async () => {
  const requests = await portal.session.endAndListRequests()
  expect(
    requests.filter(({ url, by }) => by === 'extension' && /^(https?|wss?):/.test(url)),
  ).toEqual([])
})
