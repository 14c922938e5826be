import { expect, test, vi } from 'vitest'
import { once } from '../../lib/async/once'

test('all calls share one run', async () => {
  const load = vi.fn(async () => ({}))
  const loaded = once(load)
  expect(load).not.toHaveBeenCalled()
  const [first, second] = await Promise.all([loaded(), loaded()])
  expect(await loaded()).toBe(first)
  expect(second).toBe(first)
  expect(load).toHaveBeenCalledOnce()
})

test('after a failure the next call runs it again', async () => {
  const load = vi.fn(async () => 'loaded')
  load.mockRejectedValueOnce(new Error('broken'))
  const loaded = once(load)
  await expect(loaded()).rejects.toThrow('broken')
  expect(await loaded()).toBe('loaded')
})
