import { pageElement, parentOf } from '../dom/dom'
import { isOurHost } from '../overlay/shadowHost'
import { landmarksAppear } from './fieldAppearance'

/** The mutations in the part with fields that can change a reading. */
const WITHIN: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  // Pages that fill in a field by script mark that with class names.
  attributeFilter: [
    ...['class', 'id', 'for', 'type', 'value', 'checked', 'selected', 'hidden', 'disabled'],
    ...['readonly', 'aria-label', 'aria-labelledby', 'aria-invalid', 'aria-expanded'],
  ],
}
/** The longest that a scheduled read waits for the page to be idle, in milliseconds. */
const IDLE_TIMEOUT = 200
/** A longer read delays typing noticeably, in milliseconds: the W3C's limit for a long task. */
const LONG_TASK = 50
/** Throttle: after a read, the page gets this many times its duration before the next one. */
const PAUSE = { short: 4, long: 9 }

/** What the content script does when the page may have changed. */
interface PageWatch {
  /** Reads the page. @returns the part of it to observe; `null` for none. */
  readonly read: () => Element | null
  /** @returns `false` once the extension is gone; nothing is read then. */
  readonly isAlive: () => boolean
}

/**
 * Reads the page whenever something that a reading depends on may have changed: the user's input,
 * what the page renders or fills in, the address. Reads are scheduled for when the page is idle
 * and throttled by their own duration.
 * @returns schedules a read; to be called when a landmark appears.
 */
export function watchPage({ read, isAlive }: PageWatch, signal: AbortSignal): () => void {
  let isScheduled = false
  let pauseEnds = 0
  const readNow = () => {
    isScheduled = false
    if (signal.aborted || !isAlive()) return
    const began = performance.now()
    observe(read())
    observeAll(!landmarksAppear())
    const ended = performance.now()
    const duration = ended - began
    pauseEnds = ended + duration * (duration > LONG_TASK ? PAUSE.long : PAUSE.short)
  }
  const readWhenIdle = () => requestIdleCallback(readNow, { timeout: IDLE_TIMEOUT })
  const schedule = () => {
    if (isScheduled || signal.aborted || !isAlive()) return
    isScheduled = true
    const pause = pauseEnds - performance.now()
    if (pause > 0) setTimeout(readWhenIdle, pause)
    else readWhenIdle()
  }
  const observe = observePart(schedule, signal)
  const observeAll = observePage(schedule, signal)

  const options = { capture: true, passive: true, signal }
  // A script that sets `value` fires no event; the user's next action triggers the read instead.
  for (const type of ['input', 'change', 'click', 'focusin', 'focusout']) {
    window.addEventListener(type, schedule, options)
  }
  for (const type of ['DOMContentLoaded', 'visibilitychange']) {
    window.addEventListener(type, schedule, options)
  }
  for (const type of ['popstate', 'load', 'focus', 'blur']) {
    window.addEventListener(type, schedule, options)
  }
  const scheduleAnew = () => {
    // A read that was scheduled before the page entered the bfcache may never run.
    isScheduled = false
    schedule()
  }
  window.addEventListener('pageshow', scheduleAnew, options)
  // The page is about to render what it fetched, or to write it into fields without an event.
  const fetches = new PerformanceObserver(schedule)
  fetches.observe({ type: 'resource' })
  signal.addEventListener('abort', () => fetches.disconnect())
  // With spa=1 the portal changes its address without rendering anything.
  window.navigation?.addEventListener('currententrychange', schedule, { signal })
  schedule()
  return schedule
}

/** Observes one part of the page at a time, and whether the page removes or replaces it. */
function observePart(onChange: () => void, signal: AbortSignal): (part: Element | null) => void {
  let observer: MutationObserver | null = null
  let observed: Element | null = null
  let above: Element | null = null
  signal.addEventListener('abort', () => observer?.disconnect())
  return (part) => {
    const parent = part && parentOf(part)
    if (part === observed && parent === above) return
    observer?.disconnect()
    observer = null
    observed = part
    above = parent
    if (part === null) return
    observer = new MutationObserver((records) => {
      if (!records.every(isOurs)) onChange()
    })
    observer.observe(part, WITHIN)
    for (let outer = parent; outer !== null; outer = parentOf(outer)) {
      observer.observe(outer, { childList: true })
    }
  }
}

/** What can bring a form onto the screen that stood in the page before. */
const ANYWHERE: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
}

/** Observes the whole page while landmarks cannot announce themselves. It costs more than they do. */
function observePage(onChange: () => void, signal: AbortSignal): (needed: boolean) => void {
  let observer: MutationObserver | null = null
  const stop = () => {
    observer?.disconnect()
    observer = null
  }
  signal.addEventListener('abort', stop)
  return (needed) => {
    if (!needed) stop()
    if (!needed || observer !== null) return
    observer = new MutationObserver((records) => {
      if (!records.every(isOurs)) onChange()
    })
    observer.observe(pageElement(), ANYWHERE)
  }
}

/** Reading the page adds and removes our own elements, which must not trigger another read. */
function isOurs({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = type === 'childList' ? [...addedNodes, ...removedNodes] : [target]
  return nodes.every(isOurHost)
}
