/** How a listener of ours is added; always for the capture phase, before the page's elements. */
interface ListenOptions {
  readonly passive?: boolean
  /** Takes the place that `reservePlaces` holds, before listeners that the page added meanwhile. */
  readonly early?: boolean
  /** Removes it. */
  readonly signal?: AbortSignal
}

interface Listener extends ListenOptions {
  readonly type: string
  readonly onEvent: (event: Event) => void
}

declare global {
  /** Our listeners on the window, of all scripts in the extension's isolated world. */
  var junbiNaviListeners: Set<Listener> | undefined
  /** By type, what to call in the places that are reserved. */
  var junbiNaviPlaces: Map<string, Set<Listener['onEvent']>> | undefined
}

/** Adds a listener to the window, which `watchRewrites` puts back. */
export function listen<K extends keyof WindowEventMap>(
  type: K,
  onEvent: (event: WindowEventMap[K]) => void,
  options?: ListenOptions,
): void
export function listen(type: string, onEvent: (event: Event) => void, options?: ListenOptions): void
export function listen(type: string, onEvent: (event: Event) => void, options: ListenOptions = {}) {
  const { early, ...others } = options
  const place = early ? globalThis.junbiNaviPlaces?.get(type) : undefined
  if (place) {
    place.add(onEvent)
    options.signal?.addEventListener('abort', () => place.delete(onEvent))
    return
  }
  const listener = { type, onEvent, ...others }
  globalThis.junbiNaviListeners ??= new Set()
  const all = globalThis.junbiNaviListeners
  all.add(listener)
  options.signal?.addEventListener('abort', () => all.delete(listener))
  add(listener)
}

/**
 * Reserves places among the listeners for scripts of ours that are loaded later and have to
 * receive the events before the page does.
 */
export function reservePlaces(types: readonly string[], signal: AbortSignal): void {
  globalThis.junbiNaviPlaces ??= new Map()
  for (const type of types) {
    const place = new Set<Listener['onEvent']>()
    globalThis.junbiNaviPlaces.set(type, place)
    const onEvent = (event: Event) => {
      for (const each of place) {
        try {
          each(event)
        } catch {
          // As with listeners of their own, the others still get it.
        }
      }
    }
    listen(type, onEvent, { signal })
  }
}

/**
 * Puts back what `document.open()` has erased. A listener that is still there stays in its place.
 */
function listenAgain(): void {
  for (const listener of globalThis.junbiNaviListeners ?? []) add(listener)
}

function add({ type, onEvent, passive, signal }: Listener): void {
  const options = { capture: true, ...(passive && { passive }), ...(signal && { signal }) }
  window.addEventListener(type, onEvent, options)
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
