import type { Answer, Outcome } from '../check'
import type { MessageKey } from '../message'
import { unfoundNames } from './unfound'

/** @returns the verdict on an application, and the number of outcomes of each answer. */
export function verdictOn(outcomes: readonly Outcome[]) {
  const seen = outcomes.filter(({ unfilled, unseen, unfound }) => !(unfilled || unseen || unfound))
  const count = (answer: Answer) => seen.filter((outcome) => outcome.answer === answer).length
  const unfilled = outcomes.filter((outcome) => outcome.unfilled).length
  const unfound = unfoundNames(outcomes).length
  return { verdict: sentence(count, unfilled, unfound), count, unfilled }
}

function sentence(
  count: (answer: Answer) => number,
  unfilled: number,
  unfound: number,
): MessageKey {
  if (count('fail') > 0) return 'verdictFail'
  if (unfilled > 0) return 'verdictUnfilled'
  return count('review') + unfound > 0 ? 'verdictReview' : 'verdictPass'
}
