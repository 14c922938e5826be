// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchRewrites } from '../../../lib/portal/dom/listen'
import { lateScript } from '../../../lib/portal/page/lateScript'

let ending: AbortController
beforeEach(() => {
  vi.useFakeTimers()
  ending = new AbortController()
})
afterEach(() => {
  ending.abort()
  vi.useRealTimers()
})

/** A script that can be loaded once `available.now` is true. */
function open() {
  const available = { now: false }
  const queries: string[] = []
  const onLoaded = vi.fn()
  const onFailed = vi.fn()
  const script = lateScript(
    {
      load: async (query) => {
        queries.push(query)
        if (!available.now) throw new Error('busy')
      },
      find: () => (available.now ? 'script' : undefined),
      onLoaded,
      onFailed,
    },
    ending.signal,
  )
  return { available, queries, onLoaded, onFailed, ...script }
}

const leave = () => window.dispatchEvent(new Event('pagehide'))

test('is loaded once, when it is first needed', async () => {
  const { available, need, queries, onLoaded, hasFailed } = open()
  available.now = true
  expect(queries).toEqual([])
  for (let time = 0; time < 3; time++) need()
  await vi.advanceTimersByTimeAsync(1_000_000)
  need()
  expect(queries).toEqual([''])
  expect(onLoaded).toHaveBeenCalledExactlyOnceWith('script')
  expect(hasFailed()).toBe(false)
})

test('is tried again under another address with growing pauses, and says so meanwhile', async () => {
  const { available, need, queries, onLoaded, onFailed, hasFailed } = open()
  need()
  await vi.advanceTimersByTimeAsync(900)
  expect([queries, hasFailed()]).toEqual([[''], true])
  await vi.advanceTimersByTimeAsync(200)
  need()
  await vi.advanceTimersByTimeAsync(3_500)
  expect(queries).toEqual(['', '?1'])
  available.now = true
  await vi.advanceTimersByTimeAsync(500)
  expect(queries).toEqual(['', '?1', '?2'])
  expect(onFailed).toHaveBeenCalledTimes(2)
  expect(onLoaded).toHaveBeenCalledOnce()
  expect(hasFailed()).toBe(false)
})

test('is not tried again after the page erased the listeners and was left', async () => {
  const { need, queries } = open()
  watchRewrites(() => {}, ending.signal)
  const added = vi.spyOn(window, 'addEventListener')
  need()
  await vi.advanceTimersByTimeAsync(10)
  for (const listener of added.mock.calls) window.removeEventListener(...listener)
  document.append(document.createComment(''))
  await vi.advanceTimersByTimeAsync(1)
  leave()
  await vi.advanceTimersByTimeAsync(1_000_000)
  expect(queries).toEqual([''])
})

test('leaves no listener behind once it is loaded', async () => {
  const { available, need } = open()
  available.now = true
  const before = globalThis.junbiNaviListeners?.size ?? 0
  need()
  await vi.advanceTimersByTimeAsync(10)
  expect(globalThis.junbiNaviListeners?.size).toBe(before)
})

test('is not tried again for a page that was left', async () => {
  const { need, queries } = open()
  need()
  await vi.advanceTimersByTimeAsync(10)
  leave()
  await vi.advanceTimersByTimeAsync(1_000_000)
  expect(queries).toEqual([''])
})

test('is tried again at once, and with short pauses, for a page that comes back', async () => {
  const { available, need, queries, onLoaded } = open()
  need()
  await vi.advanceTimersByTimeAsync(25_000)
  const before = queries.length
  leave()
  await vi.advanceTimersByTimeAsync(1_000_000)
  need()
  await vi.advanceTimersByTimeAsync(10)
  expect(queries).toHaveLength(before + 1)
  available.now = true
  await vi.advanceTimersByTimeAsync(1_000)
  expect(new Set(queries).size).toBe(queries.length)
  expect(onLoaded).toHaveBeenCalledOnce()
})

test('what loads while the page is being left is asked for again when it comes back', async () => {
  const { available, need, onLoaded } = open()
  available.now = true
  need()
  leave()
  await vi.advanceTimersByTimeAsync(10)
  expect(onLoaded).not.toHaveBeenCalled()
  need()
  await vi.advanceTimersByTimeAsync(10)
  expect(onLoaded).toHaveBeenCalledOnce()
})

test('is left alone once the extension is gone', async () => {
  const { need, queries } = open()
  ending.abort()
  need()
  await vi.advanceTimersByTimeAsync(1_000_000)
  expect(queries).toEqual([])
})
