import type { Found } from '../paper'
import { type Row, unspaced } from '../rows'
import { amountsIn, isMoney } from './amounts'
import { foundIn } from './found'

/** What the whole amount of a paper is called. */
const TOTAL =
  /(?:総合?計|合計|総額|(?:ご|御)?領収(?:金)?額|(?:ご|御)?請求(?:金)?額|(?:お|御)?見積(?:金)?額|(?:お)?支払い?(?:金)?額|税込(?:金)?額|^(?:金額?|全額|計)(?=[:：¥\\金(\d〇一二三四五六七八九十百千万零壱壹弐貳参參拾]))/
const PART = /小計|対象|税抜|税別|本体|以外|残高|^(?:内|うち)|消費税(?:等|額)?(?:合計|計)/
const SUBTOTAL = /^(?:小計|税抜(?:合計|金額|計|小計)|(?:合計|計)\(税抜\)|本体(?:合計|価格))/
const TAX = /^(?:\(?(?:内|うち))?(?:消費税(?:額|等)?|税額)/
const INCLUDED = /税込|(?:内|うち)\(?消費税|消費税(?:等|額)?[^抜別]{0,8}(?:含|込)|税10%込/
const EXCLUDED = /税抜|税別|外税|消費税別/
/** ¥164,000（税抜）: the amount that a paper is about, without its tax. */
const ALONE_EXCLUDED =
  /^(?:(?:合計|領収)?金?額?|合計|総額):?[¥\\Y]?[\d,.]+(?:円|円也)?[-ー―—※*★]?\((?:税抜き?|税別|消費税別)\)$/
/** An amount that stands alone is the paper's, where it is so much larger than the rest. */
const PROMINENT = 1.2
const ALONE =
  /^(?:金額?|全額|領収金額)?:?[¥\\Y]?[-\d,.〇一二三四五六七八九十百千万億零壱壹弐貳参參肆伍陸漆柒捌玖拾佰陌仟阡萬]+(?:[円圓也ー―—※*★][円圓也\-ー―—※*★.]*)?(?:\((?:税込|消費税(?:等)?込)[^)]*\))?$/

/** What marks an amount that stands alone as money, and as no number of a paper. */
const MARKED = /^(?:金額?|全額|領収金額)?:?[¥\\Y]|^金|[円圓]/

interface Totals {
  readonly total: Found<number> | null
  readonly subtotal: Found<number> | null
  readonly taxAmount: Found<number> | null
  readonly tax: Found<'included' | 'excluded'> | null
}

/**
 * @param ofLines what the lines of its table add up to; `null` if there are none.
 * @returns the amounts that a receipt is about; no total where several could be it.
 */
export function totalsIn(rows: readonly Row[], ofLines: number | null): Totals {
  const named = rows.flatMap(totalOf)
  const alone = prominentIn(rows)
  // Of two amounts that one reading has made of the total, the lines say which is right.
  const whole =
    totalAmong(named, alone) ??
    [...named, ...alone].find(({ value }) => value === ofLines) ??
    (named.length + alone.length === 0 ? soleIn(rows) : null)
  const total = whole && uncut(whole, rows, ofLines)
  const subtotal = firstIn(rows, SUBTOTAL)
  const taxAmount = firstIn(rows, TAX)
  return { total, subtotal, taxAmount, tax: taxIn(rows, total, subtotal, taxAmount) }
}

function totalOf(row: Row): Found<number>[] {
  const text = unspaced(row)
  if (PART.test(text) && !/^(?:お|ご|御|税込)?(?:総|合計|請求|領収)/.test(text)) return []
  const label = text.match(TOTAL)
  if (label?.index === undefined || EXCLUDED.test(text)) return []
  const from = label.index
  const amounts = amountsIn(row).filter(
    (amount) =>
      isMoney(amount) && row.text.slice(0, amount.start).replaceAll(' ', '').length >= from,
  )
  const [first = beforeLabel(row)] = amounts
  const last = amounts.at(-1) ?? first
  // The tax that the total holds stands behind it.
  const amount = /消費税|税額/.test(text.slice(from + label[0].length)) ? first : last
  return amount ? [amount] : []
}

/**
 * Off a picture the first figure of an amount is lost the most often, beside its ¥.
 * @returns the same amount with one figure more, where the lines add up to it; `null` where it stands on
 *   the paper as well, and the lines do not say which is right.
 */
function uncut(
  total: Found<number>,
  rows: readonly Row[],
  ofLines: number | null,
): Found<number> | null {
  if (total.basis !== 'picture' || total.value === ofLines) return total
  const cut = String(total.value)
  const longer = rows.flatMap(amountsIn).filter(({ value }) => String(value).slice(1) === cut)
  if (longer.length === 0) return total
  return longer.find(({ value }) => value === ofLines) ?? null
}

/** @returns the amount of a row that has no other, and its label behind it: 110,000円 合計. */
function beforeLabel(row: Row): Found<number> | undefined {
  const [only, other] = amountsIn(row)
  return only && !other && only.start === 0 && isMoney(only) ? only : undefined
}

/** @returns the amounts alone in their row and larger than others. */
function prominentIn(rows: readonly Row[]): Found<number>[] {
  const heights = rows.map(({ height }) => height).toSorted((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  return rows
    .filter((row) => row.height >= usual * PROMINENT && ALONE.test(unspaced(row)))
    .flatMap((row) => {
      const [amount, other] = amountsIn(row)
      return amount && !other && isMoney(amount) ? [amount] : []
    })
}

/**
 * @returns the amount of a paper that names none as its total, nor prints one larger: the only one that
 *   stands alone and is marked as money, unless it is 税抜, or another amount is more.
 */
function soleIn(rows: readonly Row[]): Found<number> | null {
  const sole = rows.flatMap((row, at) => {
    const text = unspaced(row)
    const below = rows[at + 1]
    const isExcluded = below !== undefined && EXCLUDED.test(below.text)
    if (!ALONE.test(text) || !MARKED.test(text) || isExcluded) return []
    return amountsIn(row)
  })
  const [first] = sole
  if (first === undefined || sole.some(({ value }) => value !== first.value)) return null
  const money = rows.flatMap(amountsIn).filter(isMoney)
  return money.every(({ value }) => value <= first.value) ? first : null
}

function totalAmong(
  named: readonly Found<number>[],
  alone: readonly Found<number>[],
): Found<number> | null {
  const values = new Set([...named, ...alone].map(({ value }) => value))
  const [first] = [...named, ...alone]
  if (first === undefined || values.size === 1) return first ?? null
  const both = named.find(({ value }) => alone.some((each) => each.value === value))
  const [large, second] = alone
  if (both && !second) return both
  return named.length === 0 && large && !second ? large : null
}

function firstIn(rows: readonly Row[], label: RegExp): Found<number> | null {
  for (const row of rows) {
    if (!label.test(unspaced(row))) continue
    const amount = amountsIn(row).findLast(isMoney)
    if (amount) return amount
  }
  return null
}

function taxIn(
  rows: readonly Row[],
  total: Found<number> | null,
  subtotal: Found<number> | null,
  taxAmount: Found<number> | null,
): Totals['tax'] {
  if (total?.place == null) return total === null && subtotal === null ? excludedIn(rows) : null
  if (subtotal && taxAmount && subtotal.value + taxAmount.value === total.value) {
    return { ...taxAmount, value: 'included' }
  }
  const at = rows.findIndex(({ text }) => text.includes(total.text))
  for (const row of [rows[at], rows[at + 1]].filter((each) => each !== undefined)) {
    const text = row.text
    const included = text.match(INCLUDED)
    if (included) return foundIn(row, included.index ?? 0, included[0].length, 'included')
    const excluded = text.match(EXCLUDED)
    if (excluded) return foundIn(row, excluded.index ?? 0, excluded[0].length, 'excluded')
  }
  return null
}

/** @returns that the one amount of a paper is 税抜, where it has no total with tax. */
function excludedIn(rows: readonly Row[]): Totals['tax'] {
  for (const row of rows) {
    const match = unspaced(row).match(ALONE_EXCLUDED) && row.text.match(EXCLUDED)
    if (match) return foundIn(row, match.index ?? 0, match[0].length, 'excluded')
  }
  return null
}
