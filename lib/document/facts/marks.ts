import type { Found } from '../paper'
import { type Row, type Run, unspaced } from '../rows'
import { foundIn } from './found'

/** What makes a receipt none, also within its title: 領収書（無効）. */
export const VOID_WORDS = '無効|取り?消し?(?:済み?)?|失効|破棄|VOID|CANCELL?ED|見本|サンプル|SAMPLE'
/** It stands alone: 「社印のないものは無効」 and 見本市民病院 say something else. */
const VOID = new RegExp(`^[(【[<《〈■◆*※]*(?:${VOID_WORDS})[)】\\]>》〉■◆*※]*$`, 'i')
/** What is stamped on an invoice that was paid. 領収印 alone is the name of an empty box. */
const PAID = /^[(【[<《]*(?:領収|入金|支払|お?支払い)済み?[)】\]>》]*$|^PAID$/i

/** The number of a page and of how many: 2/3, P.2/3, 2/3頁. */
const PAGE_OF = /^\(?(?:P(?:age)?\.?|ページ|頁)?:?(\d)\/(\d)(?:ページ|頁)?\)?$/i
/** Rows at the head and at the foot of a page in which its number stands. */
const EDGE = 3

/** A table of what was paid for, that comes with a receipt: no 領収書内訳書. */
const DETAIL = /^(?:ご?利用|お?買上げ?|売上|購入|取引)?明細書?$/
/** A title of a paper of any kind, alone in its row. */
const ANY_TITLE = /^[^\s\d。、]{1,14}(?:書|証|票|状|案内)(?:\(\S{1,8}\))?$/

/** @returns what says that a receipt does not hold; `null` for nothing. */
export function voidMarkIn(rows: readonly Row[]): Found<'void'> | null {
  return markIn(rows, VOID, 'void')
}

/** @returns what says that an invoice was paid; `null` for nothing. */
export function paidMarkIn(rows: readonly Row[]): Found<'mixed'> | null {
  return markIn(rows, PAID, 'mixed')
}

/** @returns the title of a paper that lists what was bought; `null` for none. */
export function detailTitleIn(rows: readonly Row[]): Found<'other'> | null {
  return markIn(rows.slice(0, EDGE), DETAIL, 'other')
}

/** @returns whether a page begins with a title, be it of a kind of paper that is not known. */
export function hasSomeTitle(rows: readonly Row[]): boolean {
  return rows.slice(0, EDGE).some((row) => row.runs.length === 1 && ANY_TITLE.test(unspaced(row)))
}

/** @returns whether a page says that it is the nth of its paper, at its head or foot. */
export function isPageNumbered(rows: readonly Row[], nth: number): boolean {
  return [...rows.slice(0, EDGE), ...rows.slice(-EDGE)].some((row) =>
    row.runs.some(({ text }) => {
      const [, number, of] = text.match(PAGE_OF) ?? []
      return Number(number) === nth && Number(of) >= nth
    }),
  )
}

function markIn<T>(rows: readonly Row[], mark: RegExp, value: T): Found<T> | null {
  for (const row of rows) {
    const run = row.runs.find(({ text }) => mark.test(text))
    if (run) return foundIn(row, startOf(row, run), run.text.length, value)
    if (mark.test(unspaced(row))) return foundIn(row, 0, row.text.length, value)
  }
  return null
}

function startOf({ runs }: Row, run: Run): number {
  return runs.slice(0, runs.indexOf(run)).reduce((start, { text }) => start + text.length + 1, 0)
}
