import { parentOf } from '../dom/dom'

/** What of a field's part of the page can change what is read, or that a field is there at all. */
const WITHIN: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  // Pages mark class names on fields that they fill in themselves.
  attributeFilter: [
    ...['class', 'id', 'for', 'type', 'value', 'checked', 'selected', 'hidden', 'disabled'],
    ...['readonly', 'aria-label', 'aria-labelledby', 'aria-invalid', 'aria-expanded'],
  ],
}
/** The longest that a change waits for the page to be idle, in milliseconds. */
const LONGEST_WAIT = 200
/** A look of so many milliseconds is felt by who types: a long task, as W3C’s Long Tasks has it. */
const LONG = 50
/** After a look at the page it has so many times as long for itself, whatever happens on it. */
const REST = { short: 4, long: 9 }

/** What a page's end does about a change, and whether it still may. */
export interface PageWatch {
  /** @returns the part of the page in which changes matter; `null` for none. */
  readonly look: () => Element | null
  /** `false` ends the watching, as it does where the extension is gone. */
  readonly isAlive: () => boolean
}

/**
 * Looks at the page soon after anything that a reading depends on may have changed: what a person
 * enters, what the page renders or fills in, a move to another address. Changes are gathered until
 * the page is idle.
 * @returns has the page looked at again, and is to be called where a landmark appears.
 */
export function watchPage({ look, isAlive }: PageWatch, signal: AbortSignal): () => void {
  let waiting = false
  let restsUntil = 0
  const lookNow = () => {
    waiting = false
    if (signal.aborted || !isAlive()) return
    const began = performance.now()
    observe(look())
    const ended = performance.now()
    const took = ended - began
    restsUntil = ended + took * (took > LONG ? REST.long : REST.short)
  }
  const whenIdle = () => requestIdleCallback(lookNow, { timeout: LONGEST_WAIT })
  const again = () => {
    if (waiting || signal.aborted || !isAlive()) return
    waiting = true
    const rest = restsUntil - performance.now()
    if (rest > 0) setTimeout(whenIdle, rest)
    else whenIdle()
  }
  const observe = observePart(again, signal)

  const options = { capture: true, passive: true, signal }
  // A value that the page sets by itself is seen by nobody: the person's next move shows it.
  for (const type of ['input', 'change', 'click', 'focusin', 'focusout']) {
    window.addEventListener(type, again, options)
  }
  for (const type of ['DOMContentLoaded', 'visibilitychange']) {
    window.addEventListener(type, again, options)
  }
  for (const type of ['popstate', 'load', 'focus', 'blur']) {
    window.addEventListener(type, again, options)
  }
  const showAgain = () => {
    // What waited when the page was put aside may never come.
    waiting = false
    again()
  }
  window.addEventListener('pageshow', showAgain, options)
  // What was fetched is about to be shown, or filled in by the page without a word.
  const fetched = new PerformanceObserver(again)
  fetched.observe({ type: 'resource' })
  signal.addEventListener('abort', () => fetched.disconnect())
  // The page moves with spa=1 without rendering anything.
  window.navigation?.addEventListener('currententrychange', again, { signal })
  again()
  return again
}

/** Observes one part of the page at a time, and that it is not taken away or replaced. */
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

/** Our own elements come and go by what was read: they are no reason to read again. */
function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes]
  return type === 'childList' && nodes.every(({ nodeName }) => nodeName === 'JUNBI-NAVI')
}
