import * as names from './names.ts'

// Own names of what is imported: see script.ts.
const { matches } = names

/** Waits for a change of the document, or a moment for changes elsewhere. */
export function something(): Promise<void> {
  const events = ['input', 'change', 'focusin', 'focusout', 'scroll', 'toggle', 'transitionend']
  return new Promise((resolve) => {
    const seen = new AbortController()
    const observer = new MutationObserver(happened)
    const timer = setTimeout(happened, 50)
    function happened() {
      clearTimeout(timer)
      observer.disconnect()
      seen.abort()
      resolve()
    }
    const all = { subtree: true, childList: true, attributes: true, characterData: true }
    observer.observe(document, all)
    for (const type of [...events, 'resize', 'hashchange']) {
      addEventListener(type, happened, { capture: true, signal: seen.signal })
    }
  })
}

/** Calls `probe` until it returns something; null after a timeout (ms). */
export async function until<T>(
  milliseconds: number,
  probe: () => T | Promise<T>,
): Promise<T | null> {
  const end = performance.now() + milliseconds
  for (;;) {
    const found = await probe()
    if (found) return found
    if (performance.now() > end) return null
    await something()
  }
}

/** Waits for the next frame. A window that is not drawn has none, so a timer replaces it. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve())
    setTimeout(resolve, 100)
  })
}

/** Waits for a text anywhere in what the document shows. */
export async function whenText(
  document: Document,
  { pattern, timeout }: { pattern: names.Pattern; timeout: number },
): Promise<void> {
  const shown = () => document.body?.innerText ?? ''
  const found = await until(timeout, () => matches(pattern, shown()))
  if (!found) throw new Error(`${JSON.stringify(pattern)} did not appear. Shown:\n${shown()}`)
}
