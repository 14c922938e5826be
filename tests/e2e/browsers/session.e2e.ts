import { expect, test } from 'vitest'
import { sharedPortal } from './portal.ts'

const portal = sharedPortal()

test('a tab that a link in the panel opens is found', async () => {
  const { session } = portal
  const panel = await session.openPanel()
  await panel.evaluate((document, href) => {
    document.body.innerHTML = `<a href="${href}?opened" target="_blank" rel="noopener">試す</a>`
  }, session.page.url())
  await panel.click('試す')
  const opened = await session.waitForPage('?opened')
  expect(opened.url()).toBe(`${session.page.url()}?opened`)
  expect(await session.pages()).toHaveLength(2)
})

test('the extension’s storage survives a restart of the browser', async () => {
  const { session } = portal
  const tab = await session.openExtensionPage('sidepanel.html')
  await tab.evaluate('(globalThis.browser ?? chrome).storage.local.set({ "test:kept": "yes" })')
  await session.restart()
  const again = await session.openExtensionPage('sidepanel.html')
  const kept = await again.evaluate(
    '(globalThis.browser ?? chrome).storage.local.get("test:kept").then(JSON.stringify)',
  )
  expect(kept).toBe('{"test:kept":"yes"}')
})

test('a second window has a panel of its own', async () => {
  const { session } = portal
  const first = await session.openPanel()
  const second = await (await session.newWindow()).openPanel()
  await first.evaluate((document) => document.body.setAttribute('data-test', 'first'))
  expect(await second.evaluate((document) => document.body.dataset.test ?? null)).toBe(null)
})
