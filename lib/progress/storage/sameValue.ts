/** @returns whether two values are equal regardless of the order of keys, which browsers do not preserve. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (JSON.stringify(a) === JSON.stringify(b)) return true
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted)
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(byKey))
}

/** Compares two entries by their keys, for sorting. */
export function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
