import { breakdownTotalsIn } from './facts/breakdown'
import { issueDateIn } from './facts/dates'
import { foundIn } from './facts/found'
import { kindIn } from './facts/kind'
import { linesIn, tableIn } from './facts/lines'
import { detailTitleIn, hasSomeTitle, isPageNumbered } from './facts/marks'
import { addresseeIn, codeIn, issuerIn, registrationIn } from './facts/names'
import { totalsIn } from './facts/total'
import type { Found, PaperLine, ReadPaper } from './paper'
import { partsOf } from './parts'
import { type Row, rowsOf } from './rows'
import type { DocumentPage } from './word'

/** The pages of one paper, as rows. */
interface Sheets {
  readonly pages: readonly DocumentPage[]
  readonly rows: readonly Row[]
  /** Of its first page. */
  readonly first: readonly Row[]
}

/**
 * Reads the papers of a file. A page with a title begins a paper; one without continues it, and so does one
 * with the same title and the next page number; blank ones are left out.
 * @param id of the file.
 */
export function readPapers(
  id: string,
  fileName: string,
  pages: readonly DocumentPage[],
): ReadPaper[] {
  const papers: Sheets[] = []
  const filled = pages.filter(({ isBlank }) => isBlank !== true)
  for (const page of (filled.length > 0 ? filled : pages).flatMap(partsOf)) {
    const rows = rowsOf(page)
    const before = papers.at(-1)
    if (before && continues(before, rows)) {
      papers[papers.length - 1] = {
        pages: [...before.pages, page],
        rows: [...before.rows, ...rows],
        first: before.first,
      }
    } else papers.push({ pages: [page], rows, first: rows })
  }
  return papers.map((paper, at) => readPaper(`${id}:${at}`, fileName, paper))
}

function continues({ pages, rows: before, first }: Sheets, rows: readonly Row[]): boolean {
  if (before.length === 0 || rows.length === 0) return false
  const kind = kindIn(rows)
  if (kind === null) return detailTitleIn(rows) !== null || !hasSomeTitle(rows)
  return kind.value === kindIn(first)?.value && isPageNumbered(rows, pages.length + 1)
}

function readPaper(id: string, fileName: string, { pages, rows, first }: Sheets): ReadPaper {
  const kind = kindIn(first) ?? kindIn(rows)
  const table = tableIn(rows)
  const isBreakdown = kind?.value === 'breakdown' || (kind === null && table?.ineligible != null)
  const lines = linesIn(rows, table)
  const receipt = totalsIn(rows, sumOfLines(lines))
  const addressee = addresseeIn(rows)
  const totals = isBreakdown
    ? { ...receipt, ...breakdownTotalsIn(rows, table) }
    : { ...receipt, eligible: null, ineligible: null }
  const words = pages.flatMap((page) => page.words)
  return {
    id,
    fileName,
    pages: pages.map(({ number }) => number),
    kind: kind ?? (isBreakdown ? breakdownByTable(rows[table?.head ?? 0]) : detailTitleIn(first)),
    addressee,
    date: issueDateIn(rows),
    ...totals,
    issuer: issuerIn(rows, addressee),
    registration: registrationIn(rows),
    code: codeIn(rows),
    lumpSum: lumpSumIn(rows),
    lines,
    origin: words.some(({ origin }) => origin === 'picture') ? 'picture' : 'typed',
    isConfirmed: false,
    isUnread: rows.length === 0,
    hidden: pages.reduce((sum, { hidden = 0 }) => sum + hidden, 0),
  }
}

function sumOfLines(lines: readonly PaperLine[]): number | null {
  if (lines.length === 0 || lines.some(({ amount }) => amount === null)) return null
  return lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}

/** ① and ② beside each other are in no other paper. */
function breakdownByTable(head: Row | undefined): Found<'breakdown'> | null {
  return head ? foundIn(head, 0, head.text.length, 'breakdown') : null
}

/** 「システム改修一式」; a count 「1式」 says as little. */
function lumpSumIn(rows: readonly Row[]): Found<string> | null {
  for (const row of rows) {
    const match = row.text.match(/[^\s:]{0,30}(?<!\d)(?:一|1 ?)式/)
    if (match) return foundIn(row, match.index ?? 0, match[0].length, match[0])
  }
  return null
}
