import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdleHands } from '../../../lib/state/panel/quiet'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A panel, and whether it has been quiet since it was asked. */
function panel() {
  const target = new EventTarget()
  const quiet = watchIdleHands(target)
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

test('where nothing was pressed, it is quiet at once', async () => {
  const { ask, isQuietAfter } = panel()
  ask()
  expect(await isQuietAfter(0)).toBe(true)
})

test('after a press it is quiet a second later', async () => {
  const { press, ask, isQuietAfter } = panel()
  press('pointerdown')
  ask()
  expect(await isQuietAfter(900)).toBe(false)
  expect(await isQuietAfter(200)).toBe(true)
})

test('what is pressed meanwhile counts anew', async () => {
  const { press, ask, isQuietAfter } = panel()
  press('pointerdown')
  ask()
  expect(await isQuietAfter(900)).toBe(false)
  press('keydown')
  expect(await isQuietAfter(900)).toBe(false)
  expect(await isQuietAfter(200)).toBe(true)
})
