import { listen } from '../dom/listen'

/** What a page is read after, besides typing: any of it can change more than what a box holds. */
const OTHERS = [
  ...['change', 'click', 'focusin', 'focusout', 'DOMContentLoaded', 'visibilitychange'],
  ...['popstate', 'load', 'focus', 'blur', 'pageshow'],
]

/**
 * Watches whether only typing happened in the page.
 * @returns a function that tells it of the time since it was called last.
 */
export function watchTyping(): () => boolean {
  let hasTyped = false
  let hasOther = true
  const other = () => {
    hasOther = true
  }
  const options = { passive: true }
  const typed = () => {
    hasTyped = true
  }
  listen('input', typed, options)
  for (const type of OTHERS) listen(type, other, options)
  const fetches = new PerformanceObserver(other)
  fetches.observe({ type: 'resource' })
  return () => {
    const isOnly = hasTyped && !hasOther
    hasTyped = false
    hasOther = false
    return isOnly
  }
}
