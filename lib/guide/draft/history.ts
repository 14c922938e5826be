import type { Draft } from './draft.ts'
import { isSameJson, type ValuePlace, valueAt, withValue } from './tree.ts'

/** So many changes can be taken back. */
const MOST = 100
/** Milliseconds: what is typed into one field without a longer pause is one change. */
const PAUSE = 30_000

type History = NonNullable<Draft['history']>

/**
 * @param place of the value that is about to be changed.
 * @param isEntry the change adds or removes an entry: then its list is what was before.
 * @returns the history of the draft with the value as it stands now.
 */
export function historyWith(
  { history = [], values }: Draft,
  place: ValuePlace,
  isEntry: boolean,
  now: string,
): History {
  const at = isEntry ? place.slice(0, -1) : place
  const [last] = history
  const goesOn =
    last !== undefined &&
    !isEntry &&
    isSameJson(last.place, [...at]) &&
    Date.parse(now) - Date.parse(last.at) < PAUSE
  const before = goesOn ? last.before : valueAt(values, at)
  const others = goesOn ? history.slice(1) : history
  const former = { place: [...at], ...(before === undefined ? {} : { before }), at: now }
  return [former, ...others].slice(0, MOST)
}

/** @returns the draft before its last change, as a change of its own; the draft itself where there is none. */
export function undone(draft: Draft, now: string): Draft {
  const [last, ...history] = draft.history ?? []
  if (last === undefined) return draft
  const values = withValue(draft.values, last.place, last.before)
  const { revision } = draft
  const status = { is: 'draft' } as const
  return { ...draft, values, history, revision: revision + 1, changed: now, status }
}
