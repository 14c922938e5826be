import type { Outcome } from '../check'
import { type Place, type PlaceState, placesToSee } from '../check/places'
import { type Message, message } from '../message'

/** How many places of an application are in each state, counted alike wherever they are shown. */
interface Counts extends Readonly<Record<PlaceState, number>> {
  /** Outcomes that are OK. */
  readonly pass: number
}

interface Verdict extends Counts {
  readonly sentence: Message
  /** The most severe answer: `pass` only if there is nothing to correct, fill in or check. */
  readonly is: PlaceState | 'pass'
}

/**
 * @param names of the form's fields by their ids, in the page's order.
 * @returns the verdict in one sentence, with the number of places and the first of them on the page;
 *   what no screen shows is not counted.
 */
export function verdictOn(
  outcomes: readonly Outcome[],
  names: ReadonlyMap<string, string>,
): Verdict {
  const places = placesToSee(outcomes)
  const at = (wanted: PlaceState) => [...places].filter(([, { is }]) => is === wanted)
  const counts: Counts = {
    fail: at('fail').length,
    unfilled: at('unfilled').length,
    review: at('review').length,
    pass: outcomes.filter(({ answer }) => answer === 'pass').length,
  }
  const first = (state: PlaceState) => nameOfFirst(at(state), names)
  if (counts.fail > 0) {
    const toMend =
      counts.fail === 1
        ? message('verdictFailOne', first('fail'))
        : message('verdictFail', String(counts.fail), first('fail'))
    return { ...counts, is: 'fail', sentence: withMore(toMend, counts.unfilled, counts.review) }
  }
  if (counts.unfilled > 0) {
    const toFill = message('verdictUnfilled', String(counts.unfilled))
    return { ...counts, is: 'unfilled', sentence: withMore(toFill, 0, counts.review) }
  }
  if (counts.review > 0) {
    const toSee =
      counts.review === 1
        ? message('verdictReviewOne', first('review'))
        : message('verdictReview', String(counts.review), first('review'))
    return { ...counts, is: 'review', sentence: toSee }
  }
  return { ...counts, is: 'pass', sentence: message('verdictPass') }
}

/** Fields go before matters of no field. */
function nameOfFirst(
  places: readonly (readonly [string, Place])[],
  names: ReadonlyMap<string, string>,
): string | Message {
  const found = new Map(places)
  const [first] = [...names].filter(([id]) => found.has(id))
  if (first) return first[1]
  const [, place] = places[0] ?? []
  return place?.outcome.unfound?.[0] ?? place?.outcome.question ?? ''
}

/** Adds how many other places are empty, and how many are to be checked. */
function withMore(before: Message, unfilled: number, review: number): Message {
  if (unfilled > 0 && review > 0) {
    const both = message('verdictMoreBoth', String(unfilled), String(review))
    return message('twoSentences', before, both)
  }
  if (unfilled > 0) {
    return message('twoSentences', before, message('verdictMoreUnfilled', String(unfilled)))
  }
  if (review > 0) {
    return message('twoSentences', before, message('verdictMoreReview', String(review)))
  }
  return before
}
