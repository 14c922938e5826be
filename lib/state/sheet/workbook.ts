import type { Vocabulary } from '../../label/vocabulary'
import { type Message, type MessageKey, message } from '../../message'
import { type Head, type HeadResult, isCompound, isZip, readHead } from '../../sheet/head/head'
import type { FromBookWorker, ToBookWorker } from '../../sheet/workbook/bookWorkerMessages'
import { t } from '../../text'

/** What of a file is checked. */
export interface OpenedTable {
  /** The file itself, or a sheet of it as CSV. */
  readonly table: File
  /** `null` where the file has no sheets. */
  readonly sheet: string | null
  /** Number of its rows and columns that are not shown; they are checked as well. */
  readonly hidden: number
  readonly head: Head
}

type OpenedResult =
  | {
      readonly ok: true
      readonly opened: OpenedTable
      /** All sheets that can be checked, in the file's order. */
      readonly sheets: readonly OpenedTable[]
    }
  | Exclude<HeadResult, { ok: true }>

/**
 * Reads the beginning of a file. Of a workbook the sheet is taken whose columns say most.
 * @throws the error of reading a file that was removed or changed.
 */
export async function openFile(file: File, vocabulary: Vocabulary): Promise<OpenedResult> {
  if (!(await isZip(file)) && !(await isCompound(file))) {
    const result = await readHead(file, vocabulary)
    if (!result.ok) return result
    const opened = { table: file, sheet: null, hidden: 0, head: result.head }
    return { ok: true, opened, sheets: [opened] }
  }
  const asked = { type: 'read', file, noValue: t('bookNoValue'), isList: true } as const
  const read = await askBookWorker(asked)
  if (read.type !== 'sheets') return { ok: false, reason: message(refusalOf(read)) }
  const sheets: OpenedTable[] = []
  let refused: Message | null = null
  for (const { name, csv, hidden } of read.sheets) {
    const table = new File([csv], file.name, { type: 'text/csv' })
    const result = await readHead(table, vocabulary)
    if (result.ok) sheets.push({ table, sheet: name, hidden, head: result.head })
    else refused ??= result.reason
  }
  const [best] = sheets.toSorted((a, b) => knownColumns(b) - knownColumns(a))
  return best
    ? { ok: true, opened: best, sheets }
    : { ok: false, reason: refused ?? message('sheetEmpty') }
}

function refusalOf(said: FromBookWorker): MessageKey {
  if (said.type !== 'refused') return 'sheetBookBroken'
  if (said.isLocked) return 'sheetLocked'
  return said.tooLarge ? 'sheetBookTooLarge' : 'sheetBookBroken'
}

/**
 * Writes a CSV file of ours as a workbook.
 * @param numberColumns the columns whose digits are numbers; all else is text.
 */
export async function asWorkbook(
  csv: Blob,
  name: string,
  numberColumns: readonly number[],
): Promise<Blob> {
  const said = await askBookWorker({ type: 'write', csv, name, numberColumns })
  if (said.type !== 'written') throw new Error('The workbook could not be written')
  return said.file
}

function knownColumns({ head: { meanings, questions } }: OpenedTable): number {
  return meanings.filter((name) => name !== null).length + questions.length
}

/** Asks a worker for workbooks, which ends with its answer. */
export function askBookWorker(asked: ToBookWorker): Promise<FromBookWorker> {
  const worker = new Worker('/bookWorker.js')
  return new Promise<FromBookWorker>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromBookWorker>) => resolve(data))
    worker.addEventListener('error', () => resolve({ type: 'failed' }))
    worker.postMessage(asked)
  }).finally(() => worker.terminate())
}
