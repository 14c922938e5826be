// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openShadow } from '../../../lib/portal/overlay/shadowHost'
import { watchPage } from '../../../lib/portal/page/watchPage'

let ending: AbortController
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  // happy-dom has neither requestIdleCallback nor PerformanceObserver.
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

/** Watches a page whose reads take `takes` milliseconds each. */
function watch({ part = 'form', takes = 0, isAlive = (): boolean => true } = {}) {
  const clock = performance.now.bind(performance)
  let spent = 0
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + spent)
  const read = vi.fn(() => {
    spent += takes
    return { part: document.querySelector(part), roots: [] }
  })
  const schedule = watchPage({ read, isAlive }, ending.signal)
  vi.advanceTimersByTime(100)
  read.mockClear()
  return { read, schedule }
}

/** Delivers mutation records, then advances the clock. */
async function pass(milliseconds: number) {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(milliseconds)
}

const change = (selector: string) => {
  const element = document.querySelector(selector)
  element?.append(document.createElement('i'))
}

test('many changes among the fields cause one read', async () => {
  const { read } = watch()
  for (let turn = 0; turn < 10; turn += 1) change('form')
  await pass(200)
  expect(read).toHaveBeenCalledTimes(1)
})

test('a change is read when the page is idle, after 200 ms at the latest', async () => {
  const { read } = watch()
  vi.stubGlobal('requestIdleCallback', (idle: () => void, { timeout = 0 }: IdleRequestOptions) =>
    setTimeout(idle, timeout),
  )
  change('form')
  await pass(199)
  expect(read).not.toHaveBeenCalled()
  await pass(1)
  expect(read).toHaveBeenCalledTimes(1)
})

test('a change outside of the part with fields causes no read, unless the page removes the part', async () => {
  const { read } = watch()
  change('p')
  await pass(200)
  expect(read).not.toHaveBeenCalled()
  document.querySelector('form')?.remove()
  await pass(200)
  expect(read).toHaveBeenCalledTimes(1)
})

test('a page without fields is not observed', async () => {
  const { read } = watch({ part: 'nothing' })
  for (const selector of ['form', 'main', 'body', 'p']) change(selector)
  await pass(10_000)
  expect(read).not.toHaveBeenCalled()
})

test('our own elements cause no read', async () => {
  const { read } = watch({ part: 'body' })
  document.body.append(openShadow('marks', '').host)
  await pass(200)
  expect(read).not.toHaveBeenCalled()
})

test.each([
  ['four', 50, 200],
  ['nine', 100, 900],
])('the next read waits %s times as long as a read of %i ms took', async (_, takes, pause) => {
  const { read, schedule } = watch({ takes })
  schedule()
  // `watch` advanced the clock by 100 already.
  await pass(pause - 101)
  expect(read).not.toHaveBeenCalled()
  await pass(2)
  expect(read).toHaveBeenCalledTimes(1)
})

describe('while a user types', () => {
  const type = () =>
    document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }))

  test('the page is read four times a second, and once more after the last key', async () => {
    const { read } = watch()
    for (let key = 0; key < 20; key += 1) {
      type()
      await pass(60)
    }
    expect(read.mock.calls.length).toBeLessThanOrEqual(6)
    type()
    read.mockClear()
    await pass(250)
    expect(read).toHaveBeenCalledTimes(1)
    await pass(1_000)
    expect(read).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['leaves the field', () => window.dispatchEvent(new Event('focusout'))],
    ['has the page change a field', () => change('form')],
  ])('and then %s, the page is read at once', async (_, act) => {
    const { read } = watch()
    type()
    await pass(10)
    type()
    act()
    read.mockClear()
    await pass(10)
    expect(read).toHaveBeenCalledTimes(1)
    await pass(1_000)
    expect(read).toHaveBeenCalledTimes(1)
  })
})

test('a page that appears while a read is due is read once, unless it comes back from the bfcache', async () => {
  const { read, schedule } = watch()
  schedule()
  window.dispatchEvent(new Event('pageshow'))
  await pass(100)
  expect(read).toHaveBeenCalledTimes(1)
  // The browser drops what was due when it puts the page away.
  const idle = vi.fn()
  vi.stubGlobal('requestIdleCallback', idle)
  schedule()
  window.dispatchEvent(new Event('pagehide'))
  window.dispatchEvent(new Event('pageshow'))
  expect(idle).toHaveBeenCalledTimes(2)
})

test('nothing is read once the extension is gone', async () => {
  const { read, schedule } = watch({ isAlive: () => false })
  schedule()
  change('form')
  await pass(1_000)
  expect(read).not.toHaveBeenCalled()
})

describe('where the page or the user forbids animations', () => {
  const forbid = (animationName: string) =>
    vi.stubGlobal('getComputedStyle', () => ({ animationName }))

  test('a form that comes anywhere later is read', async () => {
    forbid('none')
    const { read } = watch({ part: 'nowhere' })
    change('p')
    await pass(200)
    expect(read).toHaveBeenCalledTimes(1)
    document.querySelector('p')?.classList.add('shown')
    await pass(200)
    expect(read).toHaveBeenCalledTimes(2)
  })

  test('a form is read that comes after the page has replaced all of itself', async () => {
    forbid('none')
    const { read } = watch({ part: 'nowhere' })
    const page = document.documentElement
    page.remove()
    document.append(page.cloneNode(true))
    await pass(200)
    read.mockClear()
    change('p')
    await pass(200)
    expect(read).toHaveBeenCalledTimes(1)
  })

  test('what we add to the page is no reason to read', async () => {
    forbid('none')
    const { read } = watch({ part: 'nowhere' })
    const own = openShadow('pointing', '').host
    document.body.append(own)
    own.hidden = true
    await pass(200)
    expect(read).not.toHaveBeenCalled()
  })

  test('and otherwise only landmarks are waited for', async () => {
    forbid('junbi-navi-appeared')
    const { read } = watch({ part: 'nowhere' })
    change('p')
    await pass(200)
    expect(read).not.toHaveBeenCalled()
  })
})
