import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { onStored, onStoredKey } from '../../../lib/progress/storage/onStored'

const { local } = fakeBrowser.storage
test('the browser has one listener, however many callbacks are registered', async () => {
  const added = vi.spyOn(local.onChanged, 'addListener')
  const told = [vi.fn(), vi.fn(), vi.fn()]
  for (const listener of told) onStored(listener)
  expect(added).toHaveBeenCalledTimes(1)
  await local.set({ one: 1 })
  for (const listener of told) expect(listener).toHaveBeenCalledTimes(1)
})

test('a callback for some keys is called once for each write of them', async () => {
  const told = vi.fn()
  onStoredKey((key) => key.startsWith('guide:'), told)
  await local.set({ other: 1 })
  expect(told).not.toHaveBeenCalled()
  await local.set({ 'guide:a': 1, 'guide:b': 2 })
  expect(told).toHaveBeenCalledTimes(1)
})
