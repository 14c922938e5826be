/**
 * Works on many items, so many at a time. After a failure no other item is begun.
 * @returns the results in the order of the items.
 * @throws the first failure, once the items that had begun are done.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const failures: unknown[] = []
  const entries = items.entries()
  const workOn = async () => {
    for (const [place, item] of entries) {
      if (failures.length > 0) return
      try {
        results[place] = await work(item)
      } catch (reason) {
        failures.push(reason)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, workOn))
  if (failures.length > 0) throw failures[0]
  return results
}
