import { attribute, closest, contains, localName, matches, query } from '../dom/dom'
import { type HeadingKey, headingKey } from './heading'
import type { Line, Outline } from './outline'

/** Where a path of headings leads to on a page. */
interface FoundSection {
  readonly element: Element
  /** How many headings of the path were found, from the outermost; at least 1. */
  readonly depth: number
}

/** A heading of the path that was found, and how far what stands under it reaches. */
interface Reached {
  readonly line: Line
  readonly until: number
  readonly score: number
}

/** As many lines with the same words as are looked at. */
const MOST_ALIKE = 50
const FOLDING =
  'summary, [data-toggle="collapse"], [data-bs-toggle="collapse"], [aria-expanded], .panel-title, .accordion-header'

/**
 * Finds the place that a path of headings leads to: each one after the one before and within its
 * section, be it a heading, the title of an accordion, a bold line or a link.
 * @returns the longest prefix of the path that there is; `null` where not even its first is.
 */
export function findSection(outline: Outline, path: readonly string[]): FoundSection | null {
  let reached: Reached[] = []
  let depth = 0
  for (const wanted of path) {
    const next = linesLike(outline, headingKey(wanted)).flatMap(({ line, score }) => {
      const before = depth === 0 ? null : bestAround(reached, line)
      if (before === undefined) return []
      const until = Math.min(before?.until ?? Number.POSITIVE_INFINITY, endOf(outline, line))
      return { line, until, score: score + (before?.score ?? 0) }
    })
    if (next.length === 0) break
    reached = next
    depth += 1
  }
  const best = bestOf(reached)
  return best === undefined ? null : { element: best.line.element, depth }
}

function bestOf(reached: readonly Reached[]): Reached | undefined {
  return reached.reduce<Reached | undefined>(
    (best, one) => (best === undefined || one.score > best.score ? one : best),
    undefined,
  )
}

function bestAround(reached: readonly Reached[], { first, last }: Line): Reached | undefined {
  return bestOf(reached.filter(({ line, until }) => line.last < first && last <= until))
}

/**
 * Lines with these words; the same number speaks for a line. Of elements around the same texts,
 * a paragraph and the bold words in it, the most like a heading counts.
 */
function linesLike({ lines }: Outline, wanted: HeadingKey): { line: Line; score: number }[] {
  if (wanted.words === '') return []
  const alike = lines
    .filter((line) => keyOf(line).words === wanted.words)
    .slice(0, MOST_ALIKE)
    .map((line) => {
      const sameNumber = keyOf(line).number === wanted.number
      return { line, score: kindOf(line.element) + (sameNumber ? 0.5 : 0) }
    })
  const best = new Map<string, { line: Line; score: number }>()
  for (const one of alike) {
    const around = `${one.line.first}-${one.line.last}`
    const other = best.get(around)
    if (other === undefined || one.score > other.score) best.set(around, one)
  }
  return [...best.values()]
}

/** How much like a heading an element is: what looks like one comes before mere words. */
function kindOf(element: Element): number {
  if (rankOf(element) !== null) return 5
  if (matches(element, FOLDING)) return 4
  if (matches(element, 'b, strong, dt, th, caption, legend')) return 3
  return matches(element, 'a, button') ? 2 : 1
}

/** @returns 1 for h1 … 6 for h6; `null` for what is no heading. */
function rankOf(element: Element): number | null {
  const [, digit] = /^h([1-6])$/.exec(localName(element)) ?? []
  if (digit !== undefined) return Number(digit)
  if (attribute(element, 'role') !== 'heading') return null
  return Number(attribute(element, 'aria-level') || 2)
}

/** @returns the last text of what stands under a line; all the rest where that cannot be told. */
function endOf(outline: Outline, line: Line): number {
  const rank = rankOf(line.element)
  if (rank !== null) {
    return endBefore(outline, line, ({ element }) => (rankOf(element) ?? 7) <= rank)
  }
  const folded = foldedUnder(line.element)
  if (folded) return outline.texts.findLastIndex((text) => contains(folded, text))
  const { numbering } = keyOf(line)
  const kind = kindOf(line.element)
  return numbering === '' || kind < 3
    ? Number.POSITIVE_INFINITY
    : endBefore(
        outline,
        line,
        (other) => keyOf(other).numbering === numbering && kindOf(other.element) === kind,
      )
}

function endBefore({ lines }: Outline, line: Line, ends: (other: Line) => boolean): number {
  const next = lines.find((other) => other.first > line.last && ends(other))
  return next ? next.first - 1 : Number.POSITIVE_INFINITY
}

/** What an accordion's title opens. */
function foldedUnder(title: Element): Element | null {
  if (matches(title, 'summary')) return closest(title, 'details')
  const id =
    attribute(title, 'aria-controls') ||
    attribute(title, 'data-target').replace(/^#/, '') ||
    (matches(title, FOLDING) ? attribute(title, 'href').replace(/^#/, '') : '')
  return id === '' ? null : query(`[id="${CSS.escape(id)}"]`)
}

const keys = new Map<string, HeadingKey>()

/** A page is read again after each change, and mostly says the same. */
function keyOf({ text }: Line): HeadingKey {
  const known = keys.get(text)
  if (known) return known
  if (keys.size > 5_000) keys.clear()
  const key = headingKey(text)
  keys.set(text, key)
  return key
}
