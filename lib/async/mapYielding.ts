/** Time after which the loop yields to the page's event loop, milliseconds. */
const SLICE = 30

/**
 * Maps very many items and yields regularly, so that the page stays responsive.
 * @param onTurn is called with the number of finished items at each yield.
 */
export async function mapYielding<T, R>(
  items: readonly T[],
  map: (item: T) => R,
  onTurn?: (done: number) => void,
): Promise<R[]> {
  const results: R[] = []
  let sliceStart = performance.now()
  for (const item of items) {
    results.push(map(item))
    if (performance.now() - sliceStart < SLICE) continue
    onTurn?.(results.length)
    await new Promise((resolve) => setTimeout(resolve))
    sliceStart = performance.now()
  }
  return results
}
