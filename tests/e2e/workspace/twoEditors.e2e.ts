import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { sharedPortal } from '../browsers/portal.ts'
import { storedItems } from '../storage/extensionStorage.ts'
import { fillUp, makeRoom, useMost } from '../storage/fullStorage.ts'
import { beginDraft, openPart, waitSaved, write } from './editing.ts'
import { press, shows } from './place.ts'

const portal = sharedPortal()
let one: Page
let other: Page

beforeAll(async () => {
  one = await portal.session.openExtensionPage('workspace.html#editor')
  await beginDraft(one, '山田花子', 'gairai')
  const draft = await one.evaluate(() => location.hash)
  other = await portal.session.openExtensionPage(`workspace.html${draft}`)
  for (const window of [one, other]) {
    await window.bringToFront()
    await openPart(window, '名称・版・期間')
  }
})

/** Keeps all windows from saving, as a slow disk does, until the function that it gives is called. */
async function holdSaves(): Promise<() => Promise<void>> {
  const holder = await portal.session.openExtensionPage('workspace.html#backup')
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        navigator.locks.request('progress', () => {
          resolve()
          return new Promise<void>((release) => Reflect.set(globalThis, 'release', release))
        })
      }),
  )
  return () => holder.close()
}

/** Types into the field at a path without waiting for what was typed before. */
async function type(window: Page, path: string, text: string): Promise<void> {
  await window.bringToFront()
  await window.locator(`[data-path="${path}"] input`).fill(text)
}

const holds = (window: Page, path: string, text: string) =>
  window.waitForFunction(
    (at, wanted) =>
      document.querySelector<HTMLInputElement>(`[data-path="${at}"] input`)?.value === wanted,
    {},
    path,
    text,
  )

/** The values of the only draft, as stored. */
async function storedDraft(): Promise<object> {
  const items = Object.entries(await storedItems(one))
  const [draft] = items.flatMap(([key, value]) => (key.startsWith('guideDraft:') ? [value] : []))
  return Object(draft).values
}

test('what is written in two windows in different fields is merged, and each shows it', async () => {
  const goOn = await holdSaves()
  await type(one, 'edition', '見本の版')
  await type(other, 'publisher', 'みほん協会')
  await goOn()
  for (const window of [one, other]) {
    await window.bringToFront()
    await waitSaved(window)
    await holds(window, 'edition', '見本の版')
    await holds(window, 'publisher', 'みほん協会')
  }
  expect(await storedDraft()).toMatchObject({ edition: '見本の版', publisher: 'みほん協会' })
})

test('the same field in two windows: the later one is refused, said and shown, and overwrites nothing', async () => {
  const goOn = await holdSaves()
  await type(one, 'shortTitle', '先の名前')
  await type(other, 'shortTitle', '後の名前')
  await goOn()
  await other.bringToFront()
  await shows(other, 'ほかの画面で先に変わったため、次の入力は保存していません。')
  await shows(other, '短い名称：後の名前')
  await holds(other, 'shortTitle', '先の名前')
  await one.bringToFront()
  await holds(one, 'shortTitle', '先の名前')
  expect(await storedDraft()).toMatchObject({ shortTitle: '先の名前' })
})

test('what was refused can be entered again, now that the other text has been seen', async () => {
  await other.bringToFront()
  await press(other, '閉じる')
  await write(other, 'shortTitle', '後の名前')
  await one.bringToFront()
  await holds(one, 'shortTitle', '後の名前')
})

test('a window that is closed while it saves loses nothing', async () => {
  const goOn = await holdSaves()
  await type(other, 'publisher', '閉じる前の発行者')
  await other.close()
  await goOn()
  const draft = await one.evaluate(() => location.hash)
  other = await portal.session.openExtensionPage(`workspace.html${draft}`)
  await openPart(other, '名称・版・期間')
  await holds(other, 'publisher', '閉じる前の発行者')
  await waitSaved(other)
  expect(await storedDraft()).toMatchObject({ publisher: '閉じる前の発行者' })
})

test('with a full storage the text stays in its window, what was stored stays as it was, and both are said', async () => {
  await useMost(one)
  await fillUp(other)
  await type(other, 'edition', 'いっぱいのときの版'.repeat(10))
  await shows(other, 'ブラウザの保存場所がいっぱいで、変更を保存できませんでした')
  await holds(other, 'edition', 'いっぱいのときの版'.repeat(10))
  expect(await storedDraft()).toMatchObject({ edition: '見本の版' })
  await makeRoom(other)
  await type(other, 'publisher', '空きのある発行者')
  await waitSaved(other)
  expect(await storedDraft()).toMatchObject({
    edition: 'いっぱいのときの版'.repeat(10),
    publisher: '空きのある発行者',
  })
})

test('a draft that another window removes can be brought back with all that was typed', async () => {
  await one.bringToFront()
  await one.evaluate(() => {
    location.hash = 'editor'
  })
  await press(one, 'を削除する')
  await shows(one, '下書きを削除しました。')
  await other.bringToFront()
  await shows(other, 'この下書きは、ほかの画面で削除されました。')
  await press(other, '元に戻す')
  await shows(other, '名称・版・期間')
  expect(await storedDraft()).toMatchObject({ publisher: '空きのある発行者' })
})
