// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchPage } from '../../../lib/portal/page/watchPage'

let ending: AbortController
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  // happy-dom has neither.
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => setTimeout(idle, 0))
  ending = new AbortController()
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  document.body.innerHTML = '<main><form><input></form></main><p></p>'
})
afterEach(() => {
  ending.abort()
  vi.useRealTimers()
})

/** Watches with looks that take so long, in milliseconds. */
function watch({ part = 'form', takes = 0, isAlive = (): boolean => true } = {}) {
  const clock = performance.now.bind(performance)
  let spent = 0
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + spent)
  const look = vi.fn(() => {
    spent += takes
    return document.querySelector(part)
  })
  const again = watchPage({ look, isAlive }, ending.signal)
  vi.advanceTimersByTime(100)
  look.mockClear()
  return { look, again }
}

/** Lets observers hear, then the time pass. */
async function pass(milliseconds: number) {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(milliseconds)
}

const change = (selector: string) => {
  const element = document.querySelector(selector)
  element?.append(document.createElement('i'))
}

test('many changes among the fields are one look', async () => {
  const { look } = watch()
  for (let turn = 0; turn < 10; turn += 1) change('form')
  await pass(200)
  expect(look).toHaveBeenCalledTimes(1)
})

test('a change waits until the page is idle, and no longer than 200 ms', async () => {
  const { look } = watch()
  vi.stubGlobal('requestIdleCallback', (idle: () => void, { timeout = 0 }: IdleRequestOptions) =>
    setTimeout(idle, timeout),
  )
  change('form')
  await pass(199)
  expect(look).not.toHaveBeenCalled()
  await pass(1)
  expect(look).toHaveBeenCalledTimes(1)
})

test('what changes elsewhere is no reason to look, unless the part itself is taken away', async () => {
  const { look } = watch()
  change('p')
  await pass(200)
  expect(look).not.toHaveBeenCalled()
  document.querySelector('form')?.remove()
  await pass(200)
  expect(look).toHaveBeenCalledTimes(1)
})

test('without fields nothing on the page is watched', async () => {
  const { look } = watch({ part: 'nothing' })
  for (const selector of ['form', 'main', 'body', 'p']) change(selector)
  await pass(10_000)
  expect(look).not.toHaveBeenCalled()
})

test('our own elements are no reason to look', async () => {
  const { look } = watch({ part: 'body' })
  document.documentElement.append(document.createElement('junbi-navi'))
  document.body.append(document.createElement('junbi-navi'))
  await pass(200)
  expect(look).not.toHaveBeenCalled()
})

test.each([
  ['four', 50, 200],
  ['nine, where it was felt,', 100, 900],
])('after a look the page has %s times as long for itself: %i ms', async (_, takes, rest) => {
  const { look, again } = watch({ takes })
  again()
  // 100 have passed by now.
  await pass(rest - 101)
  expect(look).not.toHaveBeenCalled()
  await pass(2)
  expect(look).toHaveBeenCalledTimes(1)
})

test('once the extension is gone it looks no more', async () => {
  const { look, again } = watch({ isAlive: () => false })
  again()
  change('form')
  await pass(1_000)
  expect(look).not.toHaveBeenCalled()
})
