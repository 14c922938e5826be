import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { retry } from '../../lib/async/retry'

let ending: AbortController
beforeEach(() => {
  vi.useFakeTimers()
  ending = new AbortController()
})
afterEach(() => vi.useRealTimers())

test('who is told at once asks once', async () => {
  const ask = vi.fn(async () => true)
  retry(ask, ending.signal)
  await vi.advanceTimersByTimeAsync(200_000)
  expect(ask).toHaveBeenCalledTimes(1)
})

test.each([
  ['failed', () => Promise.reject(new Error('Receiving end does not exist'))],
  ['got no answer', async () => false],
])('who %s asks again after a second, until it is told', async (_, unanswered) => {
  const ask = vi.fn(async () => true).mockImplementationOnce(unanswered)
  retry(ask, ending.signal)
  await vi.advanceTimersByTimeAsync(900)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(200_000)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('what was asked and lost is asked again', async () => {
  const ask = vi.fn(async () => true).mockImplementationOnce(() => new Promise(() => {}))
  retry(ask, ending.signal)
  await vi.advanceTimersByTimeAsync(10_900)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('it asks ever more seldom, and not for ever', async () => {
  const ask = vi.fn(async () => false)
  retry(ask, ending.signal)
  await vi.advanceTimersByTimeAsync(5_500)
  expect(ask).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(ask).toHaveBeenCalledTimes(5)
})

test('it is over with the page’s end', async () => {
  const ask = vi.fn(async () => false)
  retry(ask, ending.signal)
  ending.abort()
  await vi.advanceTimersByTimeAsync(200_000)
  expect(ask).toHaveBeenCalledTimes(1)
})
