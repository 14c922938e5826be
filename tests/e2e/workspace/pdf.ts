import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'puppeteer-core'

/** A page of a PDF file: its size in points, and its text without spaces. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly text: string
}

/** @returns the pages that the browser prints, in the sizes of the style sheet. */
export async function printedPages(page: Page): Promise<PdfPage[]> {
  return readPages(await page.pdf({ preferCSSPageSize: true, waitForFonts: false }))
}

/** Reads the text that a PDF file holds: a font without its signs would leave none. */
async function readPages(pdf: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  try {
    const opened = await task.promise
    const pages: PdfPage[] = []
    for (let number = 1; number <= opened.numPages; number++) {
      const sheet = await opened.getPage(number)
      const { items } = await sheet.getTextContent()
      const { width, height } = sheet.getViewport({ scale: 1 })
      const texts = items.flatMap((item) => ('str' in item ? item.str : []))
      pages.push({ width, height, text: withoutSpaces(texts.join('')) })
    }
    return pages
  } finally {
    await task.destroy()
  }
}

/** Browsers part and join words as they lay them out, and may write a compatibility sign for another. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
