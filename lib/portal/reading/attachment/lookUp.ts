import { closest, matches, parentOf, query } from '../../dom/dom'

/** Number of ancestors that are searched for texts about a file, because a page can be nested very deep. */
const LEVELS = 20

/** @returns the nearest element around another, or itself, that fits; none beyond `LEVELS`. */
export function near(at: Element, selector: string): Element | null {
  let element: Element | null = at
  for (let level = 0; element && level < LEVELS; level++) {
    if (matches(element, selector)) return element
    element = parentOf(element)
  }
  return null
}

/** Asks about parts of the page that stay as they are meanwhile. */
export interface PageLookUp {
  /** @returns whether a part has an element that fits. */
  readonly has: (part: Element, selector: string) => boolean
  /** @returns whether an element is in one that fits, or is one. */
  readonly isIn: (element: Element, selector: string) => boolean
}

/** @returns a look-up that asks the page once for each part, as the entries of a list share theirs. */
export function pageLookUp(): PageLookUp {
  return {
    has: once((part, selector) => query(selector, part) !== null),
    isIn: once((element, selector) => closest(element, selector) !== null),
  }
}

function once(
  ask: (element: Element, selector: string) => boolean,
): (element: Element, selector: string) => boolean {
  const bySelector = new Map<string, Map<Element, boolean>>()
  return (element, selector) => {
    const answers = bySelector.get(selector) ?? new Map<Element, boolean>()
    bySelector.set(selector, answers)
    const answer = answers.get(element) ?? ask(element, selector)
    answers.set(element, answer)
    return answer
  }
}
