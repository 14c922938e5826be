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

/** What says no more than の between two nouns: 領収書に係る内訳書. */
const OF = /に(?:係る|係わる|かかる|関する|対する|伴う|ついての)/g

/**
 * @returns one way of writing for what a person reads as the same word: NFKC, small letters, no
 *   spaces, no long-vowel marks (コンピューター), today's signs, one word for "of".
 */
export function canonical(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[\s\u3000ー]/g, '')
    .replace(/[收證醫藥寫區總圓數來關經實對譯國發號當]/g, (sign) => OLD_SIGNS[sign] ?? sign)
    .replace(OF, 'の')
}
