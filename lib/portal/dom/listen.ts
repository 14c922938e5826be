/** How a listener of ours is added; always for the capture phase, before the page's elements. */
interface ListenOptions {
  readonly passive?: boolean
  /** Removes it. */
  readonly signal?: AbortSignal
}

interface Listener extends ListenOptions {
  readonly type: string
  readonly hear: (event: Event) => void
}

declare global {
  /** Our listeners on the window, of all scripts in the extension's isolated world. */
  var junbiNaviListeners: Set<Listener> | undefined
}

/** Adds a listener to the window, which `watchRewrites` puts back. */
export function listen<K extends keyof WindowEventMap>(
  type: K,
  hear: (event: WindowEventMap[K]) => void,
  options?: ListenOptions,
): void
export function listen(type: string, hear: (event: Event) => void, options?: ListenOptions): void
export function listen(type: string, hear: (event: Event) => void, options: ListenOptions = {}) {
  const listener = { type, hear, ...options }
  globalThis.junbiNaviListeners ??= new Set()
  const all = globalThis.junbiNaviListeners
  all.add(listener)
  options.signal?.addEventListener('abort', () => all.delete(listener))
  add(listener)
}

/**
 * Puts back what `document.open()` has erased. A listener that is still there stays in its place.
 */
function listenAgain(): void {
  for (const listener of globalThis.junbiNaviListeners ?? []) add(listener)
}

function add({ type, hear, passive, signal }: Listener): void {
  const options = { capture: true, ...(passive && { passive }), ...(signal && { signal }) }
  window.addEventListener(type, hear, options)
}

/**
 * Watches for `document.open()`, which replaces all of the page and erases the window's listeners.
 * @param onRewritten called when ours are back.
 */
export function watchRewrites(onRewritten: () => void, signal: AbortSignal): void {
  const rewrites = new MutationObserver(() => {
    listenAgain()
    onRewritten()
  })
  rewrites.observe(document, { childList: true })
  signal.addEventListener('abort', () => rewrites.disconnect())
}
