import { declaredSize } from '../../document/picture/size'
import { message } from '../../message'
import { asPicture } from './asPicture'
import { readWords } from './ocrEngine'
import { type ReadingFile, UnreadableFile } from './readingFile'

/** Picture elements that are read, and that a picture may have. */
const FINE_PIXELS = 6_000_000
const MOST_PIXELS = 100_000_000
/** Bytes in which a picture says its size; cameras put a small picture before it. */
const HEAD = 200_000

/** Reads a photograph or a scan. */
export async function readPicture(
  file: File,
  { signal, onPages, onPage }: ReadingFile,
): Promise<void> {
  const isHeic = /\.(?:heic|heif)$/i.test(file.name) || /heic|heif/.test(file.type)
  const declared = declaredSize(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()))
  if (declared && declared.width * declared.height > MOST_PIXELS) {
    throw new UnreadableFile(message('paperTooManyPixels'))
  }
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new UnreadableFile(message(isHeic ? 'paperHeic' : 'paperUnknownFormat'))
  })
  signal.throwIfAborted()
  const { width, height } = bitmap
  if (width * height > MOST_PIXELS) throw new UnreadableFile(message('paperTooManyPixels'))
  const scale = Math.min(1, Math.sqrt(FINE_PIXELS / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const size = { number: 1, width: canvas.width, height: canvas.height }
  onPages(1)
  const picture = await asPicture(canvas)
  onPage({ page: { ...size, words: [] }, picture })
  const seen = await readWords(canvas, 1, signal)
  onPage({ page: { ...size, ...seen }, picture })
  canvas.width = 0
}
