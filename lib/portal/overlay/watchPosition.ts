import { pageElement } from '../dom/dom'
import { listen } from '../dom/listen'

/** Watches elements for changes of position and size without polling. */
interface PositionWatch {
  /**
   * Replaces the watched elements.
   * @param elements all elements to watch, hidden ones as well.
   * @param seen the rectangles of those that are visible.
   */
  readonly watch: (elements: readonly Element[], seen: ReadonlyMap<Element, DOMRect>) => void
}

/** Thresholds in steps of 1 %: a move by a hundredth of an element's size is noticed. */
const THRESHOLDS = Array.from({ length: 101 }, (_, step) => step / 100)

/**
 * Creates a watch for the positions of elements.
 * @param onMove called when an element may have moved, once per animation frame at most; with
 *   `true` if a size changed, after which other ancestors may clip or cover the element.
 * @param signal ends the watch.
 */
export function watchPosition(
  onMove: (resized: boolean) => void,
  signal: AbortSignal,
): PositionWatch {
  let isScheduled = false
  let resized = false
  let watched = new Map<Element, Observed>()
  let sized = new Set<Element>()
  const schedule = () => {
    if (isScheduled) return
    isScheduled = true
    requestAnimationFrame(() => {
      isScheduled = false
      if (!signal.aborted) onMove(resized)
      resized = false
    })
  }
  const sizes = new ResizeObserver(() => {
    resized = true
    schedule()
  })
  listen('scroll', schedule, { passive: true, signal })
  signal.addEventListener('abort', () => {
    sizes.disconnect()
    for (const { observer } of watched.values()) observer.disconnect()
  })

  return {
    watch(elements, seen) {
      const observed = new Map<Element, Observed>()
      for (const [element, rect] of seen) {
        const before = watched.get(element)
        const same = before && isSame(before.rect, rect)
        observed.set(element, same ? before : observeAt(element, rect, schedule))
      }
      for (const [element, before] of watched) {
        if (observed.get(element) !== before) before.observer.disconnect()
      }
      watched = observed
      const all = new Set(elements.length > 0 ? [...elements, pageElement()] : [])
      for (const element of all.difference(sized)) sizes.observe(element)
      for (const element of sized.difference(all)) sizes.unobserve(element)
      sized = all
    },
  }
}

interface Observed {
  readonly rect: DOMRect
  readonly observer: IntersectionObserver
}

/**
 * Observes an element's intersection with a root that is as large as the element and at the same
 * place. Any move out of `rect`, also one without a resize or a scroll, changes the intersection.
 */
function observeAt(element: Element, rect: DOMRect, onMove: () => void): Observed {
  const { clientWidth, clientHeight } = pageElement()
  const sides = [rect.top, clientWidth - rect.right, clientHeight - rect.bottom, rect.left]
  const rootMargin = sides.map((side) => `${-Math.floor(side)}px`).join(' ')
  let first = true
  const observer = new IntersectionObserver(
    () => {
      if (!first) onMove()
      first = false
    },
    { root: document, rootMargin, threshold: THRESHOLDS },
  )
  observer.observe(element)
  return { rect, observer }
}

function isSame(a: DOMRect, b: DOMRect): boolean {
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height
}
