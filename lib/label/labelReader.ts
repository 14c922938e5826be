import type { FieldName } from '../guide/fieldName'
import { asks } from './asks'
import { canonical } from './canonical'
import {
  type Combination,
  type Combinations,
  type Concept,
  combinationsOf,
  genericConcepts,
  type OwnConcept,
} from './combinations'
import { type Scan, scan, type Token, type WordBook, wordBook } from './scan'
import { type Segments, segmentsOf } from './segments'
import {
  ELSEWHERE,
  NEUTRAL,
  NEUTRAL_OVER,
  TRADE_WORDS,
  type TradeConcept,
  TURNS_AWAY,
} from './tradeWords'
import type { Vocabulary } from './vocabulary'

/** A concept of the trade, or of one of the guide's fields: `thing@cost:x`. */
type Stands = TradeConcept | `${OwnConcept}@${FieldName}`

/** What a label or a heading can stand for. */
export interface LabelReading {
  /** It says these by itself. */
  readonly full: ReadonlySet<FieldName>
  /** It says a part of these. */
  readonly partial: ReadonlySet<FieldName>
  /** It says only what kind of value is asked for; these the headings over it complete. */
  readonly generic: ReadonlySet<FieldName>
  /** A guide gives it as a heading of these. */
  readonly heads: ReadonlySet<FieldName>
  /** The items of which it says what they are or what is done with them. */
  readonly about: ReadonlySet<FieldName>
  /** The known words in it that say something. */
  readonly tokens: readonly Token<Stands>[]
  /** Something in it is not known, or makes it about something else. */
  readonly strange: boolean
  /** What was taken off its front to know it, as a mark; '' for nothing. */
  readonly mark: string
}

/** Reads labels, and what the headings over a label make of it. */
export interface LabelReader {
  readonly read: (label: string) => LabelReading
  /** Reads a heading. */
  readonly readOver: (heading: string) => LabelReading
  /**
   * @param over the headings, outermost first.
   * @returns how much of a meaning a label that says little says together with them.
   */
  readonly withHeadings: (
    name: FieldName,
    label: LabelReading,
    over: readonly LabelReading[],
  ) => 'full' | 'partial' | null
}

/** The mark of a mandatory field in whatever language, before its label: 「Obligatoire - …」. */
const MARK = /^[^\s-]{1,20}\s+[-–]\s+/
/** More texts than a form has are not kept. */
const MOST_KEPT = 10_000
/** So much of a text before an item's own name can be unknown: what it is for, who uses it. */
const LONGEST_UNKNOWN = 30
/** A longer hint explains, and speaks of other things to do so. */
const LONGEST_HINT = 20
/** A hint that leaves something out, or says when it holds, does not name what is asked for. */
const HARMLESS_HINT = /場合|可|除|含|不|ない|なく|以内|まで|超|例|切|上限/
/** They make a question of what is no question for yes or no. */
const ASKS_FOR_VALUE = /いつ|いくら|どれ|どちら|いずれ/

/** A form is read again and again, and its labels stay. */
const readers = new WeakMap<Vocabulary, LabelReader>()

/** @returns the reader of labels by a guide's words and those of the trade. */
export function labelReader(vocabulary: Vocabulary): LabelReader {
  const known = readers.get(vocabulary) ?? newReader(vocabulary)
  readers.set(vocabulary, known)
  return known
}

interface Known {
  readonly name: FieldName
  readonly combinations: Combinations
  readonly generic: readonly Concept[]
}

function newReader(vocabulary: Vocabulary): LabelReader {
  const fields = vocabulary.map(
    ({ name, acts = [] }): Known => ({
      name,
      combinations: combinationsOf(name, acts.length > 0),
      generic: genericConcepts(asks(name)),
    }),
  )
  const words = wordsOf(vocabulary)
  const whole = wholeLabels(vocabulary)
  const reading = (book: WordBook<Stands>) => {
    const once = (label: string) => readingOf(segmentsOf(label), book, fields, whole)
    return remembered((label) => {
      const read = once(label)
      const [mark = ''] = read.full.size === 0 ? (MARK.exec(label) ?? []) : []
      return mark === '' ? read : { ...once(label.slice(mark.length)), mark }
    })
  }
  return {
    read: reading(wordBook(words)),
    readOver: reading(wordBook([...words, ...neutral(NEUTRAL_OVER)])),
    withHeadings: (name, label, over) => {
      const field = fields.find((each) => each.name === name)
      return field ? withHeadings(field, label, over) : null
    },
  }
}

