import { attribute, closest, contains, localName, matches, query } from '../dom/dom'
import { type HeadingKey, headingKey } from './heading'
import type { Line, Outline } from './outline'

/** The element at the end of a path of headings. */
interface FoundSection {
  readonly element: Element
  /** The number of headings found, from the outermost; at least 1. */
  readonly depth: number
}

/** A line that matches a heading of the path, and the index of the last text in its section. */
interface Reached {
  readonly line: Line
  readonly until: number
  readonly score: number
}

/** The limit of lines with the same words that are compared. */
const MAX_SAME = 50
const FOLDING =
  'summary, [data-toggle="collapse"], [data-bs-toggle="collapse"], [aria-expanded], .panel-title, .accordion-header'

/**
 * Finds the place at the end of a path of headings. Each has to follow the one before within its
 * section, and can be a heading, the title of an accordion, a bold line or a link.
 * @returns the end of the longest prefix of the path on the page; `null` if its first heading is
 *   missing.
 */
export function findSection(outline: Outline, path: readonly string[]): FoundSection | null {
  let reached: Reached[] = []
  let depth = 0
  for (const heading of path) {
    const next = linesMatching(outline, headingKey(heading)).flatMap(({ line, score }) => {
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
 * @returns the lines with a heading's words, scored by how much they look like a heading and
 *   whether their number is the same. Of nested elements with the same text the best one.
 */
function linesMatching({ lines }: Outline, wanted: HeadingKey): { line: Line; score: number }[] {
  if (wanted.words === '') return []
  const scored = lines
    .filter((line) => keyOf(line).words === wanted.words)
    .slice(0, MAX_SAME)
    .map((line) => {
      const sameNumber = keyOf(line).number === wanted.number
      return { line, score: likenessOf(line.element) + (sameNumber ? 0.5 : 0) }
    })
  const best = new Map<string, { line: Line; score: number }>()
  for (const one of scored) {
    const range = `${one.line.first}-${one.line.last}`
    const other = best.get(range)
    if (other === undefined || one.score > other.score) best.set(range, one)
  }
  return [...best.values()]
}

/** Scores how much an element looks like a heading, from 5 for a heading to 1 for plain text. */
function likenessOf(element: Element): number {
  if (rankOf(element) !== null) return 5
  if (matches(element, FOLDING)) return 4
  if (matches(element, 'b, strong, dt, th, caption, legend')) return 3
  return matches(element, 'a, button') ? 2 : 1
}

/** @returns 1 for h1 to 6 for h6, or its `aria-level`; `null` if it is not a heading. */
function rankOf(element: Element): number | null {
  const [, digit] = /^h([1-6])$/.exec(localName(element)) ?? []
  if (digit !== undefined) return Number(digit)
  if (attribute(element, 'role') !== 'heading') return null
  return Number(attribute(element, 'aria-level') || 2)
}

/** @returns the index of the last text in a line's section; infinity if its end is unknown. */
function endOf(outline: Outline, line: Line): number {
  const rank = rankOf(line.element)
  const folded = foldedUnder(line.element)
  if (folded) return outline.texts.findLastIndex((text) => contains(folded, text))
  if (rank !== null) {
    return endBefore(outline, line, ({ element }) => (rankOf(element) ?? 7) <= rank)
  }
  const { numbering } = keyOf(line)
  const likeness = likenessOf(line.element)
  return numbering === '' || likeness < 3
    ? Number.POSITIVE_INFINITY
    : endBefore(
        outline,
        line,
        (other) => keyOf(other).numbering === numbering && likenessOf(other.element) === likeness,
      )
}

function endBefore({ lines }: Outline, line: Line, ends: (other: Line) => boolean): number {
  const next = lines.find((other) => other.first > line.last && ends(other))
  return next ? next.first - 1 : Number.POSITIVE_INFINITY
}

const OPENER =
  'summary, :is(button, a, [role="button"]):is([aria-controls], [aria-expanded], [data-target], ' +
  '[data-toggle="collapse"], [data-bs-target], [data-bs-toggle="collapse"])'

/**
 * @returns the part that an accordion's title opens, by itself or by a button in or around it;
 *   `null` for any other element.
 */
function foldedUnder(title: Element): Element | null {
  const opener = closest(title, OPENER) ?? (rankOf(title) === null ? null : query(OPENER, title))
  if (opener === null) return null
  if (matches(opener, 'summary')) return closest(opener, 'details')
  const id =
    attribute(opener, 'aria-controls') ||
    attribute(opener, 'data-target').replace(/^#/, '') ||
    attribute(opener, 'data-bs-target').replace(/^#/, '') ||
    /^#(.+)/.exec(attribute(opener, 'href'))?.[1] ||
    ''
  return id === '' ? null : query(`[id="${CSS.escape(id)}"]`)
}

const keys = new Map<string, HeadingKey>()

/** Caches keys, because a page is read again after each change, mostly with the same text. */
function keyOf({ text }: Line): HeadingKey {
  const known = keys.get(text)
  if (known) return known
  if (keys.size > 5_000) keys.clear()
  const key = headingKey(text)
  keys.set(text, key)
  return key
}
