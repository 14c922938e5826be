import { type Message, type MessageKey, message } from '../message.ts'

/** What is wrong with a guide, and where: `path` as in `subsidy.terms[1].cap`. */
export interface Problem {
  readonly path: string
  readonly problem: Message
}

/** A value together with the place where it stands. */
export interface Located<T> {
  readonly path: string
  readonly value: T
}

/** The values of the list that stands at `path`, each with its own place. */
export function located<T>(path: string, values: readonly T[]): Located<T>[] {
  return values.map((value, index) => ({ path: `${path}[${index}]`, value }))
}

/** The entries whose value stood there before; those without a value are passed over. */
export function repeated(entries: readonly Located<string | undefined>[]): Problem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ path, value }) => {
    if (value === undefined) return []
    if (seen.has(value)) return [{ path, problem: message('guideRepeated', value) }]
    seen.add(value)
    return []
  })
}

/** The entries whose value is not among the known ones; `key` says so of one. */
export function unknown(
  entries: readonly Located<string | undefined>[],
  known: readonly string[],
  key: MessageKey,
): Problem[] {
  return entries.flatMap(({ path, value }) =>
    value === undefined || known.includes(value) ? [] : [{ path, problem: message(key, value) }],
  )
}

/** The same entries, looked at through one property. */
export function property<T, V>(
  entries: readonly Located<T>[],
  name: string,
  of: (value: T) => V,
): Located<V>[] {
  return entries.map(({ path, value }) => ({ path: `${path}.${name}`, value: of(value) }))
}