function remembered(read: (text: string) => LabelReading): (text: string) => LabelReading {
  const seen = new Map<string, LabelReading>()
  return (text) => {
    const before = seen.get(text)
    if (before) return before
    const found = read(text)
    if (seen.size >= MOST_KEPT) seen.clear()
    seen.set(text, found)
    return found
  }
}

function wordsOf(vocabulary: Vocabulary): (readonly [string, Stands | null])[] {
  const own = vocabulary.flatMap(({ name, words = [], wideWords = [], acts = [] }) => {
    const thing: Stands = name.startsWith('cost:') ? `thing@${name}` : 'programme'
    return [
      ...words.map((word) => [canonical(word), thing] as const),
      ...wideWords.map((word): [string, Stands] => [canonical(word), `wide@${name}`]),
      ...acts.map((word): [string, Stands] => [canonical(word), `act@${name}`]),
    ]
  })
  return [...own, ...tradeWords(), ...neutral(NEUTRAL)]
}

function tradeWords(): [string, TradeConcept][] {
  const words: [string, TradeConcept][] = []
  let concept: TradeConcept
  for (concept in TRADE_WORDS) {
    for (const word of TRADE_WORDS[concept].split(' ')) words.push([word, concept])
  }
  return words
}

function neutral(words: string): [string, null][] {
  return listedWords(words).map((word) => [word, null])
}

/** @returns the words of a list that stand apart by blanks. */
export function listedWords(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '')
}

/** Labels, headings and parts that a guide gives as a whole, as all guides once did. */
interface WholeLabels {
  readonly labels: ReadonlyMap<string, ReadonlySet<FieldName>>
  readonly sections: ReadonlyMap<string, ReadonlySet<FieldName>>
  readonly partly: ReadonlyMap<string, ReadonlySet<FieldName>>
}

function wholeLabels(vocabulary: Vocabulary): WholeLabels {
  const byText = (textsOf: (field: Vocabulary[number]) => readonly string[] | undefined) => {
    const names = new Map<string, Set<FieldName>>()
    for (const field of vocabulary) {
      for (const text of textsOf(field)?.map(canonical) ?? []) {
        names.set(text, (names.get(text) ?? new Set()).add(field.name))
      }
    }
    return names
  }
  return {
    labels: byText(({ labels }) => labels),
    sections: byText(({ sections }) => sections),
    partly: byText(({ partly }) => partly),
  }
}

const NOTHING: ReadonlySet<FieldName> = new Set()

function readingOf(
  segments: Segments | null,
  book: WordBook<Stands>,
  fields: readonly Known[],
  whole: WholeLabels,
): LabelReading {
  if (segments === null) return UNREAD
  const { main, notes, hints } = segments
  const asked = whole.labels.get(asWhole(main)) ?? NOTHING
  const name = scan(main, book)
  const inNotes = notes.map((note) => scan(note, book))
  const turned = [...notes, ...hints.filter(canName)].filter(turnsAway)
  const scans = [name, ...inNotes]
  const tokens = scans.flatMap((each) => each.tokens).filter(isNoQuestion(main))
  const strangeNote = inNotes.some(({ unknown }) => unknown !== '')
  const says = (kind: keyof Combinations) =>
    fields.filter((field) => {
      if (turned.some((words) => !isOwnWord(field.name, words)) || strangeNote) return false
      if (name.unknown !== '' && !isForItem(field.name, main, name)) return false
      const counted = field.name === 'totalCost' ? withoutItems(tokens, fields) : tokens
      return field.combinations[kind].some((each) => fulfils(counted, each, field.name))
    })
  const strange = name.unknown !== '' || strangeNote || turned.length > 0
  const full = namesOf(says('full'))
  if (notes.length === 0 || !strange) for (const each of asked) full.add(each)
  const partial = namesOf(says('partial'))
  for (const each of whole.partly.get(asWhole(main)) ?? NOTHING) partial.add(each)
  const generic = strange || tokens.length === 0 ? [] : fields.filter(isGeneric(tokens))
  const heads = whole.sections.get(asWhole(main)) ?? NOTHING
  const about = namesOf(fields.filter(isAbout(tokens)))
  return { full, partial, generic: namesOf(generic), heads, about, tokens, strange, mark: '' }
}

const UNREAD: LabelReading = {
  full: NOTHING,
  partial: NOTHING,
  generic: NOTHING,
  heads: NOTHING,
  about: NOTHING,
  tokens: [],
  strange: true,
  mark: '',
}

