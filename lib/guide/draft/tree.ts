/** A value of a draft: what JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/** The values of a draft, in the shape of a guide as far as they are written. */
export type Values = { readonly [key: string]: Json }

/** The place of a value: properties by name, entries of a list by index. */
export type ValuePlace = readonly (string | number)[]

/** @returns the place as problems name it: `subsidy.terms[1].cap`. */
export function pathOf(place: ValuePlace): string {
  return place.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    return path === '' ? key : `${path}.${key}`
  }, '')
}

/** @returns the place of a path like `subsidy.terms[1].cap`. */
export function placeOfPath(path: string): ValuePlace {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) =>
    index === undefined ? key : Number(index),
  )
}

/** @returns whether a path is another one, or leads to something within it. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
}

/** @returns the value at a place; `undefined` where there is none. */
export function valueAt(values: Json | undefined, place: ValuePlace): Json | undefined {
  let value = values
  for (const key of place) value = childOf(value, key)
  return value
}

function childOf(value: Json | undefined, key: string | number): Json | undefined {
  if (isList(value)) return typeof key === 'number' ? value[key] : undefined
  return isTree(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined
}

/** @returns the values with another one at a place; `undefined` and '' remove it. */
export function withValue(values: Values, place: ValuePlace, to: Json | undefined): Values {
  const changed = changedAt(values, place, to)
  return isTree(changed) ? changed : values
}

function changedAt(
  value: Json | undefined,
  place: ValuePlace,
  to: Json | undefined,
): Json | undefined {
  const [key, ...rest] = place
  if (key === undefined) return to
  if (typeof key === 'number') {
    const list = isList(value) ? [...value] : []
    const entry = changedAt(list[key], rest, to)
    if (entry === undefined) list.splice(key, 1)
    else list[key] = entry
    return list
  }
  const entries = new Map(isTree(value) ? Object.entries(value) : [])
  const part = changedAt(entries.get(key), rest, to)
  if (part === undefined || part === '') entries.delete(key)
  else entries.set(key, part)
  return Object.fromEntries(entries)
}

/** @returns whether a value is an object. */
export function isTree(value: Json | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @returns whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** @returns the value as plain data, as it would be read from a file. */
export function jsonOf(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null))
}

/** @returns the text of a value; '' for none. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** @returns whether two values are equal; the order of properties, which storage loses, does not count. */
export function isSameJson(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted)
}

function sorted(_: string, value: Json): Json {
  if (!isTree(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
