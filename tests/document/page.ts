import type { ReadPaper } from '../../lib/document/paper'
import { readPapers } from '../../lib/document/readPapers'
import type { DocumentPage, Word } from '../../lib/document/word'

/**
 * @returns a page as it is printed: each line of the text a row, each sign of the text half an em wide
 *   or a whole one. Words are parted by two spaces.
 */
export function pageOf(text: string, origin: Word['origin'] = 'typed'): DocumentPage {
  const words = text.split('\n').flatMap((line, row) =>
    [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: word, index }): Word => {
      const box = {
        x: widthOf(line.slice(0, index)),
        y: row * 20,
        width: widthOf(word),
        height: 10,
      }
      return { text: word, box, origin }
    }),
  )
  return { number: 1, width: 600, height: 800, words }
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2000' ? 10 : 5), 0)
}

/** @returns the page as an engine gives Japanese: sign by sign, in no order. */
export function inPieces({ words, ...page }: DocumentPage): DocumentPage {
  const pieces = words.flatMap(({ text, box, ...word }): Word[] => {
    const signs = [...text]
    const width = box.width / signs.length
    return signs.map((sign, at) => ({
      ...word,
      text: sign,
      box: { ...box, x: box.x + at * width, width },
    }))
  })
  return { ...page, words: pieces.toSorted((a, b) => (a.text < b.text ? -1 : 1)) }
}

/** @returns the page as it lies askew on a scanner. */
export function askew({ words, ...page }: DocumentPage, slope: number): DocumentPage {
  const fall = Math.tan((slope * Math.PI) / 180)
  const fallen = words.map((word) => {
    const { x, y, width } = word.box
    return { ...word, box: { ...word.box, y: y + (x + width / 2) * fall } }
  })
  return { ...page, slope, words: fallen }
}

/** @returns the one paper on a page. */
export function paperOn(page: DocumentPage): ReadPaper {
  const [paper] = readPapers('file', '書類.pdf', [page])
  if (!paper) throw new Error('A page is at least one paper')
  return paper
}

/** @returns what was read, without places. */
export function valuesOf(paper: ReadPaper): Record<string, unknown> {
  const { kind, addressee, date, total, tax, issuer, registration, code, lumpSum } = paper
  return {
    kind: kind?.value,
    addressee: addressee?.value,
    date: date?.value.toString(),
    total: total?.value,
    tax: tax?.value,
    issuer: issuer?.value,
    registration: registration?.value,
    code: code?.value,
    lumpSum: lumpSum?.value,
  }
}
