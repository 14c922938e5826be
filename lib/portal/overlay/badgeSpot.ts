import { commonArea } from './obstacles'

/** A width and a height, in CSS pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

/** Between which edges of the window a badge has to lie, in CSS pixels. */
interface Edges {
  readonly left: number
  readonly right: number
}

/** The distance between two places that are tried along an edge, in CSS pixels. */
const STEP = 16

/**
 * @param box the mark around the field.
 * @param obstacles what the badge must not cover.
 * @returns where the badge lies: at the first place at the mark that covers nothing; else at the one
 *   that covers the least.
 */
export function badgeSpot(
  box: DOMRect,
  size: Size,
  obstacles: readonly DOMRect[],
  edges: Edges,
): DOMRect {
  let best = spot(box.right - size.width, box.top - size.height, size)
  let least = Number.POSITIVE_INFINITY
  for (const candidate of spotsAt(box, size, edges)) {
    const covered = obstacles.reduce((sum, rect) => sum + commonArea(candidate, rect), 0)
    if (covered < least) {
      least = covered
      best = candidate
    }
    if (covered === 0) break
  }
  return best
}

function* spotsAt(box: DOMRect, size: Size, { left, right }: Edges): Iterable<DOMRect> {
  const [from, to] = [Math.max(box.left, left), Math.min(box.right, right) - size.width]
  const [above, middle] = [box.top - size.height, box.top + (box.height - size.height) / 2]
  function* along(y: number) {
    for (let x = to; x >= from; x -= STEP) yield spot(x, y, size)
  }
  yield* along(above)
  if (box.right + size.width <= right) yield spot(box.right, middle, size)
  yield* along(box.bottom)
  if (box.left - size.width >= left) yield spot(box.left - size.width, middle, size)
  // Within the field, where its value leaves room; then across its edges.
  yield spot(to - STEP / 2, middle, size)
  yield* along(box.bottom - size.height / 2)
  yield* along(box.top - size.height / 2)
}

function spot(x: number, y: number, { width, height }: Size): DOMRect {
  return new DOMRect(x, y, width, height)
}
