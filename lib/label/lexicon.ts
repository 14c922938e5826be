import type { FieldName } from '../guide/fieldName'
import { asks } from './asks'
import { canonical } from './canonical'
import type { Combination, Concept, OwnConcept } from './combinations/combination'
import { combinationsOf } from './combinations/combinationsOf'
import { genericConcepts } from './combinations/generic'
import { type WordBook, wordBook } from './scan'
import {
  ELSEWHERE,
  NEUTRAL,
  NEUTRAL_OVER,
  OF_VENDOR,
  TRADE_WORDS,
  type TradeConcept,
  TURNS_AWAY,
} from './tradeWords'
import type { Vocabulary } from './vocabulary'

/** What a word stands for: a concept of the trade, or of one of the guide's fields: `thing@cost:x`. */
export type Stands = TradeConcept | `${OwnConcept}@${FieldName}`

/** A combination by what words stand for. */
export interface Pattern {
  /** Of each of these one. */
  readonly needs: readonly ReadonlySet<Stands>[]
  /** Nothing but these. */
  readonly allowed: ReadonlySet<Stands>
}

/** A field of the guide with what says that a label means it. */
export interface KnownField {
  readonly name: FieldName
  readonly full: readonly Pattern[]
  readonly partial: readonly Pattern[]
  readonly byName: readonly Pattern[]
  /** What a label may be of for the headings over it to say the rest. */
  readonly generic: ReadonlySet<Stands>
}

/** All that labels are read by: the words of the trade with those of a guide. */
export interface Lexicon {
  readonly fields: readonly KnownField[]
  /** Words of labels, and of the headings over them. */
  readonly words: WordBook<Stands>
  readonly wordsOver: WordBook<Stands>
  /** Labels, headings and parts that the guide gives as a whole, as all guides once did. */
  readonly whole: Readonly<Record<'labels' | 'sections' | 'partly', NamesByText>>
  /** Words by which a heading, a mark or a note is about something else. */
  readonly elsewhere: readonly string[]
  /** Whether a text has a word that makes it be about something else; `known` if all of it is known. */
  readonly turnsAway: (text: string, known?: boolean) => boolean
}

type NamesByText = ReadonlyMap<string, ReadonlySet<FieldName>>

/** @returns the words of a guide's fields and those of the trade, ready to read labels with. */
export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const words = [...ownWords(vocabulary), ...tradeWords(), ...neutral(NEUTRAL)]
  const own = ownWords(vocabulary).map(([word]) => word)
  // What is another subsidy to one guide is another guide's own item.
  const others = (list: string) =>
    listedWords(list).filter((word) => !own.some((each) => each.includes(word)))
  const elsewhere = others(ELSEWHERE)
  const away = [...elsewhere, ...others(TURNS_AWAY)]
  return {
    fields: fieldsOf(vocabulary),
    words: wordBook(words),
    wordsOver: wordBook([...words, ...neutral(NEUTRAL_OVER)]),
    whole: {
      labels: namesByText(vocabulary, ({ labels }) => labels),
      sections: namesByText(vocabulary, ({ sections }) => sections),
      partly: namesByText(vocabulary, ({ partly }) => partly),
    },
    elsewhere,
    turnsAway: (text, known = false) =>
      away.some((word) => text.includes(word) && !(known && word.includes(OF_VENDOR))),
  }
}

function fieldsOf(vocabulary: Vocabulary): KnownField[] {
  const names = vocabulary.map(({ name }) => name)
  return vocabulary.map(({ name, acts = [] }) => {
    const standing = (concepts: readonly Concept[]) =>
      new Set(concepts.flatMap((concept) => stoodFor(concept, name, names)))
    const pattern = ({ needs, may }: Combination): Pattern => {
      const needed = needs.map((need) => (typeof need === 'string' ? [need] : need))
      const allowed = standing([...needed.flat(), ...may])
      // 領収書等 is more than the receipt; all else is the same with and without 等.
      if (name !== 'receipt') allowed.add('and')
      return { needs: needed.map(standing), allowed }
    }
    const { full, partial, byName = [] } = combinationsOf(name, acts.length > 0)
    return {
      name,
      full: full.map(pattern),
      partial: partial.map(pattern),
      byName: byName.map(pattern),
      generic: standing(genericConcepts(asks(name))),
    }
  })
}

/** An item's cost is said by its own words only; all else may be said of any item. */
function stoodFor(concept: Concept, name: FieldName, names: readonly FieldName[]): Stands[] {
  if (concept !== 'thing' && concept !== 'wide' && concept !== 'act') return [concept]
  const of = name.startsWith('cost:') ? [name] : names
  return of.map((each): Stands => `${concept}@${each}`)
}

/** @returns the words of a list that stand apart by blanks, as `canonical` writes them. */
export function listedWords(words: string): string[] {
  return words
    .split(/\s+/)
    .map(canonical)
    .filter((word) => word !== '')
}

function ownWords(vocabulary: Vocabulary): [string, Stands][] {
  return vocabulary.flatMap(({ name, words = [], wideWords = [], acts = [] }) => {
    // What an earlier subsidy was for is a programme, and not a thing that is paid for.
    const thing: Stands = name.startsWith('cost:') ? `thing@${name}` : 'programme'
    return [
      ...words.map((word): [string, Stands] => [canonical(word), thing]),
      ...wideWords.map((word): [string, Stands] => [canonical(word), `wide@${name}`]),
      ...acts.map((word): [string, Stands] => [canonical(word), `act@${name}`]),
    ]
  })
}

function tradeWords(): [string, TradeConcept][] {
  const words: [string, TradeConcept][] = []
  let concept: TradeConcept
  for (concept in TRADE_WORDS) {
    for (const word of listedWords(TRADE_WORDS[concept])) words.push([word, concept])
  }
  return words
}

function neutral(words: string): [string, null][] {
  return listedWords(words).map((word) => [word, null])
}

function namesByText(
  vocabulary: Vocabulary,
  textsOf: (field: Vocabulary[number]) => readonly string[] | undefined,
): NamesByText {
  const names = new Map<string, Set<FieldName>>()
  for (const field of vocabulary) {
    for (const text of textsOf(field)?.map(canonical) ?? []) {
      names.set(text, (names.get(text) ?? new Set()).add(field.name))
    }
  }
  return names
}
