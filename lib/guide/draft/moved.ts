import type { Json } from './tree.ts'

/**
 * @param by -1 for one place up, 1 for one place down.
 * @returns the list with an entry moved; the list itself where there is no such place.
 */
export function moved(list: readonly Json[], index: number, by: -1 | 1): readonly Json[] {
  const entry = list[index]
  const to = index + by
  if (entry === undefined || to < 0 || to >= list.length) return list
  return list.toSpliced(index, 1).toSpliced(to, 0, entry)
}
