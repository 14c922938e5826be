/** Entries of a cache; it is emptied when it is full. */
const MOST_CACHED = 2_000

/** @returns `read` with a cache of the cells of a column, which are often equal. */
export function cached<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const value = read(cell)
    if (known.size >= MOST_CACHED) known.clear()
    known.set(cell, value)
    return value
  }
}

/** @returns `read` with a cache of the last cell: for a column in which no two are equal. */
export function cachedLast<T>(read: (cell: string) => T): (cell: string) => T {
  let last: { readonly cell: string; readonly value: T } | undefined
  return (cell) => {
    if (last?.cell !== cell) last = { cell, value: read(cell) }
    return last.value
  }
}
