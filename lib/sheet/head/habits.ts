import { classifyFileName, codeDigits, fileMark, parseFacilityCode } from '../../notation'
import { readCell } from '../cell'

/**
 * What a column does: a spreadsheet took the 0 from codes that begin with it, marks (有, ○) stand
 * in place of the names of files throughout, or no row names a file.
 */
export type Habit = 'zeroLost' | 'marks' | 'empty'

/** One code alone may as well lack another digit, where no other of its prefecture has its 0. */
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
  const whole = codes.filter((code) => /^0\d{9}$/.test(code))
  if (whole.length === 0) return short.length >= FEWEST && short.every(lacksZero)
  const isBeside = (code: string) => whole.some((other) => other.charAt(1) === code.charAt(0))
  return short.length > 0 && short.every((code) => lacksZero(code) && isBeside(code))
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
