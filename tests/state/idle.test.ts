import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idleWatcher } from '../../lib/state/idle'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A panel, and whether it has been quiet since it was asked. */
function panel() {
  const target = new EventTarget()
  const quiet = idleWatcher(target)
  const asked = { isQuiet: false }
  return {
    press: (type: string) => target.dispatchEvent(new Event(type)),
    ask: () => {
      void quiet().then(() => {
        asked.isQuiet = true
      })
    },
    isQuietAfter: async (milliseconds: number) => {
      await vi.advanceTimersByTimeAsync(milliseconds)
      return asked.isQuiet
    },
  }
}

test('without a press it resolves at once', async () => {
  const { ask, isQuietAfter } = panel()
  ask()
  expect(await isQuietAfter(0)).toBe(true)
})

test('after a press it resolves a second later', async () => {
  const { press, ask, isQuietAfter } = panel()
  press('pointerdown')
  ask()
  expect(await isQuietAfter(900)).toBe(false)
  expect(await isQuietAfter(200)).toBe(true)
})

test('another press restarts the second', async () => {
  const { press, ask, isQuietAfter } = panel()
  press('pointerdown')
  ask()
  expect(await isQuietAfter(900)).toBe(false)
  press('keydown')
  expect(await isQuietAfter(900)).toBe(false)
  expect(await isQuietAfter(200)).toBe(true)
})
