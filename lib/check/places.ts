import type { Outcome } from './outcome'

/** What there is to do at a place: to mend it, to fill it in, to look at it. */
export type PlaceState = 'fail' | 'unfilled' | 'review'

/** A field, or a matter of no field, where there is something to do. */
export interface Place {
  readonly is: PlaceState
  /** The gravest outcome there. */
  readonly outcome: Outcome
}

/** An empty field is no more than empty, whatever else cannot be answered for that. */
const GRAVEST: readonly PlaceState[] = ['fail', 'unfilled', 'review']

/**
 * @returns where there is something to do, by a field's id, by a rule's id for a matter of no field,
 *   or by the name of a field that was not found. However many outcomes lead to a place, it is one,
 *   so that all that is counted on screen is the same number. What no screen shows is not among them.
 */
export function placesToSee(outcomes: readonly Outcome[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const outcome of outcomes) {
    const is = stateOf(outcome)
    if (is === null) continue
    for (const key of keysOf(outcome)) {
      const known = places.get(key)
      if (!known || GRAVEST.indexOf(is) < GRAVEST.indexOf(known.is)) {
        places.set(key, { is, outcome })
      }
    }
  }
  return places
}

/** @returns what is to be done about an outcome; `null` for nothing. */
function stateOf({ answer, unfilled, unseen }: Outcome): PlaceState | null {
  if (unseen || (answer !== 'fail' && answer !== 'review')) return null
  return unfilled ? 'unfilled' : answer
}

function keysOf({ rule, fieldIds, unfound }: Outcome): string[] {
  return unfound ? unfound.map((name) => JSON.stringify(name)) : [fieldIds[0] ?? rule]
}
