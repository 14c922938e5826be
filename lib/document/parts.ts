import { amountsIn, isMoney } from './facts/amounts'
import { receiptTitles } from './facts/kind'
import { rowsOf } from './rows'
import { type Box, type DocumentPage, middleOf, type Word } from './word'

/**
 * Parts a page on which several receipts lie, as when small ones are scanned together.
 * @returns a page for each; the page itself where there is one, or it cannot be told where one ends.
 */
export function partsOf(page: DocumentPage): DocumentPage[] {
  const titles = receiptTitles(rowsOf(page))
  const [first, second] = titles.toSorted((a, b) => a.x - b.x)
  if (!first || !second) return [page]
  const isBeside = Math.abs(first.y - second.y) < first.height + second.height
  const parts = isBeside
    ? besideParts(page, middleOf(first), middleOf(second))
    : partsBelow(page, titles)
  return parts.every(hasAmount) ? parts.flatMap(partsWithin) : [page]

  function partsWithin(part: DocumentPage): DocumentPage[] {
    return part.words.length < page.words.length ? partsOf(part) : [part]
  }
}

/** Cuts where there is most white between two titles. */
function besideParts(page: DocumentPage, left: number, right: number): DocumentPage[] {
  let widest = { width: 0, cut: 0 }
  let edge = left
  for (const { box } of page.words.toSorted((a, b) => a.box.x - b.box.x)) {
    const width = Math.min(box.x, right) - edge
    if (box.x > left && width > widest.width) widest = { width, cut: edge + width / 2 }
    edge = Math.max(edge, box.x + box.width)
  }
  return widest.width > 0 ? parted(page, ({ box }) => middleOf(box) < widest.cut) : [page]
}

function partsBelow(page: DocumentPage, titles: readonly Box[]): DocumentPage[] {
  const [, ...further] = titles.toSorted((a, b) => a.y - b.y)
  return further.reduce<DocumentPage[]>(
    (above, title) => {
      const last = above.at(-1) ?? page
      const top = title.y - title.height * 0.3
      return [...above.slice(0, -1), ...parted(last, ({ box }) => box.y < top)]
    },
    [page],
  )
}

function parted(page: DocumentPage, isFirst: (word: Word) => boolean): DocumentPage[] {
  const { first = [], second = [] } = Object.groupBy(page.words, (word) =>
    isFirst(word) ? 'first' : 'second',
  )
  return [
    { ...page, words: first },
    { ...page, words: second },
  ]
}

/** A receipt has an amount: one without is the head or the foot of another. */
function hasAmount(page: DocumentPage): boolean {
  return rowsOf(page).some((row) => amountsIn(row).some(isMoney))
}
