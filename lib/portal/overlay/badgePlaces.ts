import { boundingRect, pageElement } from '../dom/dom'
import { badgeSpot } from './badgeSpot'
import type { MarkBox } from './markBox'
import { obstaclesAround, pageLayout } from './obstacles'
import { GAP } from './overlayPosition'
import { reasonSpot } from './reasonSpot'

interface PlacedMark extends MarkBox {
  readonly target: Element
}

/** A badge before it was drawn, in CSS pixels. */
const SIZE = { width: 72, height: 24 }
/** The width of a mark's border. */
const BORDER = 2
/** How far from a field its badge and its reason can lie. */
const REACH = 112

/**
 * Finds a place for each mark's badge, so that it covers no label, name of a file or value, and no
 * other badge; and one for its reason, which may lie over values and other badges while it is read.
 * @returns moves them there: all reads come before all writes.
 */
export function badgePlaces(marks: readonly PlacedMark[]): () => void {
  const { clientWidth } = pageElement()
  const edges = { left: 0, right: clientWidth }
  const placed: DOMRect[] = []
  const layout = pageLayout()
  const styles = marks.map(({ badge, target }) => {
    const { left, top, width, height } = layout.rectOf(target)
    if (width === 0 || height === 0) return null
    const box = new DOMRect(left - GAP, top - GAP, width + 2 * GAP, height + 2 * GAP)
    const own = boundingRect(badge)
    const size = own.width > 0 ? own : SIZE
    const obstacles = obstaclesAround(target, layout, REACH)
    const spot = badgeSpot(box, size, [...placed, ...obstacles.texts, ...obstacles.others], edges)
    placed.push(spot)
    const [x, y] = [spot.left - box.left - BORDER, spot.top - box.top - BORDER]
    const text = badge.lastElementChild?.textContent ?? ''
    const { rect, isCut } = reasonSpot({ box, badge: spot, text, obstacles, width: clientWidth })
    const line = `--x:${rect.left - spot.left}px;--y:${rect.top - spot.top}px;--w:${rect.width}px`
    return { isCut, css: `left:${x}px;top:${y}px;${line}` }
  })
  return () => {
    marks.forEach(({ badge }, index) => {
      const style = styles[index]
      if (!style) return
      badge.style.cssText = style.css
      badge.classList.toggle('cut', style.isCut)
    })
  }
}
