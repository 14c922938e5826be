import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import * as z from 'zod/mini'
import { sessionItem, storedItem } from '../../../lib/progress/storage/storedItem'

const { local, session } = fakeBrowser.storage
const number = z.number()

describe.each([
  ['stays', storedItem<number | null>('count', number, null), local],
  ['is forgotten with the browser', sessionItem<number | null>('count', number, null), session],
])('a value that %s', (_, item, area) => {
  test('is read as it was written, and the fallback is stored by removing it', async () => {
    expect(await item.read()).toBeNull()
    await item.write(3)
    expect(await item.read()).toBe(3)
    expect(await area.get('count')).toEqual({ count: 3 })
    await item.write(null)
    expect(await area.get('count')).toEqual({})
  })

  test('is the fallback where it cannot be read', async () => {
    await area.set({ count: 'three' })
    expect(await item.read()).toBeNull()
    expect(item.parse('three')).toBeNull()
  })

  test('is watched until the signal ends that, and no other key is', async () => {
    const end = new AbortController()
    const onChange = vi.fn()
    item.watch(onChange, end.signal)
    await area.set({ other: 1 })
    await item.write(3)
    expect(onChange.mock.calls).toEqual([[3]])
    end.abort()
    await item.write(4)
    expect(onChange).toHaveBeenCalledOnce()
  })
})

test('changes that are asked for at once are all made, one after the other', async () => {
  const count = storedItem('count', number, 0)
  await Promise.all([1, 2, 3].map((more) => count.change((before) => before + more)))
  expect(await count.read()).toBe(6)
})

test('an unchanged value is not written', async () => {
  const list = storedItem<readonly number[]>('list', z.array(number), [])
  await list.write([1])
  const onChange = vi.fn()
  list.watch(onChange)
  expect(await list.change((before) => [...before])).toEqual([1])
  expect(onChange).not.toHaveBeenCalled()
})
