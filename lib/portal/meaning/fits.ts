import type { FieldName } from '../../guide/fieldName'
import type { ControlKind } from '../../guide/words'
import { type Asks, asks } from '../../label/asks'

/** Kinds of control that a field of a meaning can stand in. */
export function fits(name: FieldName, kind: ControlKind): boolean {
  const wanted: Asks = asks(name)
  if (kind === 'static') return true
  if (wanted === 'files' || kind === 'files') return wanted === 'files' && kind === 'files'
  if (wanted === 'facilityKind') return kind === 'choice' || kind === 'radio'
  if (wanted === 'yesNo') return kind === 'radio' || kind === 'checkbox' || kind === 'choice'
  if (wanted === 'date') return kind === 'text' || kind === 'date'
  if (wanted === 'amount') return kind === 'text'
  return kind === 'text' || kind === 'reference'
}
