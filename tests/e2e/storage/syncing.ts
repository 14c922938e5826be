import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { pressControl } from '../browsers/actOn.ts'
import { bidiOf, browserWindows, callInChrome } from '../browsers/bidi.ts'
import { allowPermissions } from '../browsers/firefox/chrome/settings.ts'
import { PATIENCE } from '../browsers/patience.ts'
import type { Session } from '../browsers/session.ts'

/** Waits until the page shows this text. */
export async function shows(place: Page, text: string): Promise<void> {
  await place.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
}

/** Opens 同期 in the workspace. */
export async function openSyncPlace(session: Session): Promise<Page> {
  const place = await session.openExtensionPage('workspace.html#sync')
  await shows(place, '同期は')
  return place
}

/** Accepts Firefox's request to send data; Chromium does not ask. */
export async function allowTravelling({ kind, browser }: Session): Promise<void> {
  if (kind !== 'firefox') return
  const bidi = bidiOf(browser)
  const [frame = ''] = await browserWindows(bidi)
  await callInChrome(bidi, frame, allowPermissions, undefined)
}

/** Switches 同期 on as a user does; returns the page. */
export async function switchSyncOn(session: Session): Promise<Page> {
  await allowTravelling(session)
  const place = await openSyncPlace(session)
  await pressControl(place, '同期をオンにする')
  await pressControl(place, 'この内容で同期を始める')
  await shows(place, '同期はオンです')
  return place
}

/** The content of the browser's synced storage, by key. */
export function syncedItems(place: Page): Promise<Record<string, unknown>> {
  return place.evaluate(() => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return storage.sync.get(null)
  })
}

/** Writes items to the synced storage, as the browser does with those of another computer. */
export async function bringItems(place: Page, items: Record<string, unknown>): Promise<void> {
  await place.evaluate(async (all) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await storage.sync.set(all)
  }, items)
}

/** Waits until the synced storage has this many ticks. */
export async function waitTicks(place: Page, count: number): Promise<void> {
  await expect.poll(() => ticksIn(place), { timeout: PATIENCE, interval: 100 }).toBe(count)
}

/** Waits until 同期 is due to send something, or has sent so many ticks already. */
export async function waitUntilDue(place: Page, count: number): Promise<void> {
  const isDue = () =>
    place.evaluate(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const { syncState } = await storage.local.get('syncState')
      return (syncState?.due ?? null) !== null
    })
  await expect
    .poll(async () => (await ticksIn(place)) === count || (await isDue()), {
      timeout: PATIENCE,
      interval: 100,
    })
    .toBe(true)
}

async function ticksIn(place: Page): Promise<number> {
  const text = JSON.stringify(await syncedItems(place))
  return [...text.matchAll(/"tick:[^"]+":\[true/g)].length
}
