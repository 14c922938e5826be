/** Signs that are half as wide as a letter of Japanese. */
const NARROW = /[\x20-\x7e\uff61-\uff9f]/

/** What of the width a name keeps in front; the end tells the shops of a chain apart. */
const FRONT = 0.4

/**
 * @param width in full-width letters.
 * @returns a name of at most this width, without its middle where it is longer: 医療法人…センター 14.
 */
export function shortName(name: string, width: number): string {
  const letters = [...name]
  if (widthOf(letters) <= width) return name
  const front = within(letters, (width - 1) * FRONT)
  const back = within(letters.toReversed(), width - 1 - widthOf(front)).toReversed()
  return `${front.join('').trimEnd()}…${back.join('').trimStart()}`
}

function widthOf(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + (NARROW.test(letter) ? 0.5 : 1), 0)
}

/** @returns the first letters that fit into a width. */
function within(letters: readonly string[], width: number): string[] {
  const end = letters.findIndex((_, index) => widthOf(letters.slice(0, index + 1)) > width)
  return letters.slice(0, end === -1 ? letters.length : end)
}
