import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { greyOf } from '../lib/document/picture/grey'
import { preparedPicture } from '../lib/document/picture/recognised'
import { wordsFrom } from '../lib/document/picture/words'
import type { FromOcrWorker, ToOcrWorker } from '../lib/state/papers/ocrMessages'

/** What of the engine is used. */
interface Engine {
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void }
  readonly TessBaseAPI: new () => {
    readonly Init: (path: null, language: string, mode: number) => number
    readonly SetVariable: (name: string, value: string) => void
    readonly SetImageFile: (orientation: number, angle: number) => number
    readonly SetRectangle: (x: number, y: number, width: number, height: number) => void
    readonly Recognize: (monitor: null) => number
    readonly GetTSVText: (page: number) => string
  }
}

declare const TesseractCore: (options: {
  readonly wasmBinary: ArrayBuffer
  readonly print: () => void
  readonly printErr: () => void
}) => Promise<Engine>
declare function importScripts(...addresses: string[]): void

/** The engine's newer network alone. */
const NETWORK = 1
/** What it is given is one line: its own search for lines loses titles and cells. */
const LINE = '7'

const FAILED: FromOcrWorker = { words: null, slope: 0, isBlank: false }

/** Reads a picture in a worker, with the engine and its data from the package. */
export default defineUnlistedScript(() => {
  const load = async (path: string) =>
    (await fetch(new URL(path, self.location.origin))).arrayBuffer()
  const unpacked = async (path: string) => {
    const packed = new Blob([await load(path)]).stream()
    return new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
  }
  const read = async ({ colours, width, height }: ToOcrWorker): Promise<FromOcrWorker> => {
    importScripts('/ocr/core.js')
    const [wasmBinary, data] = await Promise.all([load('/ocr/core.wasm'), unpacked('/ocr/jpn.gz')])
    const silent = () => {}
    const engine = await TesseractCore({ wasmBinary, print: silent, printErr: silent })
    engine.FS.writeFile('jpn.traineddata', new Uint8Array(data))
    const prepared = preparedPicture(greyOf(colours, width, height))
    const { picture } = prepared
    engine.FS.writeFile('/input', asPgm(picture.pixels, picture.width, picture.height))
    const api = new engine.TessBaseAPI()
    if (api.Init(null, 'jpn', NETWORK) !== 0) return FAILED
    api.SetVariable('tessedit_pageseg_mode', LINE)
    api.SetVariable('user_defined_dpi', '200')
    if (api.SetImageFile(1, 0) !== 0) return FAILED
    const words = prepared.pieces.flatMap((piece) => {
      const { x, y, width: across, height: down } = piece.part
      api.SetRectangle(x, y, across, down)
      api.Recognize(null)
      return wordsFrom(api.GetTSVText(0), piece, prepared)
    })
    return { words, slope: prepared.degrees, isBlank: prepared.isBlank }
  }
  self.addEventListener('message', ({ data }: MessageEvent<ToOcrWorker>) => {
    read(data)
      .catch(() => FAILED)
      .then((said) => self.postMessage(said))
  })
})

/** @returns a picture in the plainest format that the engine reads. */
function asPgm(pixels: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + pixels.length)
  file.set(head)
  file.set(pixels, head.length)
  return file
}
