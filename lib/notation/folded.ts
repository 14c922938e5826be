import { plain } from './plain.ts'

/**
 * One way of writing for all that sound alike: hiragana and katakana, full and half width, capitals,
 * and a long-vowel mark more or less (サーバ, サーバー) make no difference. To search with.
 */
export function folded(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
    .replace(/ー/g, '')
}

/** @returns the words of a query, folded; none for one that is empty. */
export function wordSet(query: string): string[] {
  return folded(query).split(/\s+/).filter(Boolean)
}
