import type { ControlKind } from '../../guide/enums'
import type { FieldName } from '../../guide/fieldName'
import { type Asks, asks } from '../../label/asks'

/** Kinds of control that a field of a meaning can have. */
export function fits(name: FieldName, kind: ControlKind): boolean {
  const wanted: Asks = asks(name)
  if (kind === 'static') return true
  if (wanted === 'files' || kind === 'files') return wanted === 'files' && kind === 'files'
  const isChosen = kind === 'choice' || kind === 'radio' || kind === 'reference'
  if (wanted === 'facilityKind') return isChosen
  if (wanted === 'yesNo') return isChosen || kind === 'checkbox'
  if (wanted === 'date') return kind === 'text' || kind === 'date'
  if (wanted === 'amount') return kind === 'text'
  return kind === 'text' || kind === 'reference' || kind === 'choice'
}
