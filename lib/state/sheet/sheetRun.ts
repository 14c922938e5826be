import { checkedPart } from '../../check'
import type { Guide } from '../../guide/schema'
import type { MessageKey } from '../../message'
import { checkRow, commonOutcomes, type RowAnswer, readForm } from '../../sheet/checkRow'
import type { ResultRow } from '../../sheet/checkSheet'
import { conditionsOf, type Job } from '../../sheet/job'
import { cellsInResult } from '../../sheet/result'
import type { Templates } from '../../sheet/sentences'
import type { FromWorker, ToWorker } from '../../sheet/workerMessages'
import { t } from '../../text'
import { rowReading } from './rowReading'
import type { SheetResult } from './sheetTypes'

/** A running check. */
export interface Running {
  readonly stop: () => void
}

interface Listener {
  readonly onProgress: (progress: {
    readonly rows: number
    readonly bytes: number
    readonly secondsLeft: number | null
  }) => void
  readonly onDone: (result: Omit<SheetResult, 'fileName'>) => void
  readonly onFailed: () => void
}

/** A part of the result file. */
interface ResultPart {
  /** The index of its first row in `rows`. */
  readonly first: number
  readonly csv: Blob
}

/** What the worker says of some rows; of the last ones also what is known of all. */
type Block = Extract<FromWorker, { type: 'block' }>

/** Seconds until the time left is estimated. */
const FIRST_GUESS = 1

/** Checks a file in a worker of its own. */
export function runSheet(
  { file, ...how }: Omit<Job, 'guide' | 'file'> & { readonly file: File },
  guide: Guide,
  { onProgress, onDone, onFailed }: Listener,
): Running {
  const job: Job = { file, ...how, guide: checkedPart(guide) }
  const worker = new Worker('/sheetWorker.js')
  const tell = (message: ToWorker) => worker.postMessage(message)
  const rows: ResultRow[] = []
  const parts: ResultPart[] = []
  const began = performance.now()
  let last: Block | null = null
  let stopped = false
  const stop = () => {
    stopped = true
    worker.terminate()
  }

  const listen = (message: FromWorker) => {
    if (stopped) return
    switch (message.type) {
      case 'ask':
        tell({ type: 'templates', templates: templatesOf(message.keys) })
        break
      case 'block': {
        parts.push({ first: rows.length, csv: message.part })
        rows.push(...message.rows)
        last = message
        const { bytes } = message
        const seconds = (performance.now() - began) / 1000
        const left = bytes > 0 ? (seconds * (file.size - bytes)) / bytes : null
        const secondsLeft = seconds < FIRST_GUESS ? null : left
        onProgress({ rows: rows.length, bytes, secondsLeft })
        break
      }
      case 'done':
        stop()
        onDone(resultOf(job, file.name, rows, parts, last))
        break
      case 'failed':
        stop()
        onFailed()
    }
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listen(data))
  worker.addEventListener('error', () => {
    stop()
    onFailed()
  })
  tell({ type: 'check', job })
  return { stop }
}

/** @returns sentences in the reader's language, with their `$1` … left in. */
function templatesOf(keys: readonly MessageKey[]): Templates {
  const places = Array.from({ length: 9 }, (_, index) => `$${index + 1}`)
  return keys.map((key) => [key, t(key, ...places)] as const)
}

function resultOf(
  job: Job,
  fileName: string,
  rows: readonly ResultRow[],
  parts: readonly ResultPart[],
  last: Block | null,
): Omit<SheetResult, 'fileName'> {
  const codes = rows.map(({ code }) => code)
  const conditions = conditionsOf(job, last?.receipts ?? null, codes, last?.emptyColumns)
  const common = commonOutcomes(conditions)
  const counts: Record<RowAnswer, number> = { fail: 0, review: 0, nothingElse: 0, pass: 0 }
  for (const { answer } of rows) counts[answer] += 1
  return {
    headers: job.columns.headers,
    rows,
    counts,
    common,
    uncheckedFrom: last?.uncheckedFrom ?? null,
    skipped: last?.skipped ?? [],
    causes: last?.causes ?? [],
    asOf: job.asOf,
    csv: new Blob(
      parts.map((part) => part.csv),
      { type: 'text/csv;charset=utf-8' },
    ),
    readingOf: async (index) => {
      const row = rows[index]
      // Those without an application begin where the next one does.
      const part = await parts.findLast(({ first }) => first <= index)?.csv.text()
      if (row === undefined || part === undefined) return null
      const own = { ...row, cells: cellsInResult(part, row.number) }
      const { reasons } = checkRow(own, conditions)
      const form = readForm(own, conditions)
      const section = t('sheetRow', String(row.number))
      return rowReading(own.cells, reasons, form, job.columns, { document: fileName, section })
    },
  }
}
