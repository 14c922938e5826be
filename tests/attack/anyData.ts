import fc from 'fast-check'

/** Texts of any UTF-16 units, also of halves of signs. */
export const anyText = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units))

/** Keys that mean something to JavaScript or to our own data. */
const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then'],
  ...['type', 'version', 'id', 'registers', 'guides', 'facilities', 'form', 'subsidy', 'steps'],
]
const STRINGS = [
  ...['', ' ', '\u0000', '\u202e', '\ud800', '1e999', '-0', '__proto__', '9999-99-99'],
  ...['2026-02-30T25:61:61Z', 'あ'.repeat(5_000), '['.repeat(500), '%E3%81', 'javascript:alert(1)'],
]

/** What no author of a file would write: values of every kind that JSON and messages can have. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, Number.MAX_SAFE_INTEGER + 2, [], {}),
  fc.constantFrom(...STRINGS),
  fc.string(),
  fc.anything({
    maxDepth: 2,
    maxKeys: 3,
    key: fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 8 })),
    values: [
      fc.constantFrom(...STRINGS),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    ],
  }),
)

type Step = string | number

/** @returns the ways to every value in a sample, from the whole of it on. */
function pathsIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Array.isArray(value)
    ? value.flatMap((each, index) => pathsIn(each, [...path, index]))
    : Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))
  return [path, ...inside]
}

/** @returns a copy in which the value at a path is another one, or is missing. */
function changed(
  value: unknown,
  [first, ...rest]: readonly Step[],
  to: { readonly value: unknown } | null,
): unknown {
  if (first === undefined) return to?.value
  if (typeof value !== 'object' || value === null) return value
  const copy = Array.isArray(value) ? [...value] : { ...value }
  if (to === null && rest.length === 0) Reflect.deleteProperty(copy, first)
  else Reflect.set(copy, first, changed(Reflect.get(copy, first), rest, to))
  return copy
}

/**
 * @param sample valid data.
 * @returns the sample with up to three of its values replaced or removed, or something else altogether.
 */
export function nearly(sample: unknown): fc.Arbitrary<unknown> {
  const paths = pathsIn(sample)
  const change = fc.record({
    at: fc.nat({ max: paths.length - 1 }),
    to: fc.option(fc.record({ value: oddValue }), { freq: 5 }),
  })
  const changes = fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((all) =>
      all.reduce<unknown>((data, { at, to }) => changed(data, paths[at] ?? [], to), sample),
    )
  return fc.oneof({ weight: 9, arbitrary: changes }, { weight: 1, arbitrary: oddValue })
}

/** @returns a copy with the first entry of each list: small samples are changed and read faster. */
export function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]))
}

/** The built-in objects that every other object has its methods from. */
const SHARED = [Object, Array, String, Number, Function, Map, Set, Promise].map(
  ({ prototype }) => prototype,
)

/** @returns the names of everything in the built-in prototypes, to be compared before and after. */
export function prototypeKeys(): string {
  return JSON.stringify(SHARED.map((each) => Reflect.ownKeys(each).map(String)))
}
