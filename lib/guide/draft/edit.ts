import type { Draft } from './draft.ts'
import { historyWith } from './history.ts'
import {
  isList,
  isSameJson,
  isTree,
  type Json,
  type ValuePlace,
  type Values,
  valueAt,
  withValue,
} from './tree.ts'

/** A change of one value of a draft. */
export interface Edit {
  readonly place: ValuePlace
  /** `undefined` removes the value. */
  readonly to: Json | undefined
  /** The values on which the edit was made. */
  readonly seen: Values
}

/** What became of an edit. */
type EditResult =
  | { readonly ok: true; readonly draft: Draft }
  /** Another window changed the same value, or the list that holds it, meanwhile. */
  | { readonly ok: false }

/**
 * Makes an edit in a stored draft that may have been changed by another window since it was seen.
 * Different values are merged; the same value, or an entry of a list that has changed in number or
 * order, is refused, because the edit could then meet another entry.
 * @param now ISO 8601.
 */
export function edited(stored: Draft, edit: Edit, now: string): EditResult {
  if (!isUntouched(stored.values, edit)) return { ok: false }
  const values = withoutConfirmation(withValue(stored.values, edit.place, edit.to), edit.place)
  if (isSameJson(values, stored.values)) return { ok: true, draft: stored }
  const { revision } = stored
  // What was checked is no longer what stands there.
  const status = { is: 'draft' } as const
  const { place, to } = edit
  const isEntry =
    typeof place.at(-1) === 'number' &&
    (to === undefined || valueAt(edit.seen, place) === undefined)
  const history = historyWith(stored, place, isEntry, now)
  const revised = { revision: revision + 1, changed: now, status, history }
  return { ok: true, draft: { ...stored, values, ...revised } }
}

/** Who compared a fact with its source has not seen what it has become: that is taken out. */
function withoutConfirmation(values: Values, place: ValuePlace): Values {
  if (place.includes('confirmed')) return values
  return place.reduce<Values>((now, _, length) => {
    const confirmed = [...place.slice(0, length), 'confirmed']
    return length === 0 || valueAt(now, confirmed) === undefined
      ? now
      : withValue(now, confirmed, undefined)
  }, values)
}

function isUntouched(stored: Values, { place, to, seen }: Edit): boolean {
  const [now, before] = [valueAt(stored, place), valueAt(seen, place)]
  if (!isSameJson(now, before) && !isSameJson(now, to)) return false
  return place.every((key, index) => {
    if (typeof key !== 'number') return true
    const list = place.slice(0, index)
    return isSameJson(namesIn(valueAt(stored, list)), namesIn(valueAt(seen, list)))
  })
}

/** What tells the entries of a list apart: their ids, or else their number. */
function namesIn(list: Json | undefined): Json {
  if (!isList(list)) return []
  return list.map((entry) => (isTree(entry) ? (entry.id ?? entry.name ?? null) : null))
}
