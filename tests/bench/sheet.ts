import Papa from 'papaparse'
import { checkSheet } from '../../lib/sheet/checkSheet'
import { cpuTimeOf } from '../cpuTime'
import { jobOf, sentences } from '../sheet/files'
import { heldWhileChecking } from '../sheet/held'
import { manyRows } from '../sheet/manyRows'

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

/** The processor's time a row: to parse a file into records by their headers, and to check it. */
export async function measureRow() {
  const count = 10_000
  const file = manyRows(count)
  const text = await file.text()
  const job = await jobOf(file)
  const rounds = Array.from({ length: 5 })
  const parsing = Math.min(...rounds.map(() => cpuTimeOf(() => Papa.parse(text, { header: true }))))
  let checking = Number.POSITIVE_INFINITY
  for (const _ of rounds) {
    const start = process.threadCpuUsage()
    for await (const _block of checkSheet(job, sentences));
    const { user, system } = process.threadCpuUsage(start)
    checking = Math.min(checking, user + system)
  }
  return [
    { what: 'parsing alone', 'µs a row': rounded(parsing / count), 'times parsing': 1 },
    {
      what: 'check',
      'µs a row': rounded(checking / count),
      'times parsing': rounded(checking / parsing),
    },
  ]
}
