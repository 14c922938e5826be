import { type FacilityCode, parseFacilityCode } from '../../notation/facilityCode'
import type { ReadField, Reading } from '../reading/reading'

/** @returns the 医療機関等コード in a form; `null` if it is missing, incomplete or ambiguous. */
export function codeInForm({ fields }: Reading): FacilityCode | null {
  const field = fields.find(isCodeField)
  if (field === undefined || field.tooLong) return null
  const [text, ...more] = field.values
  if (text === undefined || more.length > 0) return null
  const parsed = parseFacilityCode(text)
  return parsed.ok ? parsed.value : null
}

/** @returns whether the user entered the code, and no script of the page. */
export function isCodeTyped({ fields }: Reading): boolean {
  return fields.find(isCodeField)?.typed === true
}

function isCodeField({ meaning }: ReadField): boolean {
  return meaning === 'facilityCode'
}
