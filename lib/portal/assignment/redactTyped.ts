import { type ControlKind, LONGEST_LABEL } from '../../guide/words'
import { plain } from '../../notation/plain'
import type { NamedField } from '../reading/namedField'

const MARKS = /[*✱∗※\s]|[([【]?(?:必須|任意|required|optional)[)\]】]?/gi
/** Kinds of control that hold what the page does not offer by itself. */
const TYPED: ReadonlySet<ControlKind> = new Set(['text', 'date', 'reference', 'multi', 'files'])
/** Of what was typed so many letters at least are looked for, and so many are enough to find it. */
const FEWEST = 2
const ENOUGH = 20

/** @returns a label without what changes though the field stays the same. */
export function normaliseForKey(label: string): string {
  // Cut first: a page can hold labels of any length.
  const words = plain(label.slice(0, 2 * LONGEST_LABEL)).replace(MARKS, '')
  return words.slice(0, LONGEST_LABEL).toWellFormed()
}

/**
 * A page can show in a label or a heading what a person typed in one of its fields, their name for
 * example. That is never kept.
 * @returns what gives of a label or a heading of these fields the words to keep: `normaliseForKey` where
 *   none holds what was typed.
 */
export function redactTyped(fields: readonly NamedField[]): (label: string) => string {
  const names = new Set(fields.flatMap(({ label, section }) => [label, ...section]))
  const page = [...names].map(normaliseForKey).join('\n')
  const typed = [...new Set(fields.flatMap(typedIn))]
    .filter((text) => page.includes(text.slice(0, ENOUGH)))
    .sort((a, b) => b.length - a.length)
  if (typed.length === 0) return normaliseForKey
  return (label) => typed.reduce(without, normaliseForKey(label))
}

function typedIn({ kind, values = [] }: NamedField): string[] {
  if (!TYPED.has(kind)) return []
  return values.map(normaliseForKey).filter((text) => text.length >= FEWEST)
}

/** Of a long text the page may show only the beginning. */
function without(words: string, text: string): string {
  const rest = words.replaceAll(text, '')
  const cut = rest.indexOf(text.slice(0, ENOUGH))
  return cut < 0 ? rest : rest.slice(0, cut)
}
