import type { Outcome } from '../check'
import { type Message, message } from '../message'
import { unfoundNames } from './unfound'

/** How many outcomes of each kind an application has, counted alike wherever they are shown. */
interface Counts {
  readonly fail: number
  readonly review: number
  readonly pass: number
  /** Fields that the check needs and the form did not show. */
  readonly unfound: number
  /** Fields whose only fault is that they are empty. */
  readonly unfilled: number
}

interface Verdict extends Counts {
  readonly sentence: Message
  /** The gravest that was found: `pass` only without anything to correct or to look at. */
  readonly is: 'fail' | 'unfilled' | 'review' | 'pass'
}

/** @returns the number of outcomes of each kind; what no screen shows is not among them. */
function outcomeCounts(outcomes: readonly Outcome[]): Counts {
  const seen = outcomes.filter(({ unfilled, unseen, unfound }) => !(unfilled || unseen || unfound))
  const count = (answer: Outcome['answer']) => seen.filter((one) => one.answer === answer).length
  return {
    fail: count('fail'),
    review: count('review'),
    pass: count('pass'),
    unfound: unfoundNames(outcomes).length,
    unfilled: outcomes.filter((outcome) => outcome.unfilled).length,
  }
}

/**
 * @param nameOf gives the name of a field by its id.
 * @returns the verdict in one sentence, with the number of places and the first of them.
 */
export function verdictOn(
  outcomes: readonly Outcome[],
  nameOf: (fieldId: string) => string | undefined,
): Verdict {
  const counts = outcomeCounts(outcomes)
  const first = (answer: Outcome['answer']): Message | string => {
    const found = outcomes.find(
      (one) => one.answer === answer && !(one.unfilled || one.unseen || one.unfound),
    )
    const [fieldId] = found?.fieldIds ?? []
    return (fieldId && nameOf(fieldId)) ?? found?.question ?? ''
  }
  const { fail, unfilled, unfound } = counts
  const review = counts.review + unfound
  if (fail > 0) {
    return { ...counts, is: 'fail', sentence: message('verdictFail', String(fail), first('fail')) }
  }
  if (unfilled > 0) {
    return { ...counts, is: 'unfilled', sentence: message('verdictUnfilled', String(unfilled)) }
  }
  if (review > 0) {
    const [missing = ''] = unfoundNames(outcomes)
    const name = counts.review > 0 ? first('review') : missing
    const sentence = message('verdictReview', String(review), name)
    return { ...counts, is: 'review', sentence }
  }
  return { ...counts, is: 'pass', sentence: message('verdictPass') }
}
