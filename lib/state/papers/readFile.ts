import { message } from '../../message'
import { isCompound, isZip } from '../../sheet/head/head'
import { type ReadingFile, UnreadableFile } from './readingFile'

/** Bytes of a file that are read. */
const MOST_BYTES = 60_000_000

/**
 * Reads a file page by page, with the engine that it needs, which is loaded then.
 * @throws UnreadableFile with the reason.
 */
export async function readFile(file: File, reading: ReadingFile): Promise<void> {
  if (file.size > MOST_BYTES) throw new UnreadableFile(message('paperFileTooLarge'))
  const name = file.name.toLowerCase()
  if (await beginsWith(file, '%PDF')) {
    const { readPdf } = await import('./pdfEngine')
    return readPdf(file, reading)
  }
  if (/\.(?:docx?|pptx?)$/.test(name)) throw new UnreadableFile(message('paperOldFormat'))
  const isBook = (await isZip(file)) || (await isCompound(file))
  if (isBook || /\.(?:csv|tsv|txt)$/.test(name)) {
    const { readSheets } = await import('./sheetEngine')
    return readSheets(file, reading)
  }
  const { readPicture } = await import('./pictureEngine')
  return readPicture(file, reading)
}

/** @returns whether the first kilobyte of a file has a mark: some PDFs begin with other bytes. */
async function beginsWith(file: Blob, mark: string): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 1024).arrayBuffer())
  return new TextDecoder('latin1').decode(bytes).includes(mark)
}
