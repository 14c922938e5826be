/** Words with what they stand for, by their first letter, the longest first. */
export type WordBook<T> = ReadonlyMap<string, readonly Entry<T>[]>

interface Entry<T> {
  readonly word: string
  /** All that it can stand for; nothing for a word that changes nothing. */
  readonly stands: readonly T[]
}

/** A word found in a text. */
export interface Token<T> {
  readonly stands: readonly T[]
  readonly start: number
}

/** What a text is made of. */
export interface WordScan<T> {
  readonly tokens: readonly Token<T>[]
  /** Where the last letter stands that is of no known word, and what all of them are; -1 and ''. */
  readonly lastUnknown: number
  readonly unknown: string
}

/** @returns the words by their first letter, the longest first; `null` stands for nothing. */
export function wordBook<T>(words: readonly (readonly [string, T | null])[]): WordBook<T> {
  const stands = new Map<string, T[]>()
  for (const [word, each] of words) {
    const known = stands.get(word) ?? []
    if (each !== null && !known.includes(each)) known.push(each)
    stands.set(word, known)
  }
  const entries = [...stands].map(([word, each]) => ({ word, stands: each }))
  entries.sort((a, b) => b.word.length - a.word.length)
  return Map.groupBy(entries, ({ word }) => word.charAt(0))
}

/** The end of a verb, or a particle: letters of kana that say nothing by themselves. */
const INFLECTION = /^[ぁ-ん]{1,4}$/
/** Kana that do: a negation, and words that are written with signs as well. */
const SAYS_MORE = /な|ませ|ず|ん|まえ|もと|ほか|べつ|かな|よみ|みこ|よて/

/** Goes through a text once and takes the longest word at each place. */
export function scan<T>(text: string, book: WordBook<T>): WordScan<T> {
  const tokens: Token<T>[] = []
  let lastUnknown = -1
  let unknown = ''
  let run = ''
  const endRun = (at: number) => {
    if (run !== '' && (!INFLECTION.test(run) || SAYS_MORE.test(run))) {
      lastUnknown = at - 1
      unknown += run
    }
    run = ''
  }
  for (let at = 0; at < text.length; ) {
    const found = book.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at))
    if (found === undefined) run += text.charAt(at)
    else endRun(at)
    if (found !== undefined && found.stands.length > 0) {
      tokens.push({ stands: found.stands, start: at })
    }
    at += found?.word.length ?? 1
  }
  endRun(text.length)
  return { tokens, lastUnknown, unknown }
}
