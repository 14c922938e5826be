import type { FileFacilities, FreshFacility, ListedFacility, MatchedFacility } from './facilities'

/** What a person decided about a row that may be a facility of the list. */
export type Decision = 'same' | 'other'

/** The decisions by row; a row without one is neither added nor changed. */
export type RowDecisions = ReadonlyMap<number, Decision>

/** The attributes of a facility that a row gives it. */
type Given = Pick<ListedFacility, 'code' | 'name' | 'kind' | 'archived'>

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
 * @returns the facility with what the row has for it. An empty cell changes nothing, and one that had
 * been taken off the list is on it again.
 */
export function given({ code, name, kind, from }: MatchedFacility): Given {
  return {
    code: code || from.code,
    name: name || from.name,
    kind: kind ?? from.kind,
    archived: false,
  }
}

function isChange(facility: MatchedFacility): boolean {
  const { code, name, kind, archived } = given(facility)
  const { from } = facility
  return (
    code !== from.code || name !== from.name || kind !== from.kind || archived !== from.archived
  )
}
