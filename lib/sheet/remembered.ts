/** More different cells of a column are not kept. */
const MOST_KEPT = 2_000

/** @returns `read`, which reads equal cells of a column only once. */
export function remembered<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const value = read(cell)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(cell, value)
    return value
  }
}

/** @returns `read`, which keeps the last cell only: for a column in which no two are equal. */
export function rememberedLast<T>(read: (cell: string) => T): (cell: string) => T {
  let last: { readonly cell: string; readonly value: T } | undefined
  return (cell) => {
    if (last?.cell !== cell) last = { cell, value: read(cell) }
    return last.value
  }
}
