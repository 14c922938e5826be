import { isOwnKind, type OwnKind } from '../../notation/facilityKind.ts'
import { isList, type Values, valueAt } from './tree.ts'

/** @returns the programme's own kinds of facility in all rows of a draft's subsidy, each once. */
export function ownKindsInDraft(values: Values): readonly OwnKind[] {
  const rows = valueAt(values, ['subsidy', 'terms'])
  const kinds = (isList(rows) ? rows : []).flatMap((_, row) => {
    const listed = valueAt(values, ['subsidy', 'terms', row, 'kinds'])
    return isList(listed) ? listed : []
  })
  return [...new Set(kinds.filter(isOwnKind))]
}
