import type { Vocabulary } from '../../label/vocabulary'
import { message } from '../../message'
import { type Head, type HeadResult, isZip, readHead } from '../../sheet/head/head'
import type { FromBookWorker, ToBookWorker } from '../../sheet/workbook/bookWorkerMessages'
import { t } from '../../text'

/** What of a file is checked. */
export interface OpenedTable {
  /** The file itself, or a sheet of it as CSV. */
  readonly table: File
  /** `null` where the file has no sheets. */
  readonly sheet: string | null
  readonly head: Head
}

type OpenedResult =
  | { readonly ok: true; readonly opened: OpenedTable }
  | Exclude<HeadResult, { ok: true }>

/**
 * Reads the beginning of a file. Of a workbook the sheet is taken whose columns say most.
 * @throws the error of reading a file that was removed or changed.
 */
export async function openFile(file: File, vocabulary: Vocabulary): Promise<OpenedResult> {
  if (!(await isZip(file))) return withSheet(file, null, vocabulary)
  const read = await askBookWorker({ type: 'read', file, noValue: t('bookNoValue') })
  if (read.type !== 'sheets') {
    const isLarge = read.type === 'refused' && read.tooLarge
    return { ok: false, reason: message(isLarge ? 'sheetBookTooLarge' : 'sheetWorkbook') }
  }
  const results: OpenedResult[] = []
  for (const { name, csv } of read.sheets) {
    const table = new File([csv], file.name, { type: 'text/csv' })
    results.push(await withSheet(table, name, vocabulary))
  }
  const [best] = results.toSorted((a, b) => knownColumns(b) - knownColumns(a))
  return best ?? { ok: false, reason: message('sheetEmpty') }
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

async function withSheet(
  table: File,
  sheet: string | null,
  vocabulary: Vocabulary,
): Promise<OpenedResult> {
  const result = await readHead(table, vocabulary)
  return result.ok ? { ok: true, opened: { table, sheet, head: result.head } } : result
}

function knownColumns(result: OpenedResult): number {
  if (!result.ok) return -1
  const { meanings, questions } = result.opened.head
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
