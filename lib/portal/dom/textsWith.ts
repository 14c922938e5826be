import { createTreeWalker, rawText } from './dom'

/** A deep page is asked for the text of so many letters at most, and then walked through. */
const MOST_ASKED = 2_000_000

/**
 * Finds the texts that match. Parts of the page without any are passed over as a whole: to look at each
 * blank and comment that a template leaves costs more than to ask for the text of all.
 * @param pattern of letters that stand in one text.
 */
export function* textsWith(root: Element | ShadowRoot, pattern: RegExp): Generator<Text, void> {
  const walker = createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let asked = 0
  const isWithout = (element: Element) => {
    if (asked > MOST_ASKED) return false
    const text = rawText(element)
    asked += text.length
    return !pattern.test(text)
  }
  for (let node = walker.nextNode(); node !== null; ) {
    if (node instanceof Text && pattern.test(node.data)) yield node
    const isPassed = node instanceof Element && isWithout(node)
    node = isPassed ? behind(walker) : walker.nextNode()
  }
}

/** @returns the next node that is not in the current one. */
function behind(walker: TreeWalker): Node | null {
  while (walker.lastChild() !== null);
  return walker.nextNode()
}
