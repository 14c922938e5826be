import type { DocumentPage, Word } from '../../document/word'
import type { FromOcrWorker, ToOcrWorker } from './ocrMessages'

/**
 * Reads the words off a picture, in a worker of its own: the engine learns from what it reads, and its
 * memory never shrinks.
 * @param scale of the page's units to picture elements.
 * @returns the words of a page and the slope of its lines; no word where the engine has failed.
 */
export async function readWords(
  canvas: HTMLCanvasElement,
  scale: number,
  signal: AbortSignal,
): Promise<Pick<DocumentPage, 'words' | 'slope' | 'isBlank'>> {
  const { width, height } = canvas
  const colours = canvas.getContext('2d')?.getImageData(0, 0, width, height).data
  if (colours === undefined) return { words: [] }
  const worker = new Worker('/ocrWorker.js')
  try {
    const asked: ToOcrWorker = { colours, width, height }
    const { words, slope, isBlank } = await new Promise<FromOcrWorker>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      worker.addEventListener('message', ({ data }: MessageEvent<FromOcrWorker>) => resolve(data))
      worker.addEventListener('error', () => resolve({ words: null, slope: 0, isBlank: false }))
      worker.postMessage(asked, [colours.buffer])
    })
    const onPage = (words ?? []).map((word) => ({ ...word, box: scaled(word.box, scale) }))
    return { words: onPage, slope, isBlank }
  } finally {
    worker.terminate()
  }
}

function scaled({ x, y, width, height }: Word['box'], scale: number): Word['box'] {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
}
