import { heldWhileChecking } from '../sheet/held'

const rounded = (value: number) => Number(value.toPrecision(3))

/**
 * How time and memory grow with the rows of a file: the first file's figures a row are 1. Bytes
 * that are alive, beside the file and the text of the result.
 */
export async function measureSheet() {
  // The first run allocates what is allocated only once.
  await heldWhileChecking(1000)
  const table = []
  let first = 0
  for (const rows of [1000, 10_000, 100_000]) {
    const start = performance.now()
    const { working, result } = await heldWhileChecking(rows)
    const each = (performance.now() - start) / rows
    first ||= each
    table.push({
      rows,
      'time a row, times the first': rounded(each / first),
      'MB the worker holds': rounded(working / 1e6),
      'MB the page keeps': rounded(result / 1e6),
      'bytes a row, both': rounded((working + result) / rows),
    })
  }
  return table
}
