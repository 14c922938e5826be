import type { Outcome } from './outcome'

/** What the user has to do at a place: correct it, fill it in, or check it. */
export type PlaceState = 'fail' | 'unfilled' | 'review'

/** A field, or a finding without a field, that needs the user. */
export interface Place {
  readonly is: PlaceState
  /** The most severe outcome there. */
  readonly outcome: Outcome
}

/** An empty field counts as `unfilled`, whatever else cannot be checked because of it. */
const BY_SEVERITY: readonly PlaceState[] = ['fail', 'unfilled', 'review']

/**
 * @returns the places that need the user: by a field's id, by a rule's id for a finding without a
 *   field, or by the name of a missing field. Several outcomes at one place count once, so that every
 *   count on screen is the same. Outcomes that no screen shows are left out.
 */
export function placesToSee(outcomes: readonly Outcome[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const outcome of outcomes) {
    const is = stateOf(outcome)
    if (is === null) continue
    for (const key of keysOf(outcome)) {
      const known = places.get(key)
      if (!known || BY_SEVERITY.indexOf(is) < BY_SEVERITY.indexOf(known.is)) {
        places.set(key, { is, outcome })
      }
    }
  }
  return places
}

/** @returns what the user has to do about an outcome; `null` for nothing. */
function stateOf({ answer, unfilled, unseen }: Outcome): PlaceState | null {
  if (unseen || (answer !== 'fail' && answer !== 'review')) return null
  return unfilled ? 'unfilled' : answer
}

function keysOf({ rule, fieldIds, unfound }: Outcome): string[] {
  return unfound ? unfound.map((name) => JSON.stringify(name)) : [fieldIds[0] ?? rule]
}
