/** Work after which the page gets a turn to answer a person, milliseconds. */
const TURN = 30

/**
 * Maps very many items without holding up the page in which it runs.
 * @param onTurn is called with how many are done, each time the page gets its turn.
 */
export async function mapYielding<T, R>(
  items: readonly T[],
  map: (item: T) => R,
  onTurn?: (done: number) => void,
): Promise<R[]> {
  const results: R[] = []
  let since = performance.now()
  for (const item of items) {
    results.push(map(item))
    if (performance.now() - since < TURN) continue
    onTurn?.(results.length)
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  return results
}
