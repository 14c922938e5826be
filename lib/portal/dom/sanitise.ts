/** The longest label that is kept, in letters; a name of a field is shorter. */
const LABEL_LENGTH = 120
/** The longest text and the most entries that are kept of a field's values. */
const VALUE_LENGTH = 2000
const VALUE_COUNT = 200

/** Stands where something is that cannot be read. */
export const UNREADABLE = '\ufffd'

/** Signs that turn the order of writing around: what a person sees is not what stands there. */
const TURNING = /[\u061c\u200f\u202b\u202e\u2067]/g
/** Signs for the order of writing that change nothing in Japanese; calculators add them. */
const HARMLESS = /[\u200e\u202a\u202c\u202d\u2066\u2068\u2069]/g

/**
 * Takes out signs for the order of writing, so that they cannot turn around what we show. Where
 * they make a text look other than it is, U+FFFD takes their place, and nothing can be read in it.
 */
function inOrder(text: string): string {
  return text.replace(HARMLESS, '').replace(TURNING, UNREADABLE)
}

/** @returns a label or a heading, blanks gathered, cut to what can be shown. */
export function cleanLabel(text: string): string {
  const letters = [
    ...inOrder(text.slice(0, LABEL_LENGTH * 10))
      .replace(/\s+/g, ' ')
      .trim(),
  ]
  return letters.length > LABEL_LENGTH
    ? `${letters.slice(0, LABEL_LENGTH).join('')}…`
    : letters.join('')
}

/** @returns what stands in a field, without empty texts, and whether it was more than is kept. */
export function cleanValues(texts: readonly string[]): {
  readonly values: readonly string[]
  readonly tooLong: boolean
} {
  const kept = texts.slice(0, VALUE_COUNT)
  const values = kept
    .map((text) => inOrder(text.slice(0, VALUE_LENGTH)).trim())
    .filter((text) => text !== '')
  const tooLong = kept.length < texts.length || kept.some((text) => text.length > VALUE_LENGTH)
  return { values, tooLong }
}
