import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { dayInTokyo, nextMidnightInTokyo } from '../notation/tokyoDay'

/**
 * @returns today in Tokyo: another day from midnight there, and when a page that was out of sight
 *   comes back, as clocks stand still while a machine sleeps.
 */
export function openToday(): ReadonlySignal<Temporal.PlainDate> {
  const today = signal('')
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    const now = Temporal.Now.instant()
    today.value = dayInTokyo(now).toString()
    const left = nextMidnightInTokyo(now).epochMilliseconds - now.epochMilliseconds
    clearTimeout(timer)
    // A timer can be a little early.
    timer = setTimeout(look, left + 50)
  }
  look()
  document.addEventListener('visibilitychange', look)
  return computed(() => Temporal.PlainDate.from(today.value))
}
