import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkDate } from '../../../lib/progress/session/checkDate'

const { session } = fakeBrowser.storage
test('確認の基準日 is today by default', async () => {
  expect(await checkDate.read()).toBeNull()
  await checkDate.write('2026-01-20')
  expect(await checkDate.read()).toBe('2026-01-20')
  await session.set({ asOf: 'soon' })
  expect(await checkDate.read()).toBeNull()
})

test('a watcher is called for the date, and not for typed values or print jobs', async () => {
  const told = vi.fn()
  checkDate.watch(told)
  await session.set({ typed: { amount: '100' }, printed: null })
  expect(told).not.toHaveBeenCalled()
  await checkDate.write('2026-01-20')
  await checkDate.write(null)
  expect(told).toHaveBeenCalledTimes(2)
})
