import { expect, test } from 'vitest'
import { sharedPortal } from '../browsers/portal.ts'

const portal = sharedPortal()

test('a click on the toolbar button opens the panel beside the portal', async () => {
  const panel = await portal.session.openPanel()
  await panel.waitForText('オンライン資格確認等コールセンター')
  expect(await panel.evaluate((document) => document.title)).toBe('準備ナビ')
})

test('a second click closes it, and a third opens it again', async () => {
  const panel = await portal.session.openPanel()
  await panel.close()
  const again = await portal.session.openPanel()
  await again.waitForText('オンライン資格確認等コールセンター')
})
