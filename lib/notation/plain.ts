/** Signs that all have one way of writing already, with no space at the ends. */
const IS_PLAIN = /^[!-~ぁ-ゖァ-ー一-鿿]*$/

/**
 * @returns `text` with one way of writing each sign: half-width letters, digits and punctuation
 * (Unicode NFKC), no invisible signs, no space at the ends. Digits that are marks and not part
 * of a figure (①, ², ½) stay as they are, else 「128000①」 would become 1280001.
 */
export function plain(text: string): string {
  // Stryker disable next-line ConditionalExpression: most texts are plain, and need no change
  if (IS_PLAIN.test(text)) return text
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\P{No}+/gu, (part) => part.normalize('NFKC'))
    .trim()
}

/** @returns `withoutBidi` text in which every kind of dash, also the long-vowel mark ー, is a hyphen. */
export function withHyphens(text: string): string {
  return plain(text).replace(/[‐-―−─━ー]/g, '-')
}

/** @returns `text` fit to be quoted in a sentence: on one line, and not longer than 40 letters. */
export function quote(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim()
  return line.replace(/^(.{39}).{2,}/u, '$1…')
}
