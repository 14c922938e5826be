import { plain } from '../../notation/plain.ts'

/** A part of a whole: 3/4. */
interface Rate {
  readonly numerator: number
  readonly denominator: number
}

/** 3/4, 4分の3, 75%, 0.75 and 1: each with the groups that make it. */
const FRACTION = /^(\d{1,4})\/(\d{1,4})$/
const SAID = /^(\d{1,4})分の(\d{1,4})$/
const PERCENT = /^(\d{1,3}(?:\.\d{1,2})?)%$/
const DECIMAL = /^(?:0\.\d{1,4}|1(?:\.0+)?)$/

/**
 * Reads a rate as a handbook writes it: 3/4, ４分の３, 75％, 0.75. A whole number above 1 is none: 75
 * may be percent, and nobody is to guess.
 * @returns the rate in its lowest terms, also one above 1; `null` for what is none.
 */
export function parseRate(text: string): Rate | null {
  const written = plain(text).replace(/\s/g, '')
  const [, upper, lower] = FRACTION.exec(written) ?? []
  if (upper !== undefined) return lowest(Number(upper), Number(lower))
  const [, below, above] = SAID.exec(written) ?? []
  if (above !== undefined) return lowest(Number(above), Number(below))
  const [, percent] = PERCENT.exec(written) ?? []
  if (percent !== undefined) return lowest(Math.round(Number(percent) * 100), 10_000)
  return DECIMAL.test(written) ? lowest(Math.round(Number(written) * 10_000), 10_000) : null
}

function lowest(numerator: number, denominator: number): Rate | null {
  if (numerator === 0 || denominator === 0) return null
  let [larger, smaller] = [numerator, denominator]
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller]
  return { numerator: numerator / larger, denominator: denominator / larger }
}
