import { cellPage } from '../../document/cells'
import { message } from '../../message'
import { encodingOf } from '../../sheet/head/encoding'
import { isZip } from '../../sheet/head/head'
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
  const texts = (await isZip(file)) ? await sheetsOf(file) : [await textOf(file)]
  signal.throwIfAborted()
  const filled = texts.map(rowsOf).filter((rows) => rows.some((row) => row.length > 0))
  onPages(filled.length)
  for (const [at, rows] of filled.entries()) {
    onPage({ page: cellPage(at + 1, rows.slice(0, MOST_ROWS)), picture: null })
  }
}

async function sheetsOf(file: File): Promise<string[]> {
  const read = await askBookWorker({ type: 'read', file, noValue: t('bookNoValue') })
  if (read.type === 'sheets') return read.sheets.map(({ csv }) => csv)
  const isLarge = read.type === 'refused' && read.tooLarge
  throw new UnreadableFile(message(isLarge ? 'paperFileTooLarge' : 'paperBroken'))
}

async function textOf(file: File): Promise<string> {
  return new TextDecoder(await encodingOf(file)).decode(await file.arrayBuffer())
}

function rowsOf(text: string): string[][] {
  const clean = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const [first = ''] = clean.split('\n', 1)
  const reader = openRecords(first.includes('\t') ? '\t' : ',')
  const records = [...reader.add(clean), ...reader.end()]
  return records.map(({ cells }) => [...cells])
}
