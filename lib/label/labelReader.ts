import type { FieldName } from '../guide/fieldName'
import { onceFor } from '../onceFor'
import { canonical } from './canonical'
import { allItems, fulfils, isAbout, isGeneric, withoutItems } from './fulfils'
import { type KnownField, type Lexicon, lexiconOf, listedWords, type Stands } from './lexicon'
import { scan, type Token, type WordBook, type WordScan } from './scan'
import { segmentsOf } from './segments'
import { DEVICES } from './tradeWords'
import type { Vocabulary } from './vocabulary'

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
  /** All of it, as `canonical` writes it. */
  readonly text: string
  /** What was taken off its front to know it, as a mark, written alike; '' for nothing. */
  readonly mark: string
}

/** Reads labels, and what the headings over a label make of it. */
interface LabelReader {
  readonly read: (label: string) => LabelReading
  /** As in the lexicon. */
  readonly elsewhere: readonly string[]
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
/** The group of a field before its name: 基本情報_医療機関名. */
const GROUP = /^[^\s_]{2,10}_(?!_)/
/** More texts than a form has are not kept. */
const MOST_KEPT = 10_000
/** Of a text that is too long for a label so many letters are kept. */
const LONGEST_KEPT = 200
/** So much of a text before an item's own name can be unknown: what it is for, who uses it. */
const LONGEST_UNKNOWN = 30
/** A note of so many letters that is not known is a sentence, and explains. */
const LONG_NOTE = 12
/** A longer hint explains, and speaks of other things to do so. */
const LONGEST_HINT = 30
/** A hint that leaves something out, or says when it holds, does not name what is asked for. */
const HARMLESS_HINT =
  /場合|可|除|税[込抜別]|含|不|ない|なく|以内|まで|超|例|切|上限|台数?分|全台|[+×÷=]|ではあり|異な|同じ|同額|一致|とおり|通り/
/** They make a question of what is no question for yes or no. */
const ASKS_FOR_VALUE = /いつ|いくら|どれ|どちら|いずれ|何|なんです/
/** What a guide gives as a whole label is followed by no more than how to fill it in. */
const POLITE = /を?[ご御]?(?:入力|記入|選択|添付|記載)?(?:して)?(?:ください|下さい)$|について$/

/**
 * @returns the reader of labels by a guide's words and those of the trade; the same one each time,
 *   because a form is read again and again, and its labels stay.
 */
export const labelReader = onceFor((vocabulary: Vocabulary) => newReader(lexiconOf(vocabulary)))

function newReader(lexicon: Lexicon): LabelReader {
  const fields = new Map(lexicon.fields.map((field) => [field.name, field]))
  return {
    elsewhere: lexicon.elsewhere,
    read: remembered((label) => readMarked(label, lexicon.words, lexicon)),
    readOver: remembered((heading) => readMarked(heading, lexicon.wordsOver, lexicon)),
    withHeadings: (name, label, over) => {
      const field = fields.get(name)
      return field && label.generic.has(name) ? completed(field, label, over) : null
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

function readMarked(label: string, words: WordBook<Stands>, lexicon: Lexicon): LabelReading {
  const [group = ''] = GROUP.exec(label) ?? []
  const inGroup = group === '' ? null : readOnce(label.slice(group.length), words, lexicon)
  if (inGroup !== null && inGroup.full.size > 0) return { ...inGroup, mark: canonical(group) }
  const read = readOnce(label, words, lexicon)
  const [mark = ''] = read.full.size === 0 ? (MARK.exec(label) ?? []) : []
  if (mark === '') return read
  return { ...readOnce(label.slice(mark.length), words, lexicon), mark: canonical(mark) }
}

const NOTHING: ReadonlySet<FieldName> = new Set()
const UNREAD: LabelReading = {
  full: NOTHING,
  partial: NOTHING,
  generic: NOTHING,
  heads: NOTHING,
  about: NOTHING,
  tokens: [],
  strange: true,
  text: '',
  mark: '',
}

function readOnce(label: string, words: WordBook<Stands>, lexicon: Lexicon): LabelReading {
  const segments = segmentsOf(label)
  if (segments === null) return { ...UNREAD, text: canonical(label.slice(0, LONGEST_KEPT)) }
  const { fields, whole, turnsAway } = lexicon
  const { notes, hints } = segments
  const { main, name } = withoutPurpose(segments.main, scan(segments.main, words))
  const inNotes = notes.map((note) => ({ note, ...scan(note, words) }))
  const qualifying = inNotes.filter(({ unknown }) => unknown === '')
  const tokens = [withoutInnerQuestion(name), ...qualifying]
    .flatMap((each) => withoutPart(each.tokens))
    .filter(isNoQuestion([main, ...notes].join(' ')))
  const turned = [
    ...inNotes
      .filter(({ note, unknown }) => turnsAway(note, unknown === ''))
      .map(({ note }) => note),
    ...hints.filter((hint) => canName(hint) && turnsAway(hint)),
  ]
  const isStrangeNote = inNotes.some(
    ({ note, unknown }) => unknown !== '' && note.length < LONG_NOTE,
  )
  const strange = name.unknown !== '' || isStrangeNote || turned.length > 0

  const isOpen = (field: KnownField) =>
    !isStrangeNote &&
    turned.every((text) => isOwnPast(field.name, text)) &&
    (name.unknown === '' || (isForItem(field.name, name) && !turnsAway(main)))
  const sums = hints.filter((hint) => hint.includes('+')).map((hint) => scan(hint, words).tokens)
  const together = [
    ...withoutItems(tokens, fields),
    ...sums.flatMap((each) => allItems(each, fields)),
  ]
  // Most labels of a form have no known word, and so no field whose patterns they could match.
  const possible = tokens.length + name.tokens.length > 0 ? fields : []
  const saying = (kind: 'full' | 'partial') =>
    possible.filter((field) => {
      const counted = field.name === 'totalCost' ? together : tokens
      const says =
        field[kind].some((each) => fulfils(counted, each)) ||
        (kind === 'full' && field.byName.some((each) => fulfils(name.tokens, each)))
      return says && isOpen(field)
    })
  const text = main.replace(POLITE, '')
  const given = (kind: keyof Lexicon['whole']) => whole[kind].get(text) ?? NOTHING
  const isWhole = notes.length === 0 || !strange
  return {
    full: new Set([...namesOf(saying('full')), ...(isWhole ? given('labels') : [])]),
    partial: new Set([...namesOf(saying('partial')), ...given('partly')]),
    generic: new Set(strange ? [] : namesOf(possible.filter((each) => isGeneric(tokens, each)))),
    heads: given('sections'),
    about: new Set(namesOf(possible.filter((each) => isAbout(tokens, each)))),
    tokens,
    strange,
    text: canonical(label),
    mark: '',
  }
}

function namesOf(fields: readonly KnownField[]): FieldName[] {
  return fields.map(({ name }) => name)
}

function isNoQuestion(words: string): (token: Token<Stands>) => boolean {
  return ASKS_FOR_VALUE.test(words) ? ({ stands }) => !stands.includes('question') : () => true
}

/** か asks at the end only; elsewhere it belongs to a word: を動かす端末. */
function withoutInnerQuestion({ tokens }: WordScan<Stands>): Pick<WordScan<Stands>, 'tokens'> {
  const isAsked = ({ stands }: Token<Stands>, at: number) =>
    !stands.includes('question') || at === tokens.length - 1
  return { tokens: tokens.filter(isAsked) }
}

function canName(hint: string): boolean {
  return hint.length <= LONGEST_HINT && !HARMLESS_HINT.test(hint)
}

/** The question whether there was a subsidy before is itself about what was. */
function isOwnPast(name: FieldName, words: string): boolean {
  return name === 'alreadySubsidised' && /過去|履歴|有無/.test(words)
}

/** What stands before an item's own name may say for whom or what it is, in whatever words. */
function isForItem(name: FieldName, { tokens, lastUnknown, unknown }: WordScan<Stands>): boolean {
  if (!name.startsWith('cost:') || unknown.length > LONGEST_UNKNOWN) return false
  const thing = tokens.find(({ stands }) => stands.some((each) => each === `thing@${name}`))
  return thing !== undefined && lastUnknown < thing.start
}

/** What an item is needed for, or when, in front of its name. */
const PURPOSE = /(?:ため|時|際|用)(?:等|など)?の?$/

/** 故障時等のモバイル端末: what stands before an item in such a clause is no second name of it. */
function withoutPurpose(
  main: string,
  name: WordScan<Stands>,
): { readonly main: string; readonly name: WordScan<Stands> } {
  const isItem = ({ stands }: Token<Stands>) => stands.some((each) => each.startsWith('thing@'))
  const thing = name.tokens.find(isItem)
  const before = main.slice(0, thing?.start)
  if (thing === undefined || name.lastUnknown >= thing.start || !PURPOSE.test(before)) {
    return { main, name }
  }
  const tokens = name.tokens.filter((token) => token.start >= thing.start || isItem(token))
  const words = listedWords(DEVICES)
  return {
    main: words.reduce((rest, word) => rest.replaceAll(word, ''), before) + main.slice(thing.start),
    name: { ...name, tokens },
  }
}

/** 費用内訳:モバイル端末: the part of the form that a line is in, before the line's own name. */
function withoutPart(tokens: readonly Token<Stands>[]): readonly Token<Stands>[] {
  const [sum, listing, ...rest] = tokens
  const isPart = sum?.stands.includes('expense') && listing?.stands.includes('listing')
  const namesItem = rest.some(({ stands }) => stands.some((each) => each.startsWith('thing@')))
  return sum && isPart && namesItem ? [sum, ...rest] : tokens
}

function completed(
  field: KnownField,
  label: LabelReading,
  over: readonly LabelReading[],
): 'full' | 'partial' | null {
  let tokens = label.tokens
  for (const heading of over.toReversed()) {
    if (heading.heads.has(field.name)) return 'full'
    if (heading.strange) return null
    tokens = [...tokens, ...heading.tokens]
    if (field.full.some((each) => fulfils(tokens, each))) return 'full'
    const isPart = field.partial.some((each) => fulfils(tokens, each))
    if (isPart && !isGeneric(tokens, field)) return 'partial'
  }
  return null
}
