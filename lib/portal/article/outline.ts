import { closest, createTreeWalker, parentOf } from '../dom/dom'

/** A heading or a line that could be one is not longer than this, letters. */
const LONGEST = 200
/** An article has a few hundred; beyond this a page is not read on. */
const MOST_TEXTS = 10_000
const UNREAD = 'script, style, noscript, template, .sr-only, [aria-hidden="true"]'

/** A short element with its words and where they stand among all texts of the page. */
export interface Line {
  readonly element: Element
  readonly text: string
  readonly first: number
  readonly last: number
}

/** An article's short elements in the order of their first words, and all its texts. */
export interface Outline {
  readonly lines: readonly Line[]
  readonly texts: readonly Node[]
}

/** Reads what could be a heading below `root`: every element with few words, pictures by their alt. */
export function outlineOf(root: Element): Outline {
  const walker = createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const texts: Node[] = []
  const lines = new Map<Element, { text: string; first: number; last: number }>()
  for (let node = walker.nextNode(); node && texts.length < MOST_TEXTS; node = walker.nextNode()) {
    const text = wordsIn(node)
      .trim()
      .slice(0, LONGEST + 1)
    const parent = parentOf(node)
    if (text === '' || (parent && closest(parent, UNREAD))) continue
    const index = texts.push(node) - 1
    const start = node instanceof Element ? node : parent
    for (let element = start; element && element !== root; element = parentOf(element)) {
      const line = lines.get(element)
      // What is around a long text is longer still.
      if (line && line.text.length > LONGEST) break
      lines.set(element, {
        text: line ? `${line.text} ${text}` : text,
        first: line?.first ?? index,
        last: index,
      })
    }
  }
  const short = [...lines].flatMap(([element, line]) =>
    line.text.length > LONGEST ? [] : [{ element, ...line }],
  )
  return { texts, lines: short.sort((a, b) => a.first - b.first) }
}

function wordsIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
  return node instanceof HTMLImageElement ? node.alt : ''
}
