import type { FieldName } from '../../guide/fieldName'
import type { Guide } from '../../guide/schema'
import { normaliseLabel } from '../../notation'
import { type Asks, GENERIC, NEUTRAL } from './labelVocabulary'

/** The words by which a guide knows an application's fields. */
export type Vocabulary = Guide['form']['fields']

/** What the whole of a label or a heading can stand for. */
export interface LabelReading {
  /** It names these by itself. */
  readonly names: ReadonlySet<FieldName>
  /** Over a label that says only what kind of value is asked for, it names these. */
  readonly over: ReadonlySet<FieldName>
  /** Together with other evidence it names these. */
  readonly partly: ReadonlySet<FieldName>
  /** It says only that values of these kinds are asked for. */
  readonly generic: ReadonlySet<Asks>
  /** It is made of words that change nothing. */
  readonly neutral: boolean
  /** What was taken off its front to know it, as a mark; '' for nothing. */
  readonly mark: string
}

/** Words with what they stand for, by their first letter: a text is looked through once for all. */
type Words<T> = ReadonlyMap<string, readonly (readonly [string, T])[]>

/** (1), ①, 1., Q3., ア) before a label. */
const NUMBERING = /^[\s(]*(?:(?:Q|問)?\d{1,2}|[①-⑳]|[ア-オa-e](?=[.):]))(?:[-.]\d{1,2})?[.):、\s]+/i
/** The mark of a mandatory field in whatever language, before its label: 「Obligatoire - …」. */
const MARK = /^[^\s-]{1,20}\s+[-–]\s+/

type WordBook = (text: string) => LabelReading

/** A form is read again and again, and its labels stay. */
const books = new WeakMap<Vocabulary, WordBook>()
/** More texts than a form has are not kept. */
const MOST_KEPT = 10_000

/**
 * @returns a look-up of what labels and headings stand for. All of a text has to be known words:
 * those of the guide, of values, and such as change nothing.
 */
export function wordBook(vocabulary: Vocabulary): WordBook {
  const known = books.get(vocabulary) ?? newBook(vocabulary)
  books.set(vocabulary, known)
  return known
}

function newBook(vocabulary: Vocabulary): WordBook {
  const names = byFirstLetter(
    vocabulary.flatMap(({ name, labels }) => labels.map((word) => [word, name] as const)),
  )
  const over = byFirstLetter(
    vocabulary.flatMap(({ name, sections = [] }) => sections.map((word) => [word, name] as const)),
  )
  const partly = byFirstLetter(
    vocabulary.flatMap(({ name, partly = [] }) => partly.map((word) => [word, name] as const)),
  )
  const generic = genericWords()
  const seen = new Map<string, LabelReading>()
  const look = (label: string): LabelReading => {
    const text = plainName(label)
    const own = covering(text, names)
    return {
      names: own,
      over: new Set([...own, ...covering(text, over)]),
      partly: covering(text, partly),
      generic: covering(text, generic),
      neutral: neutralParts(text)[0][text.length] === true,
      mark: '',
    }
  }
  return (label) => {
    const before = seen.get(label)
    if (before) return before
    const whole = look(label)
    const [mark = ''] = whole.names.size === 0 ? (MARK.exec(label) ?? []) : []
    const found = mark === '' ? whole : { ...look(label.slice(mark.length)), mark }
    if (seen.size >= MOST_KEPT) seen.clear()
    seen.set(label, found)
    return found
  }
}

function genericWords(): Words<Asks> {
  const words: [string, Asks][] = []
  const kinds: readonly Asks[] = [
    ...(['amount', 'date', 'code', 'name', 'facilityKind', 'yesNo', 'files'] as const),
  ]
  for (const kind of kinds) for (const word of GENERIC[kind]) words.push([word, kind])
  return byFirstLetter(words)
}

function byFirstLetter<T>(words: readonly (readonly [string, T])[]): Words<T> {
  return Map.groupBy(words, ([word]) => word.charAt(0))
}

function plainName(label: string): string {
  return normaliseLabel(label.replace(NUMBERING, '')).text.replace(/[()\s「」『』【】■●◆○◎]/g, '')
}

/** @returns what the words stand for that, with neutral words around them, are the whole text. */
function covering<T>(text: string, words: Words<T>): Set<T> {
  const found = new Set<T>()
  let neutral: readonly [boolean[], boolean[]] | null = null
  for (let at = 0; at < text.length; at++) {
    for (const [word, stands] of words.get(text.charAt(at)) ?? []) {
      if (!text.startsWith(word, at)) continue
      neutral ??= neutralParts(text)
      const [until, from] = neutral
      if (until[at] && from[at + word.length]) found.add(stands)
    }
  }
  return found
}

/** @returns whether all before, and all from, each place in a text is neutral. */
function neutralParts(text: string): [boolean[], boolean[]] {
  const until = [true]
  const from: boolean[] = []
  from[text.length] = true
  for (let at = 0; at < text.length; at++) {
    if (!until[at]) continue
    for (const word of NEUTRAL) if (text.startsWith(word, at)) until[at + word.length] = true
  }
  for (let at = text.length; at > 0; at--) {
    if (!from[at]) continue
    for (const word of NEUTRAL) if (text.endsWith(word, at)) from[at - word.length] = true
  }
  return [until, from]
}
