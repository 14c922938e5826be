import type { Answer, Outcome } from '../check'
import type { MessageKey } from '../message'

/** @returns the verdict on an application, and the number of outcomes of each answer. */
export function verdictOn(outcomes: readonly Outcome[]) {
  const seen = outcomes.filter((outcome) => !outcome.unfilled && !outcome.unseen)
  const count = (answer: Answer) => seen.filter((outcome) => outcome.answer === answer).length
  const unfilled = outcomes.filter((outcome) => outcome.unfilled).length
  return { verdict: sentence(count, unfilled), count, unfilled }
}

function sentence(count: (answer: Answer) => number, unfilled: number): MessageKey {
  if (count('fail') > 0) return 'verdictFail'
  if (unfilled > 0) return 'verdictUnfilled'
  return count('review') > 0 ? 'verdictReview' : 'verdictPass'
}
