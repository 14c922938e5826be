import { pageElement } from '../dom/dom'

/** Tells when watched elements move on the screen or change their size; costs nothing at rest. */
export interface PositionWatch {
  /**
   * @param elements the elements to watch from now on, hidden ones among them.
   * @param seen where those are on the screen that are not hidden.
   */
  readonly watch: (elements: readonly Element[], seen: ReadonlyMap<Element, DOMRect>) => void
}

/** A move of a hundredth of an element's size is noticed. */
const STEPS = Array.from({ length: 101 }, (_, step) => step / 100)

/**
 * @param onMove is called whenever something may have moved, at most once a frame; with `true`
 *   where a size changed, so that other parts of the page may cut it off or lie above it.
 */
export function watchPosition(
  onMove: (resized: boolean) => void,
  signal: AbortSignal,
): PositionWatch {
  let waiting = false
  let resized = false
  let watched = new Map<Element, Window>()
  let sized = new Set<Element>()
  const schedule = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      if (!signal.aborted) onMove(resized)
      resized = false
    })
  }
  const sizes = new ResizeObserver(() => {
    resized = true
    schedule()
  })
  window.addEventListener('scroll', schedule, { capture: true, passive: true, signal })
  signal.addEventListener('abort', () => {
    sizes.disconnect()
    for (const { observer } of watched.values()) observer.disconnect()
  })

  return {
    watch(elements, seen) {
      const windows = new Map<Element, Window>()
      for (const [element, rect] of seen) {
        const before = watched.get(element)
        const same = before && isSame(before.rect, rect)
        windows.set(element, same ? before : windowAround(element, rect, schedule))
      }
      for (const [element, before] of watched) {
        if (windows.get(element) !== before) before.observer.disconnect()
      }
      watched = windows
      const all = new Set(elements.length > 0 ? [...elements, pageElement()] : [])
      for (const element of all.difference(sized)) sizes.observe(element)
      for (const element of sized.difference(all)) sizes.unobserve(element)
      sized = all
    },
  }
}

interface Window {
  readonly rect: DOMRect
  readonly observer: IntersectionObserver
}

/**
 * Looks at the screen through a window that is exactly where the element is: what shifts it by
 * whatever means, without a size that changes, moves it out of the window.
 */
function windowAround(element: Element, rect: DOMRect, onMove: () => void): Window {
  const { clientWidth, clientHeight } = pageElement()
  const sides = [rect.top, clientWidth - rect.right, clientHeight - rect.bottom, rect.left]
  const rootMargin = sides.map((side) => `${-Math.floor(side)}px`).join(' ')
  let first = true
  const observer = new IntersectionObserver(
    () => {
      if (!first) onMove()
      first = false
    },
    { root: document, rootMargin, threshold: STEPS },
  )
  observer.observe(element)
  return { rect, observer }
}

function isSame(a: DOMRect, b: DOMRect): boolean {
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height
}
