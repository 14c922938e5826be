import {
  boundingRect,
  childNodes,
  contains,
  localName,
  matches,
  rootOf,
  textRects,
} from '../dom/dom'
import { outerOf } from '../dom/shadowRoots'

/** What must stay readable around a field. */
export interface Obstacles {
  /** Labels, names of files and all other text. */
  readonly texts: readonly DOMRect[]
  /** Other controls, and the field's own value. */
  readonly others: readonly DOMRect[]
}

/** What a person presses or fills in, and pictures. */
const CONTROLS = 'a[href], button, input, select, textarea, img, [role="button"], [tabindex]'
/** Inputs in which the text begins at the left and leaves the rest free. */
const LINE =
  'input:not([type="file"], [type="checkbox"], [type="radio"], [type="range"], [type="color"])'

/** A node of the page, with its rectangle where it is an element. */
interface Area {
  readonly node: Node
  readonly rect: DOMRect | null
}

/** The layout of a page, each part of it read once, as several fields have the same around them. */
interface PageLayout {
  readonly rectOf: (at: Element) => DOMRect
  /** @returns the child nodes of an element or a shadow root. */
  readonly areasIn: (at: Node) => readonly Area[]
}

/** @returns the layout of the page as it is now; it may not change as long as that is used. */
export function pageLayout(): PageLayout {
  const rects = new Map<Element, DOMRect>()
  const areas = new Map<Node, readonly Area[]>()
  const rectOf = (at: Element) => {
    const rect = rects.get(at) ?? boundingRect(at)
    rects.set(at, rect)
    return rect
  }
  const areasIn = (at: Node) => {
    const known = areas.get(at)
    if (known) return known
    const found = childNodes(at).map((node): Area => {
      return { node, rect: node instanceof Element ? rectOf(node) : null }
    })
    areas.set(at, found)
    return found
  }
  return { rectOf, areasIn }
}

/** @param reach how far from the field, in CSS pixels. */
export function obstaclesAround(
  target: Element,
  { rectOf, areasIn }: PageLayout,
  reach: number,
): Obstacles {
  const own = rectOf(target)
  const near = new DOMRect(
    own.left - reach,
    own.top - reach,
    own.width + 2 * reach,
    own.height + 2 * reach,
  )
  const texts: DOMRect[] = []
  const others = valueIn(target, own)
  const visit = ({ node, rect }: Area) => {
    if (node instanceof Text && /\S/.test(node.data)) {
      texts.push(...textRects(node).filter((each) => touches(each, near)))
    }
    if (rect && node instanceof Element) {
      const isWhole = matches(node, CONTROLS) || localName(node).includes('-')
      if (isWhole && node !== target && !contains(node, target)) others.push(rect)
    }
    visitIn(node)
  }
  const visitIn = (node: Node) => {
    for (const area of areasIn(node)) if (!isApart(area, near)) visit(area)
  }
  for (const part of partsAround(target, near, rectOf)) {
    if (part instanceof Element) visit({ node: part, rect: rectOf(part) })
    else visitIn(part)
  }
  return { texts, others }
}

function isApart({ rect }: Area, near: DOMRect): boolean {
  // What has no size of its own can hold something that has.
  if (rect === null || rect.width === 0 || rect.height === 0) return false
  // One pixel is cut off around a text for screen readers, which reaches further.
  return (rect.width <= 1 && rect.height <= 1) || !touches(rect, near)
}

/** @returns whether two rectangles have a part in common. */
function touches(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  )
}

/** @returns how much two rectangles have in common, in square pixels. */
export function commonArea(one: DOMRect, other: DOMRect): number {
  if (!touches(one, other)) return 0
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return width * (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top))
}

/** @returns what covers the surroundings of a field: also all that is in the shadow roots around it. */
function partsAround(target: Element, near: DOMRect, rectOf: (at: Element) => DOMRect): Node[] {
  const roots: Node[] = []
  let part = target
  for (let outer = outerOf(part); outer !== null; outer = outerOf(part)) {
    const root = rootOf(part)
    if (root !== rootOf(outer)) roots.push(root)
    part = outer
    const { top, bottom } = rectOf(part)
    if (top <= near.top && bottom >= near.bottom) break
  }
  return [...roots, part]
}

/** The text in an input has no rectangle of its own: full-width letters are as wide as they are high. */
function valueIn(target: Element, rect: DOMRect): DOMRect[] {
  if (!matches(target, 'input, select, textarea')) return []
  const style = getComputedStyle(target)
  const isLine = target instanceof HTMLInputElement && matches(target, LINE)
  if (!isLine || /^(right|end|center)$/.test(style.textAlign)) return [rect]
  const size = Number.parseFloat(style.fontSize)
  const widths = [...(target.value || target.placeholder)].map((letter) =>
    letter < '\u0100' ? size * 0.65 : size,
  )
  const text = widths.reduce((sum, width) => sum + width, Number.parseFloat(style.paddingLeft))
  const width = Math.min(rect.width, text + size)
  return [new DOMRect(rect.left, rect.top + rect.height / 2 - size * 0.75, width, size * 1.5)]
}
