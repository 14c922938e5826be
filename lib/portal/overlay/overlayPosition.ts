import { boundingRect, isDisplayed, matches, pageElement, parentOf } from '../dom/dom'

/** What lies over a field, and the field. */
export interface OverlayBox {
  readonly box: HTMLElement
  readonly target: Element
}

/** What on the page decides how much of a field is seen, and what lies above it. */
export interface Surroundings {
  /** Ancestors that cut off what does not fit into them. */
  readonly clippers: readonly Element[]
  /** The z-index under which the field stands among the parts of the page. */
  readonly layer: number
}

/** How far a mark stands off its field, in CSS pixels. */
const GAP = 4
const VISIBLE = { visibilityProperty: true, opacityProperty: true }

/**
 * Looks at every ancestor's style. A mark takes its field's layer: what the page shows over the
 * field, such as a fixed header, an open list or a dialog, lies over the mark as well.
 */
export function surroundingsOf(target: Element): Surroundings {
  const clippers: Element[] = []
  let layer = 0
  let fixed = false
  for (let at = parentOf(target); at && !matches(at, ':root, :root > body'); at = parentOf(at)) {
    const style = getComputedStyle(at)
    if (!fixed && !/^visible( visible)?$/.test(style.overflow)) clippers.push(at)
    fixed ||= style.position === 'fixed'
    layer = layerIn(style) ?? layer
  }
  return { clippers, layer: Math.max(0, layer) }
}

/** @returns the layer of what is in an element, `null` where the element makes none. */
function layerIn(style: CSSStyleDeclaration): number | null {
  const own = Number.parseInt(style.zIndex, 10)
  if (Number.isFinite(own) && style.position !== 'static') return own
  const makesOne =
    style.opacity !== '1' ||
    style.isolation === 'isolate' ||
    [style.transform, style.filter].some((value) => value !== '' && value !== 'none') ||
    /^(fixed|sticky)$/.test(style.position)
  return makesOne ? 0 : null
}

/**
 * Lays each box over its field: everything is read before anything is written, so that the page
 * is laid out once. A field that is not seen has no box.
 * @param origin the element in which the boxes are positioned.
 * @returns where the fields are, for those that are seen.
 */
export function positionOverlays(
  origin: Element,
  all: readonly OverlayBox[],
  surroundings: (target: Element) => Surroundings,
): Map<Element, DOMRect> {
  const from = boundingRect(origin)
  const page = boundingRect(pageElement())
  const clips = new Map<Element, DOMRect>()
  const seen = new Map<Element, DOMRect>()
  const styles = all.map(({ target }) => {
    const rect = boundingRect(target)
    if (rect.width === 0 || rect.height === 0 || !isDisplayed(target, VISIBLE)) return null
    const { clippers, layer } = surroundings(target)
    const cut = clippers.map((clipper) => {
      const known = clips.get(clipper) ?? boundingRect(clipper)
      clips.set(clipper, known)
      return known
    })
    const style = styleFor(rect, { from, page, cut })
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

type Frame = { readonly from: DOMRect; readonly page: DOMRect; readonly cut: readonly DOMRect[] }

/** @returns the style of a box over `rect`, `null` where all of it is cut off. */
function styleFor(rect: DOMRect, { from, page, cut }: Frame): string | null {
  const left = rect.left - GAP
  const top = rect.top - GAP
  // Where there is no room beside the field the page must not become wider for it.
  const right = Math.min(rect.right + GAP, Math.max(rect.right, page.right))
  const bottom = Math.min(rect.bottom + GAP, Math.max(rect.bottom, page.bottom))
  const place = `left:${left - from.left}px;top:${top - from.top}px;width:${right - left}px;height:${bottom - top}px`
  if (cut.length === 0) return place
  const inside = {
    top: Math.max(...cut.map((clip) => clip.top)),
    left: Math.max(...cut.map((clip) => clip.left)),
    right: Math.min(...cut.map((clip) => clip.right)),
    bottom: Math.min(...cut.map((clip) => clip.bottom)),
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