function namesOf(fields: readonly Known[]): Set<FieldName> {
  return new Set(fields.map(({ name }) => name))
}

/** What a guide gives as a whole label is followed by no more than how to fill it in. */
function asWhole(main: string): string {
  return main.replace(
    /を?[ご御]?(?:入力|記入|選択|添付|記載)?(?:して)?(?:ください|下さい)$|について$/,
    '',
  )
}

function isNoQuestion(main: string): (token: Token<Stands>) => boolean {
  return ASKS_FOR_VALUE.test(main) ? ({ stands }) => !stands.includes('question') : () => true
}

/** What names all items at once says no more than what they are together. */
function withoutItems(
  tokens: readonly Token<Stands>[],
  fields: readonly Known[],
): readonly Token<Stands>[] {
  const items = fields.filter(({ name }) => name.startsWith('cost:'))
  if (items.length < 2 || !items.every(isAbout(tokens))) return tokens
  return tokens.filter(({ stands }) => !stands.some((each) => each.includes('@')))
}

function isAbout(tokens: readonly Token<Stands>[]): (field: Known) => boolean {
  return ({ name }) =>
    tokens.some(({ stands }) =>
      stands.some((each) => each === `thing@${name}` || each === `act@${name}`),
    )
}

function isGeneric(tokens: readonly Token<Stands>[]): (field: Known) => boolean {
  return ({ generic, name }) =>
    tokens.every(({ stands }) => stands.some((each) => generic.some(is(each, name)))) &&
    !(says(tokens, 'project') && says(tokens, 'total'))
}

function says(tokens: readonly Token<Stands>[], concept: TradeConcept): boolean {
  return tokens.some(({ stands }) => stands.includes(concept))
}

function canName(hint: string): boolean {
  return hint.length <= LONGEST_HINT && !HARMLESS_HINT.test(hint)
}

function turnsAway(words: string): boolean {
  return [...listedWords(ELSEWHERE), ...listedWords(TURNS_AWAY)].some((word) =>
    words.includes(word),
  )
}

/** The question whether there was a subsidy before is itself about what was. */
function isOwnWord(name: FieldName, words: string): boolean {
  return name === 'alreadySubsidised' && /過去|履歴|有無/.test(words)
}

/** What stands before an item's own name may say for whom or what it is, in whatever words. */
function isForItem(name: FieldName, main: string, { tokens, lastUnknown, unknown }: Scan<Stands>) {
  if (!name.startsWith('cost:') || unknown.length > LONGEST_UNKNOWN || turnsAway(main)) return false
  const thing = tokens.find(({ stands }) => stands.some((each) => each === `thing@${name}`))
  return thing !== undefined && lastUnknown < thing.start
}

function fulfils(
  tokens: readonly Token<Stands>[],
  { needs, may }: Combination,
  name: FieldName,
): boolean {
  if (tokens.length === 0) return false
  const needed = needs.map((need) => (typeof need === 'string' ? [need] : need))
  // 領収書等 is more than the receipt; all else is the same with and without 等.
  const allowed: Concept[] = [...needed.flat(), ...may]
  if (name !== 'receipt') allowed.push('and')
  const holds = (concepts: readonly Concept[]) =>
    tokens.some(({ stands }) => stands.some((each) => concepts.some(is(each, name))))
  return (
    tokens.every(({ stands }) => stands.some((each) => allowed.some(is(each, name)))) &&
    needed.every(holds)
  )
}

/** An item's cost is said by its own words only; all else may be said of any item. */
function is(stands: Stands, name: FieldName): (concept: Concept) => boolean {
  const [own, of] = stands.split('@')
  return (concept) =>
    concept === own && (of === undefined || of === name || !name.startsWith('cost:'))
}

function withHeadings(
  { name, combinations, generic }: Known,
  label: LabelReading,
  over: readonly LabelReading[],
): 'full' | 'partial' | null {
  if (!label.generic.has(name)) return null
  let tokens = label.tokens
  for (const heading of over.toReversed()) {
    if (heading.heads.has(name)) return 'full'
    if (heading.strange) return null
    tokens = [...tokens, ...heading.tokens]
    for (const kind of ['full', 'partial'] as const) {
      const found = combinations[kind].some((each) => fulfils(tokens, each, name))
      if (found && !(kind === 'partial' && isGeneric(tokens)({ name, combinations, generic }))) {
        return kind
      }
    }
  }
  return null
}
