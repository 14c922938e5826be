import { useEffect, useState } from 'preact/hooks'

/**
 * The moment, for what is shown of it: anew when `next` has come, and when a panel that was out of
 * sight comes back, as clocks stand still while a machine sleeps.
 * @param next of a moment: from when on something else has to be shown. At most three weeks away.
 */
export function useNow(next: (now: Temporal.Instant) => Temporal.Instant): Temporal.Instant {
  const [now, setNow] = useState(Temporal.Now.instant)
  useEffect(() => {
    const look = () => setNow(Temporal.Now.instant())
    const left = next(now).epochMilliseconds - Temporal.Now.instant().epochMilliseconds
    // A timer can be a little early.
    const timer = setTimeout(look, Math.max(0, left) + 50)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [now, next])
  return now
}
