import type { FieldName } from '../../guide/fieldName'
import { classifyFileName, parseFacilityCode, parseFacilityKind } from '../../notation'
import type { ReadField } from '../reading/reading'

/**
 * Guesses what a field that was not understood may be, for the user to choose from. Nothing is
 * checked by a guess.
 * @param free the meanings that no other field has.
 * @returns the meanings it is like, none for no guess.
 */
export function guessesFor(
  { why, kind, values }: ReadField,
  free: ReadonlySet<FieldName>,
): readonly FieldName[] {
  const like = why.by === 'tied' ? why.between : why.by === 'repeated' ? [why.as] : []
  const guesses = like.length > 0 ? like : byValue(kind, values)
  return guesses.filter((name) => free.has(name))
}

function byValue(kind: ReadField['kind'], values: ReadField['values']): FieldName[] {
  const [value, ...more] = values
  if (value === undefined || more.length > 0) return []
  if (kind === 'files') {
    const document = classifyFileName(value).kind
    return document === 'receipt' || document === 'breakdown' ? [document] : []
  }
  const code = parseFacilityCode(value)
  if (code.ok && code.value.check === 'holds') return ['facilityCode']
  const isChosen = kind === 'choice' || kind === 'radio'
  return isChosen && parseFacilityKind(value).ok ? ['facilityKind'] : []
}
