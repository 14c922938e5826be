import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  readCheckDate,
  watchCheckDate,
  writeCheckDate,
} from '../../../lib/progress/session/checkDate'

vi.mock('../../../lib/browser', () => ({ browser: fakeBrowser }))

const { session } = fakeBrowser.storage
beforeEach(() => fakeBrowser.reset())

test('確認の基準日 is today by default', async () => {
  expect(await readCheckDate()).toBeNull()
  await writeCheckDate('2026-01-20')
  expect(await readCheckDate()).toBe('2026-01-20')
  await session.set({ asOf: 'soon' })
  expect(await readCheckDate()).toBeNull()
})

test('a watcher is called for the date, and not for typed values or print jobs', async () => {
  const told = vi.fn()
  watchCheckDate(told)
  await session.set({ typed: { amount: '100' }, printed: null })
  expect(told).not.toHaveBeenCalled()
  await writeCheckDate('2026-01-20')
  await writeCheckDate(null)
  expect(told).toHaveBeenCalledTimes(2)
})
