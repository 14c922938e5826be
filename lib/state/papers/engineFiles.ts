import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ResolvedPublicFile } from 'wxt'

/** Tables of Japanese writing, and those that they refer to. */
const CMAPS =
  /^(?:78|83pv|90|Add|Adobe-Japan1|Ext|EUC|H\.|Hankaku|Hiragana|Katakana|NWP|RKSJ|Roman|UniJIS|V\.|WP)/
/** Pictures in PDFs: JPEG 2000, JBIG2, colour profiles. Without the scripts that a PDF may hold. */
const DECODERS = /^(?:openjpeg|jbig2|qcms_bg)\.wasm$/

/**
 * The engines that read papers, as files of the package that are loaded when a paper is read.
 * @param root of the project.
 */
export function paperEngines(root: string): ResolvedPublicFile[] {
  const pdf = join(root, 'node_modules/pdfjs-dist')
  const core = join(root, 'node_modules/tesseract.js-core/tesseract-core-simd-lstm')
  const data = join(root, 'node_modules/@tesseract.js-data/jpn/4.0.0_best_int/jpn.traineddata.gz')
  const all = (from: string, to: string, wanted: RegExp): ResolvedPublicFile[] =>
    readdirSync(join(pdf, from))
      .filter((name) => wanted.test(name))
      .map((name) => ({ absoluteSrc: join(pdf, from, name), relativeDest: `pdf/${to}/${name}` }))
  return [
    script(join(pdf, 'legacy/build/pdf.min.mjs'), 'pdf/pdf.js'),
    script(join(pdf, 'legacy/build/pdf.worker.min.mjs'), 'pdf/pdf.worker.js'),
    ...all('cmaps', 'cmaps', CMAPS),
    ...all('standard_fonts', 'fonts', /\.(?:pfb|ttf)$/),
    ...all('wasm', 'wasm', DECODERS),
    script(`${core}.js`, 'ocr/core.js'),
    { absoluteSrc: `${core}.wasm`, relativeDest: 'ocr/core.wasm' },
    { absoluteSrc: data, relativeDest: 'ocr/jpn.gz' },
  ]
}

/** Takes out of an engine what this extension never does: old ways to load files, code from texts. */
function script(from: string, relativeDest: string): ResolvedPublicFile {
  const code = readFileSync(from, 'utf8')
  const changed = code
    .replaceAll('Function("return this")()', 'globalThis')
    .replaceAll('XMLHttpRequest', 'undefined')
    .replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')
  const contents =
    relativeDest === 'ocr/core.js'
      ? changed.replaceAll(/(?<![.\w])fetch\(/g, 'Promise.reject(')
      : changed
  return { contents, relativeDest }
}
