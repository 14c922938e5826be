import { plain } from '../notation/plain'

/** Old and new forms of a sign that forms still use side by side. */
const OLD_SIGNS: Readonly<Record<string, string>> = {
  收: '収',
  證: '証',
  醫: '医',
  藥: '薬',
  寫: '写',
  區: '区',
  總: '総',
  圓: '円',
  數: '数',
  來: '来',
  關: '関',
  經: '経',
  實: '実',
  對: '対',
  譯: '訳',
  國: '国',
  發: '発',
  號: '号',
  當: '当',
}

/**
 * @returns one way of writing for what a person reads as the same word: NFKC, small letters, no
 *   spaces, no long-vowel marks (コンピューター), today's signs.
 */
export function canonical(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[\s\u3000ー]/g, '')
    .replace(/[收證醫藥寫區總圓數來關經實對譯國發號當]/g, (sign) => OLD_SIGNS[sign] ?? sign)
}
