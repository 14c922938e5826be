import type { Obstacles } from './obstacles'
import { commonArea } from './obstacles'

/** Where the reason of a mark is shown, in CSS pixels of the window. */
interface ReasonSpot {
  readonly rect: DOMRect
  /** Whether it is cut to one line, because nothing else leaves the labels readable. */
  readonly isCut: boolean
}

interface ReasonOf {
  /** The mark around the field. */
  readonly box: DOMRect
  readonly badge: DOMRect
  readonly text: string
  readonly obstacles: Obstacles
  /** The width of the page. */
  readonly width: number
}

/** As in `marks.css`: the letters, a line, and what is around the text. */
const LETTER = 14
const LINE = 22
const AROUND = { width: 28, height: 12 }
const CUT_HEIGHT = 26
/** How far from the field places are tried, and how far apart. */
const REACH = 48
const STEP = 8
/** A narrower column of text is hard to read. */
const NARROWEST = 200
/** Covering a label or a file's name weighs as much as covering this area of anything else. */
const WEIGHT = 1000

/**
 * @returns where the reason lies: on or near the field, where it covers no label and no name of a file,
 *   and little else; cut to one line where only that is possible.
 */
export function reasonSpot(of: ReasonOf): ReasonSpot {
  let best: ReasonSpot | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [size, isCut] of sizesOf(of)) {
    for (const rect of spotsAround(of, size)) {
      const cost = costOf(rect, of)
      if (cost >= least) continue
      least = cost
      best = { rect, isCut }
    }
    if (least < WEIGHT) break
  }
  return best ?? { rect: of.badge, isCut: true }
}

interface Size {
  readonly width: number
  readonly height: number
}

function* sizesOf({ text, box, width }: ReasonOf): Iterable<readonly [Size, boolean]> {
  const letters = [...text].map((letter) => (letter < '\u0100' ? LETTER * 0.65 : LETTER))
  const line = Math.ceil(letters.reduce((sum, each) => sum + each, 0))
  const whole = Math.min(line + AROUND.width, width)
  for (const column of [whole, Math.min(whole, Math.max(box.width, NARROWEST))]) {
    // A line may end before a letter that must not begin one.
    const perLine = Math.max(column - AROUND.width - LETTER, LETTER)
    const lines = column - AROUND.width >= line ? 1 : Math.ceil(line / perLine)
    yield [{ width: column, height: lines * LINE + AROUND.height }, false]
  }
  for (const column of [whole, Math.min(whole, box.width)]) {
    yield [{ width: column, height: CUT_HEIGHT }, true]
  }
}

/** The places on and around a field. */
function* spotsAround({ box, badge, width }: ReasonOf, size: Size): Iterable<DOMRect> {
  const lefts = [badge.right - size.width, box.right - size.width, box.left, badge.left]
  const xs = new Set(lefts.map((left) => Math.max(0, Math.min(left, width - size.width))))
  const inside = box.height - size.height
  const ys = [badge.bottom + 1, badge.top - size.height - 1]
  ys.push(box.top, box.top + inside / 2, box.bottom - size.height)
  for (let away = 1; away <= REACH; away += STEP) {
    ys.push(box.bottom + away, box.top - size.height - away)
  }
  for (const y of ys) {
    // Nothing above the page's beginning can be scrolled to.
    if (y + scrollY < 0) continue
    for (const x of xs) yield new DOMRect(x, y, size.width, size.height)
  }
}

/** Near its own field nobody takes a reason for another's. */
function costOf(rect: DOMRect, { obstacles: { texts, others }, box, badge }: ReasonOf): number {
  const over = (rects: readonly DOMRect[]) =>
    rects.reduce((sum, each) => sum + commonArea(rect, each), 0)
  const away = Math.abs(rect.top + rect.height / 2 - box.top - box.height / 2)
  const covered = over(others) + 10 * commonArea(rect, badge)
  return over(texts) * WEIGHT + covered / WEIGHT + away / 5
}
