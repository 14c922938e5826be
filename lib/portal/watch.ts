/** Marks change class names on fields that the page itself fills in. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'aria-invalid'],
}
/** The longest that a change waits for the page to be idle, in milliseconds. */
const LONGEST_WAIT = 200

/**
 * Calls `onChange` soon after anything on the page that a reading depends on may have changed:
 * what a person enters, what the page renders or fills in, a move to another address.
 * Changes are gathered until the page is idle.
 */
export function watchPage(onChange: () => void, signal: AbortSignal): void {
  let waiting = false
  const schedule = () => {
    if (waiting) return
    waiting = true
    requestIdleCallback(
      () => {
        waiting = false
        if (!signal.aborted) onChange()
      },
      { timeout: LONGEST_WAIT },
    )
  }

  const options = { capture: true, passive: true, signal }
  for (const type of ['input', 'change', 'click', 'DOMContentLoaded']) {
    document.addEventListener(type, schedule, options)
  }
  for (const type of ['pageshow', 'popstate', 'load']) {
    window.addEventListener(type, schedule, options)
  }
  // The page moves with spa=1 without rendering anything.
  window.navigation?.addEventListener('currententrychange', schedule, { signal })

  const observer = new MutationObserver(schedule)
  observer.observe(document, WATCHED)
  signal.addEventListener('abort', () => observer.disconnect())
  schedule()
}
