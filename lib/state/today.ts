import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { dayInTokyo, nextMidnightInTokyo } from '../notation/tokyoDay'

/**
 * @returns today in Tokyo, updated at midnight there and when a hidden panel becomes
 *   visible again, because timers stop while the machine sleeps.
 */
export function openToday(): ReadonlySignal<Temporal.PlainDate> {
  const today = signal('')
  let timer: ReturnType<typeof setTimeout> | undefined
  const update = () => {
    const now = Temporal.Now.instant()
    today.value = dayInTokyo(now).toString()
    const left = nextMidnightInTokyo(now).epochMilliseconds - now.epochMilliseconds
    clearTimeout(timer)
    // Timers can fire a little early.
    timer = setTimeout(update, left + 50)
  }
  update()
  document.addEventListener('visibilitychange', update)
  return computed(() => Temporal.PlainDate.from(today.value))
}
