import { browser } from '../../browser'
import { around, type Box, type Word } from '../../document/word'
import { message } from '../../message'
import { asPicture } from './asPicture'
import { readWords } from './ocrEngine'
import { largestPicture } from './pdfPictures'
import { type ReadingFile, UnreadableFile } from './readingFile'

/** Pages of a PDF that are read. */
const MOST_PAGES = 60
/** Points of a PDF in an inch, and the picture elements in which a page without text is read. */
const POINTS = 72
const FINE = 200
/** Picture elements of a page: larger ones are drawn coarser. */
const MOST_PIXELS = 12_000_000
/** Signs of a page below which it counts as a picture, and those that a fax or an app writes beside a scan. */
const FEW_SIGNS = 8
const BESIDE_SCAN = 80
/** A picture that covers this part of a page is a scan of it. */
const SCAN = 0.5
/** Text that is turned by more than this part of its length, about 10°, is a stamp over the rest. */
const TURNED = 0.17
/** Text that is not drawn: a scanner has laid what it read over its picture. */
const INVISIBLE = 3

/** As in `contentScript.ts`: a checker of packages knows an import as the extension's own only by this name. */
declare const chrome: { readonly runtime: { readonly getURL: (path: string) => string } }

type Pdf = typeof import('pdfjs-dist')
type PdfPage = import('pdfjs-dist').PDFPageProxy
type Operators = Awaited<ReturnType<PdfPage['getOperatorList']>>

/** The engine and its parts come from the package. */
async function loadPdf(): Promise<Pdf> {
  const pdf: Pdf = await import(/* @vite-ignore */ chrome.runtime.getURL('/pdf/pdf.js'))
  pdf.GlobalWorkerOptions.workerSrc = browser.runtime.getURL('/pdf/pdf.worker.js')
  return pdf
}

/**
 * Reads a PDF page by page: its text with places, and its picture. Pages without text are read off the
 * picture.
 */
export async function readPdf(file: File, { signal, onPages, onPage }: ReadingFile): Promise<void> {
  const pdf = await loadPdf()
  const task = pdf.getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    cMapUrl: browser.runtime.getURL('/pdf/cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: browser.runtime.getURL('/pdf/fonts/'),
    wasmUrl: browser.runtime.getURL('/pdf/wasm/'),
    // Else it would use XMLHttpRequest, which is not in the build, and lose Japanese text.
    useWorkerFetch: true,
    enableXfa: false,
    maxImageSize: 100_000_000,
    verbosity: 0,
  })
  const close = () => void task.destroy()
  signal.addEventListener('abort', close, { once: true })
  try {
    const opened = await task.promise.catch((error: unknown) => {
      const isLocked = error instanceof Error && error.name === 'PasswordException'
      throw new UnreadableFile(message(isLocked ? 'paperLocked' : 'paperBroken'))
    })
    if (opened.numPages > MOST_PAGES) {
      throw new UnreadableFile(message('paperTooManyPages', String(MOST_PAGES)))
    }
    onPages(opened.numPages)
    for (let number = 1; number <= opened.numPages; number++) {
      signal.throwIfAborted()
      const page = await opened.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const operators = await page.getOperatorList()
      const words = await wordsOf(pdf, page, operators)
      const canvas = await drawn(page)
      const picture = await asPicture(canvas)
      const size = { number, width, height }
      const signs = words.reduce((sum, { text }) => sum + text.trim().length, 0)
      const isScan = largestPicture(operators, pdf.OPS, width * height) > SCAN
      const isTyped = signs >= (isScan ? BESIDE_SCAN : FEW_SIGNS)
      onPage({ page: { ...size, words: isTyped ? words : [] }, picture })
      if (!isTyped) {
        const seen = await readWords(canvas, width / canvas.width, signal)
        onPage({ page: { ...size, ...seen }, picture })
      }
      canvas.width = 0
      page.cleanup()
    }
  } finally {
    signal.removeEventListener('abort', close)
    await task.destroy()
  }
}

/** @returns the words of a page, from its top left. */
async function wordsOf(pdf: Pdf, page: PdfPage, operators: Operators): Promise<Word[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const origin = isRecognised(pdf, operators) ? 'picture' : 'typed'
  const words = items.flatMap((item): Word[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 1, b = 0, c = 0, d = 0, x = 0, y = 0] = pdf.Util.transform(transform, item.transform)
    const height = Math.hypot(c, d)
    if (Math.abs(b) > TURNED * Math.hypot(a, b)) {
      const along = item.width / Math.hypot(a, b)
      const corners = [
        [0, 0],
        [a * along, b * along],
        [c, d],
        [a * along + c, b * along + d],
      ] as const
      const box = around(corners.map(([right, down]) => pointAt(x + right, y + down)))
      return [{ text: item.str, box, origin, isAlone: true }]
    }
    // The place of a text is its baseline.
    const box = { x, y: y - height * 0.88, width: item.width, height }
    return [{ text: item.str, box, origin }]
  })
  return withTurnedJoined(words)
}

/** The signs of a large stamp come one by one, each behind the other. */
function withTurnedJoined(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last?.isAlone && word.isAlone) {
      const box = around([last.box, word.box])
      joined[joined.length - 1] = { ...word, text: last.text + word.text, box }
    } else joined.push(word)
  }
  return joined
}

function pointAt(x: number, y: number): Box {
  return { x, y, width: 0, height: 0 }
}

/** @returns whether the text of a page is what a scanner has read off its picture. */
function isRecognised(pdf: Pdf, { fnArray, argsArray }: Operators): boolean {
  return fnArray.some(
    (operator, at) => operator === pdf.OPS.setTextRenderingMode && argsArray[at]?.[0] === INVISIBLE,
  )
}

async function drawn(page: PdfPage): Promise<HTMLCanvasElement> {
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = Math.min(FINE / POINTS, Math.sqrt(MOST_PIXELS / (width * height)))
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  return canvas
}
