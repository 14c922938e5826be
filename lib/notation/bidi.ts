/** Bidi control characters, which can reverse the text around them. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** @returns the text without bidi control characters, to be shown within other text. */
export function withoutBidi(text: string): string {
  return text.replace(BIDI, '')
}
