import { type Message, type MessageKey, message } from '../message.ts'

/** A problem of a guide; `path` as in `subsidy.terms[1].cap`. */
export interface Problem {
  readonly path: string
  readonly problem: Message
}

/** A value with its path. */
export interface Located<T> {
  readonly path: string
  readonly value: T
}

/** The values of the list at `path`, each with its own path. */
export function located<T>(path: string, values: readonly T[]): Located<T>[] {
  return values.map((value, index) => ({ path: `${path}[${index}]`, value }))
}

/** The entries whose value occurs before; those without a value are ignored. */
export function repeatedValues(entries: readonly Located<string | undefined>[]): Problem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ path, value }) => {
    if (value === undefined) return []
    if (seen.has(value)) return [{ path, problem: message('guideRepeated', value) }]
    seen.add(value)
    return []
  })
}

/** The entries whose value is not among the known ones; `key` is the message for one. */
export function unknownValues(
  entries: readonly Located<string | undefined>[],
  known: readonly string[],
  key: MessageKey,
): Problem[] {
  return entries.flatMap(({ path, value }) =>
    value === undefined || known.includes(value) ? [] : [{ path, problem: message(key, value) }],
  )
}

/** The same entries, each with one property as its value. */
export function valuesOf<T, V>(
  entries: readonly Located<T>[],
  name: string,
  of: (value: T) => V,
): Located<V>[] {
  return entries.map(({ path, value }) => ({ path: `${path}.${name}`, value: of(value) }))
}
