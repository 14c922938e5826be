import { type ControlKind, LONGEST_LABEL } from '../../guide/enums'
import { plain } from '../../notation/plain'
import type { NamedField } from '../reading/namedField'

const MARKS = /[*✱∗※\s]|[([【]?(?:必須|任意|required|optional)[)\]】]?/gi
/** Kinds of control whose values come from the user and not from the page. */
const TYPED: ReadonlySet<ControlKind> = new Set(['text', 'date', 'reference', 'multi', 'files'])
/** Typed texts shorter than this are not redacted: a single digit occurs in many labels. */
const MIN_LENGTH = 2
/** A typed text is searched for by its first characters: the page may show only its beginning. */
const PREFIX_LENGTH = 20

/** @returns a label without blanks and mandatory marks, which releases of the portal change. */
export function normaliseForKey(label: string): string {
  // Cut before normalising, because a page's label can have any length.
  const words = plain(label.slice(0, 2 * LONGEST_LABEL)).replace(MARKS, '')
  return words.slice(0, LONGEST_LABEL).toWellFormed()
}

/**
 * Prepares the removal of typed text from labels and headings, which can repeat it (「山田太郎様」).
 * What the user typed is never stored.
 * @param fields all fields of the form, with their values.
 * @returns normalises one of their labels or headings and redacts it; `normaliseForKey` itself if
 *   none of them contains typed text.
 */
export function redactTyped(fields: readonly NamedField[]): (label: string) => string {
  const names = new Set(fields.flatMap(({ label, section }) => [label, ...section]))
  const page = [...names].map(normaliseForKey).join('\n')
  const typed = [...new Set(fields.flatMap(typedIn))]
    .filter((text) => page.includes(text.slice(0, PREFIX_LENGTH)))
    .sort((a, b) => b.length - a.length)
  if (typed.length === 0) return normaliseForKey
  return (label) => typed.reduce(without, normaliseForKey(label))
}

function typedIn({ kind, values = [] }: NamedField): string[] {
  if (!TYPED.has(kind)) return []
  return values.map(normaliseForKey).filter((text) => text.length >= MIN_LENGTH)
}

/** Removes a typed text, and everything from its beginning on if the page shows only that. */
function without(words: string, text: string): string {
  const rest = words.replaceAll(text, '')
  const cut = rest.indexOf(text.slice(0, PREFIX_LENGTH))
  return cut < 0 ? rest : rest.slice(0, cut)
}
