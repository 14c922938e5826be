import { classifyFileName, codeDigits, fileMark, parseFacilityCode } from '../../notation'
import { readCell } from '../cell'

/**
 * What a column does throughout: a spreadsheet took the 0 from the codes that begin with it, or marks
 * (有, ○) stand in place of the names of files.
 */
export type Habit = 'zeroLost' | 'marks'

/** One code alone may as well lack another digit. */
const FEWEST = 2

/** @returns what a column does by its different values; `null` for nothing known. */
export function habitOf(values: readonly string[]): Habit | null {
  if (isZeroLost(values)) return 'zeroLost'
  return areMarks(values) ? 'marks' : null
}

function isZeroLost(values: readonly string[]): boolean {
  const codes = values.map((value) => {
    const cell = readCell('facilityCode', value)
    return 'text' in cell ? codeDigits(cell.text) : ''
  })
  const short = codes.filter((code) => /^\d{9}$/.test(code))
  return (
    short.length >= FEWEST && !codes.some((code) => /^0\d{9}$/.test(code)) && short.every(lacksZero)
  )
}

/** @returns whether a code of nine digits is one of ten with a 0 before it. */
export function lacksZero(code: string): boolean {
  const parsed = parseFacilityCode(code)
  return !parsed.ok && parsed.reason.key === 'codeZero'
}

function areMarks(values: readonly string[]): boolean {
  const marks = values.map(fileMark)
  return marks.includes('attached') && !values.some(isName)
}

function isName(value: string): boolean {
  return classifyFileName(value).kind !== 'unknown' || /[.．]\w{2,4}$/u.test(value)
}
