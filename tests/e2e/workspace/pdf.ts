import { inflateSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'

/** A page of a PDF file, in points. */
export interface PdfPage {
  readonly width: number
  readonly height: number
}

/** Each page has one. */
const BOX = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g

/** @returns the pages that the browser prints, in the sizes of the style sheet. */
export async function printedPages(page: Page): Promise<PdfPage[]> {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, waitForFonts: false }))
  return [plainOf(pdf), ...packedIn(pdf)].flatMap((text) =>
    [...text.matchAll(BOX)].map(([, width, height]) => ({
      width: Number(width),
      height: Number(height),
    })),
  )
}

function plainOf(bytes: Buffer): string {
  return bytes.toString('latin1')
}

/** Firefox packs the objects of a file. */
function packedIn(pdf: Buffer): string[] {
  const starts = [...plainOf(pdf).matchAll(/stream\r?\n/g)].map(
    ({ 0: mark, index }) => index + mark.length,
  )
  return starts.flatMap((start) => {
    try {
      return [plainOf(inflateSync(pdf.subarray(start), { finishFlush: 2 }))]
    } catch {
      return []
    }
  })
}
