import type { FileFacilities, FreshFacility, ListedFacility, MatchedFacility } from './facilities'

/** What a person decided about a row that may be a facility of the list. */
export type Decision = 'same' | 'other'

/** The decisions by row; a row without one is neither added nor changed. */
export type RowDecisions = ReadonlyMap<number, Decision>

/** What a row changes in a facility of the list. */
type Changes = Partial<Pick<ListedFacility, 'code' | 'name' | 'kind' | 'archived'>>

/** What a file adds and changes, with the person's decisions. */
interface Wanted {
  readonly fresh: readonly Omit<FreshFacility, 'namesakes'>[]
  readonly changed: readonly MatchedFacility[]
}

/** @returns what is added and changed once the person confirms it. */
export function wantedWith(facilities: FileFacilities, decisions: RowDecisions): Wanted {
  const { fresh, changed, asked } = facilities
  const decided = (as: Decision) => asked.filter(({ row }) => decisions.get(row) === as)
  return {
    fresh: [...fresh, ...decided('other').filter(canBeOther)],
    changed: [...changed, ...decided('same').filter(isChange)],
  }
}

/** @returns whether the row can be another facility: a code is of one only. */
export function canBeOther({ code, from }: MatchedFacility): boolean {
  return code === '' || code !== from.code
}

/**
 * @returns what the row changes in its facility, and nothing else, as somebody may change the rest
 *   meanwhile. An empty cell changes nothing, and a facility that was taken off the list is on it again.
 */
export function changesIn({ code, name, kind, from }: MatchedFacility): Changes {
  return {
    ...(code !== '' && code !== from.code && { code }),
    ...(name !== '' && name !== from.name && { name }),
    ...(kind !== null && kind !== from.kind && { kind }),
    ...(from.archived && { archived: false }),
  }
}

function isChange(facility: MatchedFacility): boolean {
  return Object.keys(changesIn(facility)).length > 0
}
