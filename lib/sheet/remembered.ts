/** More different cells of a column are not kept, as of codes and names. */
const MOST_KEPT = 2_000

/** @returns `read`, which reads equal cells of a column only once. */
export function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return (cell) => {
    const before = known.get(cell)
    if (before) return before.value
    const value = read(cell)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(cell, { value })
    return value
  }
}
