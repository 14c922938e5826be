import { expect, test, vi } from 'vitest'
import { browser } from '../../../lib/browser'
import { storedKeys } from '../../../lib/progress/storage/storedKeys'

test.each(['lists keys alone', 'lists them with their values only'])(
  'keys are found by their beginning in a browser that %s',
  async (how) => {
    const { local } = browser.storage
    await local.set({ 'guide:one': 1, 'guide:two': 2, current: 'x' })
    const getKeys = vi.fn(async () => ['guide:one', 'guide:two', 'current'])
    const before = Reflect.get(local, 'getKeys')
    Reflect.set(local, 'getKeys', how.includes('alone') ? getKeys : undefined)
    expect(await storedKeys('guide:')).toEqual(['guide:one', 'guide:two'])
    expect(getKeys).toHaveBeenCalledTimes(how.includes('alone') ? 1 : 0)
    Reflect.set(local, 'getKeys', before)
  },
)
