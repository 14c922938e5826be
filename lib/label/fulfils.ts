import type { FieldName } from '../guide/fieldName'
import type { Combination, Concept } from './combinations'
import type { KnownField, Stands } from './lexicon'
import type { Token } from './scan'

type Tokens = readonly Token<Stands>[]

/** @returns whether words say all that a combination needs, and nothing that it cannot have. */
export function fulfils(tokens: Tokens, { needs, may }: Combination, name: FieldName): boolean {
  if (tokens.length === 0) return false
  const needed = needs.map((need) => (typeof need === 'string' ? [need] : need))
  const allowed: Concept[] = [...needed.flat(), ...may]
  // 領収書等 is more than the receipt; all else is the same with and without 等.
  if (name !== 'receipt') allowed.push('and')
  return (
    tokens.every((token) => isOneOf(token, allowed, name)) &&
    needed.every((concepts) => tokens.some((token) => isOneOf(token, concepts, name)))
  )
}

/** @returns whether words say only what kind of value the field asks for. */
export function isGeneric(tokens: Tokens, { generic, name }: KnownField): boolean {
  const says = (concept: Concept) => tokens.some((token) => isOneOf(token, [concept], name))
  // 総事業費 under the heading of one item is no longer that item's cost.
  const isWhole = says('project') && says('total')
  return tokens.length > 0 && !isWhole && tokens.every((token) => isOneOf(token, generic, name))
}

/** @returns whether words say what an item is, or what is done with it. */
export function isAbout(tokens: Tokens, { name }: KnownField): boolean {
  const own: readonly Stands[] = [`thing@${name}`, `act@${name}`]
  return tokens.some(({ stands }) => stands.some((each) => own.includes(each)))
}

/** What names all items at once says no more than what they are together. */
export function withoutItems(tokens: Tokens, fields: readonly KnownField[]): Tokens {
  const items = fields.filter(({ name }) => name.startsWith('cost:'))
  if (items.length < 2 || !items.every((item) => isAbout(tokens, item))) return tokens
  return tokens.filter(({ stands }) => !stands.some((each) => each.includes('@')))
}

/** An item's cost is said by its own words only; all else may be said of any item. */
function isOneOf({ stands }: Token<Stands>, concepts: readonly Concept[], name: FieldName) {
  return stands.some((each) => {
    const [concept, of] = each.split('@')
    const isOwn = of === undefined || of === name || !name.startsWith('cost:')
    return isOwn && concepts.some((wanted) => wanted === concept)
  })
}
