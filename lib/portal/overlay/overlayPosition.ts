import { boundingRect, isDisplayed, matches, pageElement, slotOf } from '../dom/dom'
import { outerOf } from '../dom/shadowRoots'

/** A box of ours, and the field over which it is positioned. */
interface OverlayBox {
  readonly box: HTMLElement
  readonly target: Element
}

/** How the ancestors of a field clip and stack it. */
export interface Surroundings {
  /** Ancestors that clip their overflow. */
  readonly clippers: readonly Element[]
  /** The z-index of the field's outermost stacking context. */
  readonly layer: number
}

/** The distance between a box and its field, in CSS pixels. */
export const GAP = 4
const VISIBLE = { visibilityProperty: true, opacityProperty: true }

/**
 * Reads the computed style of every ancestor, which is expensive: keep the result. A box gets its
 * field's layer, so that a fixed header, an open list or a dialog covers the box as well.
 */
export function surroundingsOf(target: Element): Surroundings {
  const clippers: Element[] = []
  let layer = 0
  let fixed = false
  for (let at = aroundOf(target); at && !matches(at, ':root, :root > body'); at = aroundOf(at)) {
    const style = getComputedStyle(at)
    if (!fixed && !/^visible( visible)?$/.test(style.overflow)) clippers.push(at)
    fixed ||= style.position === 'fixed'
    layer = layerIn(style) ?? layer
  }
  return { clippers, layer: Math.max(0, layer) }
}

/** @returns what an element is drawn in: what it is slotted into, where that is not its parent. */
function aroundOf(at: Element): Element | null {
  return slotOf(at) ?? outerOf(at)
}

/** @returns the z-index of an element's stacking context; `null` if it creates none. */
function layerIn(style: CSSStyleDeclaration): number | null {
  const own = Number.parseInt(style.zIndex, 10)
  if (Number.isFinite(own) && style.position !== 'static') return own
  const createsContext =
    style.opacity !== '1' ||
    style.isolation === 'isolate' ||
    [style.transform, style.filter].some((value) => value !== '' && value !== 'none') ||
    /^(fixed|sticky)$/.test(style.position)
  return createsContext ? 0 : null
}

/**
 * Positions each box over its field, and hides the boxes of fields that are not visible. All reads
 * come before all writes, so that the browser computes the layout once.
 * @param origin the element relative to which the boxes are positioned.
 * @param surroundings those of a field; the caller may cache them.
 * @returns the rectangles of the visible fields.
 */
export function positionOverlays(
  origin: Element,
  all: readonly OverlayBox[],
  surroundings: (target: Element) => Surroundings,
): Map<Element, DOMRect> {
  const from = boundingRect(origin)
  const page = boundingRect(pageElement())
  const clipRects = new Map<Element, DOMRect>()
  const seen = new Map<Element, DOMRect>()
  const styles = all.map(({ target }) => {
    const rect = boundingRect(target)
    if (rect.width === 0 || rect.height === 0 || !isDisplayed(target, VISIBLE)) return null
    const { clippers, layer } = surroundings(target)
    const clips = clippers.map((clipper) => {
      const known = clipRects.get(clipper) ?? boundingRect(clipper)
      clipRects.set(clipper, known)
      return known
    })
    const style = styleFor(rect, { from, page, clips })
    if (style === null) return null
    seen.set(target, rect)
    return `${style};z-index:${layer}`
  })
  all.forEach(({ box }, index) => {
    const style = styles[index] ?? null
    box.hidden = style === null
    if (style !== null && box.style.cssText !== style) box.style.cssText = style
  })
  return seen
}

interface Bounds {
  readonly from: DOMRect
  readonly page: DOMRect
  readonly clips: readonly DOMRect[]
}

/** @returns the style of a box over `rect`; `null` if all of it is clipped. */
function styleFor(rect: DOMRect, { from, page, clips }: Bounds): string | null {
  const left = rect.left - GAP
  const top = rect.top - GAP
  // At the page's edge the box must not make the page wider.
  const right = Math.min(rect.right + GAP, Math.max(rect.right, page.right))
  const bottom = Math.min(rect.bottom + GAP, Math.max(rect.bottom, page.bottom))
  const place = `left:${left - from.left}px;top:${top - from.top}px;width:${right - left}px;height:${bottom - top}px`
  if (clips.length === 0) return place
  const inside = {
    top: Math.max(...clips.map((clip) => clip.top)),
    left: Math.max(...clips.map((clip) => clip.left)),
    right: Math.min(...clips.map((clip) => clip.right)),
    bottom: Math.min(...clips.map((clip) => clip.bottom)),
  }
  const over = inside.bottom <= rect.top || inside.top >= rect.bottom
  if (over || inside.right <= rect.left || inside.left >= rect.right) return null
  const [t, r, b, l] = [
    inside.top - top,
    right - inside.right,
    bottom - inside.bottom,
    inside.left - left,
  ]
  return `${place};clip-path:inset(${t}px ${r}px ${b}px ${l}px)`
}
