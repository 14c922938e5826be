import {
  type CodeKind,
  codeDigits,
  type FacilityCode,
  parseFacilityCode,
  parseFacilityKind,
} from '../../notation'
import { isPharmacy } from '../../notation/facilityKind'
import type { ColumnName, Meanings } from '../columns'
import { type Habit, lacksZero } from '../head/habits'

type Cells = readonly string[]
type TextOf = (cells: Cells, name: ColumnName) => string

const NOBODY = () => null

/**
 * Completes codes with a part that is not in their cell: the 0 that a spreadsheet dropped from a whole
 * column, or prefecture and 点数表番号 of seven digits.
 * @returns a reader that gives `null` for a code that needs no part, or stays in doubt.
 */
export function wholeCodes(
  meanings: Meanings,
  habits: readonly (Habit | null)[],
  textOf: TextOf,
): (cells: Cells) => FacilityCode | null {
  const isZeroLost = habits[meanings.indexOf('facilityCode')] === 'zeroLost'
  const hasPrefecture = meanings.includes('prefecture')
  if (!isZeroLost && !hasPrefecture) return NOBODY
  return (cells) => {
    const digits = codeDigits(textOf(cells, 'facilityCode'))
    if (isZeroLost && digits.length === 9 && lacksZero(digits)) return codeOf(`0${digits}`)
    return hasPrefecture && /^\d{7}$/.test(digits) ? fromParts(digits, cells, textOf) : null
  }
}

/** The check digit decides if the kind of facility leaves the 点数表番号 open. */
function fromParts(seven: string, cells: Cells, textOf: TextOf): FacilityCode | null {
  const prefecture = Number(codeDigits(textOf(cells, 'prefecture')))
  if (!(prefecture >= 1 && prefecture <= 47)) return null
  const kinds = codeKindsOf(textOf(cells, 'facilityKind'))
  const codes = kinds.flatMap((kind) => {
    const parsed = parseFacilityCode(seven, prefecture, kind)
    return parsed.ok ? [parsed.value] : []
  })
  const possible = codes.length > 1 ? codes.filter(({ check }) => check === 'holds') : codes
  return possible.length === 1 ? (possible[0] ?? null) : null
}

function codeKindsOf(text: string): readonly CodeKind[] {
  const kind = parseFacilityKind(text)
  if (!kind.ok) return []
  return isPharmacy(kind.value) ? ['pharmacy'] : ['medical', 'dental']
}

function codeOf(digits: string): FacilityCode | null {
  const parsed = parseFacilityCode(digits)
  return parsed.ok ? parsed.value : null
}
