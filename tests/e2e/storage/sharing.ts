import type { Page } from 'puppeteer-core'
import { pressControl } from '../browsers/actOn.ts'
import { bidiOf, browserWindows, callInChrome } from '../browsers/bidi.ts'
import { allowPermissions } from '../browsers/firefox/chrome/settings.ts'
import type { Session } from '../browsers/session.ts'
import type { FolderServer } from './folderServer.ts'
import { shows } from './syncing.ts'

/** The host of the folders that tests start, as a browser permits it. */
export const FOLDER_HOST = 'http://localhost/*'

/** Opens 共有フォルダー in the workspace. */
export async function openSharePlace(session: Session): Promise<Page> {
  const place = await session.openExtensionPage('workspace.html#share')
  await shows(place, '共有フォルダーは')
  return place
}

/**
 * Has the browser say yes where the extension asks to contact the folder's server. Chromium's question is
 * no page that a test could press: what its page of extensions has allowed is not asked again.
 */
export async function allowFolder(session: Session): Promise<void> {
  if (session.kind === 'firefox') {
    const bidi = bidiOf(session.browser)
    const [frame = ''] = await browserWindows(bidi)
    await callInChrome(bidi, frame, allowPermissions, undefined)
    return
  }
  const settings = await session.newPage('chrome://extensions')
  await settings.evaluate(
    (id, host) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome')
      return developerPrivate.addHostPermission(id, host)
    },
    new URL(session.extensionUrl('')).host,
    FOLDER_HOST,
  )
  await settings.close()
}

/** What a person enters; the role by its words. */
interface Entered extends Pick<FolderServer, 'address' | 'userName' | 'password'> {
  readonly role?: string
}

/** Enters a folder and presses the button that tests it. */
export async function testFolderIn(place: Page, { role, ...fields }: Entered): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    if (!['address', 'userName', 'password'].includes(name)) continue
    await place.locator(`input[name=${name}]`).fill(`${value}`)
  }
  if (role) await pressControl(place, role)
  await pressControl(place, 'フォルダーを試す')
}

/** Switches the folder on as a person does; returns the page. */
export async function shareFolder(session: Session, entered: Entered): Promise<Page> {
  await allowFolder(session)
  const place = await openSharePlace(session)
  await testFolderIn(place, entered)
  await shows(place, 'このフォルダーを使えます')
  await pressControl(place, 'この内容で共有を始める')
  await shows(place, '共有フォルダーはオンです')
  return place
}

/** The hosts that the extension may contact. */
export function permittedHosts(place: Page): Promise<string[]> {
  return place.evaluate(async () => {
    const { permissions } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return (await permissions.getAll()).origins
  })
}

/** @returns whether a round with the folder is to run within a minute, and not only to look again later. */
export function roundIsDue(place: Page): Promise<boolean> {
  return place.evaluate(async () => {
    const { alarms } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const { scheduledTime = Number.POSITIVE_INFINITY } = (await alarms.get('share')) ?? {}
    return scheduledTime - Date.now() <= 60_000
  })
}

/** All that is in the extension's local storage. */
export function localItems(place: Page): Promise<Record<string, unknown>> {
  return place.evaluate(() => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return storage.local.get(null)
  })
}
