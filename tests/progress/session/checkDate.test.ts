import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  readCheckDate,
  watchCheckDate,
  writeCheckDate,
} from '../../../lib/progress/session/checkDate'

const { session } = fakeBrowser.storage
test('without a day of its own, 確認の基準日 is today', async () => {
  expect(await readCheckDate()).toBeNull()
  await writeCheckDate('2026-01-20')
  expect(await readCheckDate()).toBe('2026-01-20')
  await session.set({ asOf: 'soon' })
  expect(await readCheckDate()).toBeNull()
})

test('only the day tells those who watch, not what is typed or printed beside it', async () => {
  const told = vi.fn()
  watchCheckDate(told)
  await session.set({ typed: { amount: '100' }, printed: null })
  expect(told).not.toHaveBeenCalled()
  await writeCheckDate('2026-01-20')
  await writeCheckDate(null)
  expect(told).toHaveBeenCalledTimes(2)
})
