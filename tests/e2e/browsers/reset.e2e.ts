import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openForm } from '../form/applicationForm.ts'
import { openAnswered } from '../form/outcomes.ts'
import { allowTravelling, switchSyncOn } from '../storage/syncing.ts'
import { ownPortal } from './portal.ts'
import { BARE, resetExtension } from './reset.ts'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'

const portal = ownPortal()

/** What a file of tests finds at its beginning. */
async function found() {
  const { session, practice } = portal
  const panel = await session.openPanel()
  await panel.waitForText('はじめに教えてください')
  const { page } = session
  const tabs = (await session.pages()).map((tab) => tab.url())
  // What is left of the portal's own storage is seen from its page alone.
  await page.goto(practice.url)
  return {
    tabs,
    downloads: await readdir(session.downloads).catch(() => []),
    requests: practice.requests().filter(({ path }) => path.includes('kb_no_right')),
    panel: await panel.evaluate(async () => {
      const { storage, alarms, permissions, action } =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const stored: object[] = await Promise.all(
        [storage.local, storage.session, storage.sync].map((area) => area.get(null)),
      )
      const names = stored.map((area) =>
        Object.keys(area).map((key) => key.replace(/^(facility:).*/, '$1')),
      )
      return {
        names: names.map((keys) => keys.toSorted()),
        alarms: (await alarms.getAll()).map(({ name }: { name: string }) => name),
        permissions: await permissions.getAll(),
        badge: await action.getBadgeText({}),
        title: await action.getTitle({}),
        width: innerWidth,
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
      }
    }),
    page: await page.evaluate(async () => ({
      login: await (await fetch('/api/page?id=my_list')).json().then(({ title }) => title),
      local: { ...localStorage },
      session: { ...sessionStorage },
      width: innerWidth,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      print: matchMedia('print').matches,
    })),
  }
}

test('a reset browser is in the same state as a new one', async () => {
  const { session, practice } = portal
  const atFirst = await found()

  await session.page
    .emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    .catch(() => {})
  const panel = await openAnswered(session)
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.view({ width: 480, scheme: 'dark' })
  await (await session.newWindow()).openPanel()
  await openForm(session.page)
  await session.page.evaluate(() => {
    localStorage.setItem('left', '1')
    sessionStorage.setItem('left', '1')
  })
  await session.newPage(`${CSM}?id=kb_no_right`)
  await allowTravelling(session)
  const workspace = await switchSyncOn(session)
  await workspace.evaluate(async () => {
    const { storage, alarms, action } =
      Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await storage.session.set({ left: 1 })
    await storage.sync.set({ left: 1 })
    await storage.local.set({ left: 1 })
    await alarms.create('left', { delayInMinutes: 60 })
    await action.setBadgeText({ text: '9' })
    localStorage.setItem('left', '1')
    await caches.open('left')
    await new Promise((resolve) => {
      indexedDB.open('left').onsuccess = resolve
    })
  })
  await workspace.goto(session.extensionUrl('workspace.html#guides'), { waitUntil: [] })
  practice.withdraw(['KB0011665'])

  practice.reset()
  await session.reset()
  expect(await found()).toEqual(atFirst)
})

test('state that cannot be removed is an error', async () => {
  const { session } = portal
  await session.reset()
  const page = await session.openExtensionPage(BARE)
  const store = async () => {
    await session.endBackground()
    await page.evaluate(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      await storage.local.set({ left: 1 })
    })
  }
  await expect(resetExtension(page, store)).rejects.toThrow('"left":1')
})
