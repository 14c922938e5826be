/** As many rows as a page has: few enough to be made at once, and to be gone through. */
export const PAGE_SIZE = 100

/** One page of a list. */
export interface TablePage<T> {
  /** From 0. */
  readonly number: number
  /** At least 1. */
  readonly pages: number
  /** The place of its first row among all. */
  readonly first: number
  readonly rows: readonly T[]
}

/** @returns the page that is wanted; the last one where there are no longer so many. */
export function pageOf<T>(all: readonly T[], wanted: number): TablePage<T> {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const number = Math.min(wanted, pages - 1)
  const first = number * PAGE_SIZE
  return { number, pages, first, rows: all.slice(first, first + PAGE_SIZE) }
}
