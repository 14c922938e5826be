import { useEffect, useState } from 'preact/hooks'

/**
 * The current moment, updated at `next` and when a hidden panel becomes visible again, because
 * timers stop while the machine sleeps.
 * @param next the moment from which something else is shown, at most three weeks ahead.
 */
export function useNow(next: (now: Temporal.Instant) => Temporal.Instant): Temporal.Instant {
  const [now, setNow] = useState(Temporal.Now.instant)
  useEffect(() => {
    const update = () => setNow(Temporal.Now.instant())
    const left = next(now).epochMilliseconds - Temporal.Now.instant().epochMilliseconds
    // Timers can fire a little early.
    const timer = setTimeout(update, Math.max(0, left) + 50)
    document.addEventListener('visibilitychange', update)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', update)
    }
  }, [now, next])
  return now
}
