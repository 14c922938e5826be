import { listen } from '../dom/listen'
import { landmarksAppear } from './fieldAppearance'
import { observeEverywhere, observeParts, type Parts } from './observeParts'

/** The longest that a scheduled read waits for the page to be idle, in milliseconds. */
const IDLE_TIMEOUT = 200
/** A longer read delays typing noticeably, in milliseconds: the W3C's limit for a long task. */
const LONG_TASK = 50
/** Throttle: after a read, the page gets this many times its duration before the next one. */
const PAUSE = 4
const PAUSE_AFTER_LONG = 9
/** While a user types, a read begins so long after the one before, in milliseconds. */
const TYPING = 250

/** What the content script does when the page may have changed. */
interface PageWatch {
  /** Reads the page. @returns the parts of it to observe. */
  readonly read: () => Parts
  /** @returns `false` once the extension is gone or the signal has ended; nothing is read then. */
  readonly isAlive: () => boolean
}

/**
 * Reads the page whenever something that a reading depends on may have changed: the user's input,
 * what the page renders or fills in, the address. Reads are scheduled for when the page is idle
 * and throttled by their own duration; while a user types, nothing needs to be known after each key.
 * @returns a function that schedules a read; to be called when a landmark appears.
 */
export function watchPage({ read, isAlive }: PageWatch, signal: AbortSignal): () => void {
  /** When the next read is due; 0 while it only waits for the page to be idle, `null` for never. */
  let due: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let began = 0
  let pauseEnds = 0
  const readNow = () => {
    due = null
    if (!isAlive()) return
    began = performance.now()
    observe(read())
    observeAll(!landmarksAppear())
    const ended = performance.now()
    const duration = ended - began
    pauseEnds = ended + duration * (duration > LONG_TASK ? PAUSE_AFTER_LONG : PAUSE)
  }
  const readWhenIdle = () => {
    due = 0
    requestIdleCallback(readNow, { timeout: IDLE_TIMEOUT })
  }
  const readAt = (time: number) => {
    if ((due !== null && time >= due) || !isAlive()) return
    due = time
    clearTimeout(timer)
    const pause = time - performance.now()
    if (pause > 0) timer = setTimeout(readWhenIdle, pause)
    else readWhenIdle()
  }
  const schedule = () => readAt(pauseEnds)
  const observe = observeParts(schedule, signal)
  const observeAll = observeEverywhere(schedule, signal)

  const options = { passive: true, signal }
  // A script that sets `value` fires no event; the user's next action triggers the read instead.
  const types = [
    ...['change', 'click', 'focusin', 'focusout', 'DOMContentLoaded'],
    ...['visibilitychange', 'popstate', 'load', 'focus', 'blur', 'pageshow'],
  ]
  for (const type of types) listen(type, schedule, options)
  listen('input', () => readAt(Math.max(pauseEnds, began + TYPING)), options)
  const forget = () => {
    // A read that was scheduled before the page entered the bfcache may never run.
    due = null
  }
  listen('pagehide', forget, options)
  // The page is about to render what it fetched, or to write it into fields without an event.
  const fetches = new PerformanceObserver(schedule)
  fetches.observe({ type: 'resource' })
  signal.addEventListener('abort', () => fetches.disconnect())
  // With spa=1 the portal changes its address without rendering anything.
  window.navigation?.addEventListener('currententrychange', schedule, { signal })
  schedule()
  return schedule
}
