import type { Outcome } from '../check'
import { type Message, message } from '../message'
import { unfoundNames } from './unfound'

/** How many outcomes of each kind an application has, counted alike wherever they are shown. */
interface Counts {
  readonly fail: number
  readonly review: number
  readonly pass: number
  /** Fields whose only fault is that they are empty. */
  readonly unfilled: number
}

interface Verdict extends Counts {
  readonly sentence: Message
  /** The gravest that was found: `pass` only without anything to correct or to look at. */
  readonly is: 'fail' | 'unfilled' | 'review' | 'pass'
}

/**
 * @param nameOf gives the name of a field by its id.
 * @returns the verdict in one sentence, with the number of places and the first of them; what no
 *   screen shows is not counted.
 */
export function verdictOn(
  outcomes: readonly Outcome[],
  nameOf: (fieldId: string) => string | undefined,
): Verdict {
  const seen = outcomes.filter(({ unfilled, unseen, unfound }) => !(unfilled || unseen || unfound))
  const missing = unfoundNames(outcomes)
  const count = (answer: Outcome['answer']) => seen.filter((one) => one.answer === answer).length
  const counts: Counts = {
    fail: count('fail'),
    review: count('review'),
    pass: count('pass'),
    unfilled: outcomes.filter((outcome) => outcome.unfilled).length,
  }
  const first = (answer: Outcome['answer']): Message | string | undefined => {
    const found = seen.find((one) => one.answer === answer)
    return found && ((found.fieldIds[0] && nameOf(found.fieldIds[0])) ?? found.question)
  }
  const say = (is: Verdict['is'], sentence: Message): Verdict => ({ ...counts, is, sentence })
  const toCorrect = first('fail')
  if (toCorrect !== undefined) {
    return say('fail', message('verdictFail', String(counts.fail), toCorrect))
  }
  if (counts.unfilled > 0) {
    return say('unfilled', message('verdictUnfilled', String(counts.unfilled)))
  }
  const toLookAt = first('review') ?? missing[0]
  if (toLookAt !== undefined) {
    const places = counts.review + missing.length
    return say('review', message('verdictReview', String(places), toLookAt))
  }
  return say('pass', message('verdictPass'))
}
