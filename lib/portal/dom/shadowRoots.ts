import {
  closest,
  contains,
  elementCount,
  evaluateXPath,
  hostOf,
  parentOf,
  query,
  queryAll,
  rootOf,
  shadowRootOf,
} from './dom'

/** An open shadow root, and the element of the page, or of another root, that it hangs on. */
export interface OpenRoot {
  readonly root: ShadowRoot
  readonly host: Element
}

/**
 * In a page of up to so many elements each can have a root, in a larger one those with the name of
 * a custom element: examining each would take milliseconds at every reading.
 */
const FEW = 300
const CUSTOM = '//*[contains(name(), "-")]'
/** A page with more is not read. */
const MAX_ROOTS = 10_000

/**
 * @returns the page's open shadow roots, each after the one it is in. Closed ones cannot be seen.
 * @throws RangeError if there are more than `MAX_ROOTS`.
 */
export function openShadowRoots(): readonly OpenRoot[] {
  const roots = rootsOf(elementCount() > FEW ? evaluateXPath(CUSTOM) : queryAll('*'))
  for (const { root } of roots) {
    roots.push(...rootsOf(queryAll('*', root)))
    if (roots.length > MAX_ROOTS) throw new RangeError('The page has too many shadow roots')
  }
  return roots
}

function rootsOf(elements: readonly Element[]): OpenRoot[] {
  return elements.flatMap((host) => {
    const root = shadowRootOf(host)
    return root === null ? [] : [{ root, host }]
  })
}

/** @returns of open shadow roots those that hold what matches, or that lead to one that does. */
export function rootsWith(roots: readonly OpenRoot[], selector: string): readonly OpenRoot[] {
  const wanted = new Set<Node>()
  for (const { root, host } of roots.toReversed()) {
    if (wanted.has(root) || query(selector, root)) wanted.add(root).add(rootOf(host))
  }
  return roots.filter(({ root }) => wanted.has(root))
}

/** @returns the shadow roots around elements, from the innermost on, each once. */
export function shadowRootsAround(elements: readonly Element[]): readonly ShadowRoot[] {
  const roots = new Set<ShadowRoot>()
  let last: Node | null = null
  for (const element of elements) {
    // Most fields are in the same root as the one before.
    const own = rootOf(element)
    if (own === last) continue
    last = own
    for (let at: Element | null = element; at; at = hostOf(at)) {
      const root = rootOf(at)
      if (!(root instanceof ShadowRoot) || roots.has(root)) break
      roots.add(root)
    }
  }
  return [...roots]
}

/** @returns the parent of a node; for a shadow root its host. */
export function outerOf(at: Node): Element | null {
  return parentOf(at) ?? hostOf(at)
}

/** @returns the nearest match at or around an element, also outside of its shadow root. */
export function closestAcross(at: Element, selector: string): Element | null {
  for (let from: Element | null = at; from; from = hostOf(from)) {
    const found = closest(from, selector)
    if (found) return found
  }
  return null
}

/** @returns whether a node is in an element, also within shadow roots in it. */
export function containsAcross(outer: Element, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = hostOf(at)) if (contains(outer, at)) return true
  return false
}
