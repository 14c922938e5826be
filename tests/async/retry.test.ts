import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { retry } from '../../lib/async/retry'

let ending: AbortController
beforeEach(() => {
  vi.useFakeTimers()
  ending = new AbortController()
})
afterEach(() => vi.useRealTimers())

test('a request that succeeds at once is made once', async () => {
  const ask = vi.fn(async () => true)
  retry(ask, ending.signal)
  await vi.advanceTimersByTimeAsync(200_000)
  expect(ask).toHaveBeenCalledTimes(1)
})

test.each([
  ['failed', () => Promise.reject(new Error('Receiving end does not exist'))],
  ['got no answer', async () => false],
])('a request that %s is repeated after a second until it succeeds', async (_, unanswered) => {
  const ask = vi.fn(async () => true).mockImplementationOnce(unanswered)
  retry(ask, ending.signal)
  await vi.advanceTimersByTimeAsync(900)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(200_000)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('a request without an answer is repeated', async () => {
  const ask = vi.fn(async () => true).mockImplementationOnce(() => new Promise(() => {}))
  retry(ask, ending.signal)
  await vi.advanceTimersByTimeAsync(10_900)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('the waits grow up to a minute, and each failure is reported', async () => {
  const ask = vi.fn(async () => false)
  const onFailure = vi.fn()
  retry(ask, ending.signal, onFailure)
  await vi.advanceTimersByTimeAsync(5_500)
  expect(ask).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(80_000)
  expect(ask).toHaveBeenCalledTimes(5)
  await vi.advanceTimersByTimeAsync(10 * 64_000)
  expect(ask).toHaveBeenCalledTimes(15)
  expect(onFailure).toHaveBeenCalledTimes(15)
})

test('the attempts stop with the page, and what is under way then is no failure', async () => {
  const ask = vi.fn(async () => false)
  const onFailure = vi.fn()
  retry(ask, ending.signal, onFailure)
  ending.abort()
  await vi.advanceTimersByTimeAsync(200_000)
  expect(ask).toHaveBeenCalledTimes(1)
  expect(onFailure).not.toHaveBeenCalled()
})
