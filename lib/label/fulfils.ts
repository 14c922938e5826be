import type { KnownField, Pattern, Stands } from './lexicon'
import type { Token } from './scan'

type Tokens = readonly Token<Stands>[]

/** @returns whether words say all that a pattern needs, and nothing that it cannot have. */
export function fulfils(tokens: Tokens, { needs, allowed }: Pattern): boolean {
  return (
    tokens.length > 0 &&
    tokens.every((token) => isOneOf(token, allowed)) &&
    needs.every((concepts) => tokens.some((token) => isOneOf(token, concepts)))
  )
}

/** @returns whether words say only what kind of value the field asks for. */
export function isGeneric(tokens: Tokens, { generic }: KnownField): boolean {
  if (tokens.length === 0 || !tokens.every((token) => isOneOf(token, generic))) return false
  const says = (concept: Stands) => tokens.some(({ stands }) => stands.includes(concept))
  // 総事業費 under the heading of one item is no longer that item's cost.
  return !(says('project') && says('total'))
}

/** @returns whether words say what an item is, or what is done with it. */
export function isAbout(tokens: Tokens, { name }: KnownField): boolean {
  if (tokens.length === 0) return false
  const own: readonly Stands[] = [`thing@${name}`, `act@${name}`]
  return tokens.some(({ stands }) => own.some((each) => stands.includes(each)))
}

/** What names all items at once says no more than what they are together. */
export function withoutItems(tokens: Tokens, fields: readonly KnownField[]): Tokens {
  const items = fields.filter(({ name }) => name.startsWith('cost:'))
  if (items.length < 2 || !items.every((item) => isAbout(tokens, item))) return tokens
  return tokens.filter(({ stands }) => !stands.some((each) => each.includes('@')))
}

/** @returns the sum of all items that words name, as a word for it; nothing where they name fewer. */
export function allItems(tokens: Tokens, fields: readonly KnownField[]): Tokens {
  const isAll = withoutItems(tokens, fields).length < tokens.length
  return isAll ? [{ stands: ['expense'], start: 0 }] : []
}

function isOneOf({ stands }: Token<Stands>, concepts: ReadonlySet<Stands>): boolean {
  return stands.some((each) => concepts.has(each))
}
