/** Entries of a cache; it is emptied when it is full. */
const MOST_CACHED = 2_000

/** @returns `read` with a cache of the cells of a column, which are often equal. */
export function cached<T>(read: (cell: string) => T): (cell: string) => T {
  return cachedBy(read)
}

/** @returns `work` with a cache by its first argument, on which the others depend. */
export function cachedBy<T, Key extends string, Rest extends readonly unknown[]>(
  work: (key: Key, ...rest: Rest) => T,
): (key: Key, ...rest: Rest) => T {
  const known = new Map<Key, T>()
  let lastKey: Key | undefined
  let last: T | undefined
  return (key, ...rest) => {
    // Neighbours are equal more often than not, and compared faster than looked up.
    if (last !== undefined && key === lastKey) return last
    let value = known.get(key)
    if (value === undefined) {
      value = work(key, ...rest)
      if (known.size >= MOST_CACHED) known.clear()
      known.set(key, value)
    }
    lastKey = key
    last = value
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
