/** Signs that all have one way of writing already, with no space at the ends. */
const IS_PLAIN = /^[!-~ぁ-ゖァ-ー一-鿿]*$/

/**
 * @returns `text` with one way of writing each sign: half-width letters, digits and punctuation
 * (Unicode NFKC), no invisible signs, no space at the ends. Digits that are marks and not part
 * of a figure (①, ², ½) stay as they are, else 「128000①」 would become 1280001.
 */
export function plain(text: string): string {
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
  // A letter has two units at most: of a long text no more than these are taken apart.
  const letters = [...line.slice(0, 82)]
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : letters.join('')
}
