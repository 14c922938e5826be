/** Labels are cut to this length, in code points. */
const LABEL_LENGTH = 120
/** Values are cut to this length, in UTF-16 units, and a field's list of values to this count. */
const VALUE_LENGTH = 2000
const VALUE_COUNT = 200

/** U+FFFD, in place of characters that make a text unreadable. */
export const UNREADABLE = '\ufffd'

/** Bidi controls that reverse the display: the user sees another text than the string has. */
const BIDI_REVERSING = /[\u061c\u200f\u202b\u202e\u2067]/g
/** Bidi controls without effect on Japanese text; the Windows calculator adds them to amounts. */
const BIDI_HARMLESS = /[\u200e\u202a\u202c\u202d\u2066\u2068\u2069]/g

/**
 * Removes bidi controls, which could reverse the text of ours around them. Those that reverse the
 * display become U+FFFD, so that no parser accepts a value that looks different to the user.
 */
function stripBidi(text: string): string {
  return text.replace(BIDI_HARMLESS, '').replace(BIDI_REVERSING, UNREADABLE)
}

/** @returns a label or heading with blanks collapsed, cut to `LABEL_LENGTH`. */
export function cleanLabel(text: string): string {
  const line = stripBidi(text.slice(0, LABEL_LENGTH * 10))
    .replace(/\s+/g, ' ')
    .trim()
  // Nearly every label: no more code units than it may have code points.
  if (line.length <= LABEL_LENGTH) return line
  const characters = [...line]
  return characters.length > LABEL_LENGTH ? `${characters.slice(0, LABEL_LENGTH).join('')}…` : line
}

/**
 * Sanitises a field's values.
 * @returns the values without empty ones, and whether any of them was cut.
 */
export function cleanValues(texts: readonly string[]): {
  readonly values: readonly string[]
  readonly tooLong: boolean
} {
  const kept = texts.slice(0, VALUE_COUNT)
  const values = kept
    .map((text) => stripBidi(text.slice(0, VALUE_LENGTH)).trim())
    .filter((text) => text !== '')
  const tooLong = kept.length < texts.length || kept.some((text) => text.length > VALUE_LENGTH)
  return { values, tooLong }
}
