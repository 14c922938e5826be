import { parentOf } from '../dom/dom'
import { isOurHost } from '../overlay/shadowHost'

/** The parts of a page that its reading depends on. */
export interface Parts {
  /** The smallest element around all fields; `null` without fields. */
  readonly part: Element | null
  /** Open shadow roots with fields; without any field all of them, where a form may come later. */
  readonly roots: readonly ShadowRoot[]
}

/**
 * The attributes in the part with fields that can change a reading. Pages that fill in a field by script mark that with
 * class names.
 */
const ATTRIBUTES =
  'class id for type value checked selected hidden disabled readonly aria-label aria-labelledby ' +
  'aria-invalid aria-expanded aria-checked aria-selected aria-valuenow aria-valuetext aria-disabled'

/** Observes the parts of the page that have fields, and whether the page removes or replaces them. */
export function observeParts(onChange: () => void, signal: AbortSignal): (parts: Parts) => void {
  let observer: MutationObserver | null = null
  let observed: readonly (Node | null)[] = []
  signal.addEventListener('abort', () => observer?.disconnect())
  return ({ part, roots }) => {
    const parent = part && parentOf(part)
    const now = [part, parent, ...roots]
    if (now.length === observed.length && now.every((one, at) => one === observed[at])) return
    observer?.disconnect()
    observer = null
    observed = now
    if (part === null && roots.length === 0) return
    observer = observerOf(onChange)
    const within: MutationObserverInit = {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ATTRIBUTES.split(' '),
    }
    for (const root of [part, ...roots]) if (root) observer.observe(root, within)
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
export function observeEverywhere(
  onChange: () => void,
  signal: AbortSignal,
): (needed: boolean) => void {
  let observer: MutationObserver | null = null
  const stop = () => {
    observer?.disconnect()
    observer = null
  }
  signal.addEventListener('abort', stop)
  return (needed) => {
    if (!needed) stop()
    if (!needed || observer !== null) return
    observer = observerOf(onChange)
    // `document.open()` replaces the page's element.
    observer.observe(document, ANYWHERE)
  }
}

/** Without our own elements: reading the page adds and removes our own elements, which must not trigger another read. */
function observerOf(onChange: () => void): MutationObserver {
  return new MutationObserver((records) => {
    if (!records.every(isOurs)) onChange()
  })
}

function isOurs({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = type === 'childList' ? [...addedNodes, ...removedNodes] : [target]
  return nodes.every(isOurHost)
}
