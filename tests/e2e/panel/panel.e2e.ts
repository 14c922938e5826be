import { expect, test } from 'vitest'
import { sharedPortal } from '../browsers/portal.ts'

const portal = sharedPortal()

test('a click on the toolbar button opens the panel beside the portal', async () => {
  const panel = await portal.session.openPanel()
  await panel.waitForText('0800-080-4583')
  expect(await panel.evaluate((document) => document.title)).toBe('準備ナビ')
})

test('a second click closes it, and a third opens it again', async () => {
  const panel = await portal.session.openPanel()
  await panel.close()
  const again = await portal.session.openPanel()
  await again.waitForText('0800-080-4583')
})
