import { cellPage } from '../../document/cells'
import { message } from '../../message'
import { plainCell } from '../../sheet/cell'
import { encodingOf } from '../../sheet/head/encoding'
import { isCompound, isZip } from '../../sheet/head/head'
import { openRecords } from '../../sheet/records'
import { t } from '../../text'
import { askBookWorker } from '../sheet/workbook'
import { type ReadingFile, UnreadableFile } from './readingFile'

/** Rows of a sheet that are read: a breakdown has fewer than a hundred. */
const MOST_ROWS = 500

/** Reads the sheets of a workbook, or a CSV file: one page each. */
export async function readSheets(
  file: File,
  { signal, onPages, onPage }: ReadingFile,
): Promise<void> {
  const isBook = (await isZip(file)) || (await isCompound(file))
  const sheets = isBook ? await sheetsOf(file) : [{ csv: await textOf(file), hidden: 0 }]
  signal.throwIfAborted()
  const filled = sheets
    .map(({ csv, hidden }) => ({ rows: rowsOf(csv), hidden }))
    .filter(({ rows }) => rows.some((row) => row.length > 0))
  onPages(filled.length)
  for (const [at, { rows, hidden }] of filled.entries()) {
    const page = cellPage(at + 1, rows.slice(0, MOST_ROWS))
    onPage({ page: hidden > 0 ? { ...page, hidden } : page, picture: null })
  }
}

/** Sheets that are not shown count with the first one. */
async function sheetsOf(file: File): Promise<{ csv: string; hidden: number }[]> {
  const read = await askBookWorker({ type: 'read', file, isList: false, noValue: t('bookNoValue') })
  if (read.type === 'sheets') {
    return read.sheets.map(({ csv, hidden }, at) => ({
      csv,
      hidden: at === 0 ? hidden + read.hiddenSheets : hidden,
    }))
  }
  const { tooLarge = false, isLocked = false } = read.type === 'refused' ? read : {}
  const key = isLocked ? 'paperLocked' : tooLarge ? 'paperFileTooLarge' : 'paperBroken'
  throw new UnreadableFile(message(key))
}

async function textOf(file: File): Promise<string> {
  return new TextDecoder(await encodingOf(file)).decode(await file.arrayBuffer())
}

function rowsOf(text: string): string[][] {
  const clean = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const [first = ''] = clean.split('\n', 1)
  const reader = openRecords(first.includes('\t') ? '\t' : ',')
  const records = [...reader.add(clean), ...reader.end()]
  return records.map(({ cells }) => cells.map(plainCell))
}
