import type { Outcome } from '../check'
import type { Decisions } from './dialog'
import type { Marks } from './marks'
import type { PageContext } from './message'
import type { Reading } from './reading'

/**
 * What only a page with an application form needs: the check, the marks, the question before
 * sending. It is a script of its own, so that every other page goes without its weight.
 */
export interface ApplicationEnd {
  readonly outcomesOf: (reading: Reading, context: PageContext) => readonly Outcome[]
  readonly createMarks: (signal: AbortSignal) => Marks
  readonly askBeforeSending: (outcomes: readonly Outcome[], decisions: Decisions) => void
}

declare global {
  /** Set by the script in the extension's own world, which the page cannot see. */
  var junbiNaviApplication: ApplicationEnd | undefined
}
