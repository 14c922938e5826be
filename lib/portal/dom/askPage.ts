import { isDisplayed } from './dom'

/** What was asked of the page, with its answer. */
interface Asked {
  readonly question: () => unknown
  readonly answer: unknown
}

let recorded: Asked[] | null = null

/**
 * Asks what can change without a mutation, because style rules and the layout decide it. Within
 * `recordAsked` it can be asked again later.
 */
export function askPage<T>(question: () => T): T {
  const answer = question()
  recorded?.push({ question, answer })
  return answer
}

/** @returns whether an element has a layout box, as `isDisplayed`, by `askPage`. */
export function askDisplayed(at: Element, options?: CheckVisibilityOptions): boolean {
  return askPage(() => isDisplayed(at, options))
}

/** @returns the result of a reading, and whether the page still gives each answer that it rests on. */
export function recordAsked<T>(read: () => T): {
  readonly result: T
  readonly isSame: () => boolean
} {
  const asked: Asked[] = []
  recorded = asked
  try {
    const result = read()
    return { result, isSame: () => asked.every(({ question, answer }) => question() === answer) }
  } finally {
    recorded = null
  }
}
