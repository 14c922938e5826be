import { attribute, closest, createTreeWalker, parentOf, queryAll } from '../dom/dom'

/** Longer elements cannot be headings, in UTF-16 units. */
const MAX_LENGTH = 200
/** An article has a few hundred texts; the rest of a longer page is not read. */
const MAX_TEXTS = 10_000
const UNREAD = 'script, style, noscript, template, .sr-only, [aria-hidden="true"]'

/** A short element with its text, and the indices of its first and last text in the outline. */
export interface Line {
  readonly element: Element
  readonly text: string
  readonly first: number
  readonly last: number
}

/** An article's short elements in the order of their first text, and all its texts. */
export interface Outline {
  readonly lines: readonly Line[]
  readonly texts: readonly Node[]
}

/** Finds every element below `root` that could be a heading; the text of an image is its `alt`. */
export function outlineOf(root: Element): Outline {
  const walker = createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const opened = new Set(
    queryAll('[aria-controls]', root).map((at) => attribute(at, 'aria-controls')),
  )
  const texts: Node[] = []
  const lines = new Map<Element, { text: string; first: number; last: number }>()
  for (let node = walker.nextNode(); node && texts.length < MAX_TEXTS; node = walker.nextNode()) {
    const text = textIn(node)
      .trim()
      .slice(0, MAX_LENGTH + 1)
    const parent = parentOf(node)
    if (text === '' || (parent && isUnread(parent, opened))) continue
    const index = texts.push(node) - 1
    const start = node instanceof Element ? node : parent
    for (let element = start; element && element !== root; element = parentOf(element)) {
      const line = lines.get(element)
      // The ancestors of a long element are longer still.
      if (line && line.text.length > MAX_LENGTH) break
      lines.set(element, {
        text: line ? `${line.text} ${text}` : text,
        first: line?.first ?? index,
        last: index,
      })
    }
  }
  const short = [...lines].flatMap(([element, line]) =>
    line.text.length > MAX_LENGTH ? [] : [{ element, ...line }],
  )
  return { texts, lines: short.sort((a, b) => a.first - b.first) }
}

/** A closed part is hidden from screen readers until its button opens it. */
function isUnread(element: Element, opened: ReadonlySet<string>): boolean {
  const around = closest(element, UNREAD)
  return around !== null && !opened.has(attribute(around, 'id'))
}

function textIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
  return node instanceof HTMLImageElement ? node.alt : ''
}
