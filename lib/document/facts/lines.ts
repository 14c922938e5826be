import type { Found, PaperLine } from '../paper'
import { placeIn, type Row, type Run, unspaced } from '../rows'
import { type Box, middleOf } from '../word'
import { amountsIn } from './amounts'

const NAME_HEAD =
  /^(?:品名|品目|項目|内容|摘要|商品名?|件名|名称|明細|内訳|費目|作業内容|取引内容|品番・?品名)/
/** Beside it stands what was bought, also where that head was misread. */
const COUNT_HEAD = /^(?:数量?|個数)$/
const AMOUNT_HEAD = /^(?:金額|価格|合計金額|税込金額|税抜金額|小計)/
const ELIGIBLE_HEAD = /^①|補助対象(?!外)|^対象(?:金額|経費|額|分)?(?:\(|$)/
const INELIGIBLE_HEAD = /^②|対象外/
/** Rows below a table's lines, and heads that name sums. */
const BELOW =
  /^(?:①|②)?(?:小計|合計|総合?計|総額|計$|税抜|消費税|内消費税|うち消費税|備考|値引後|以上|10%対象|8%対象|振込)/
/** 合計 and 小計 as engines misread them: 谷計, 倫計. */
const MISREAD_BELOW = /^[^\d時]計(?=[¥\\Y\d])/
const SUM = /小計|総額|合計|\+|＋/
const SERIAL = /^(?:No\.?|\(?\d{1,2}\)?\.?)$/i
const FIGURE = /^[-▲△¥\\金]*[\d,.]+(?:円|式|台|個|本|枚|回|人|時間|ヶ月|か月|年|%)?$/

/** The columns of amounts of a table. */
interface Table {
  readonly head: number
  readonly eligible: Box | null
  readonly ineligible: Box | null
}

/** @returns the columns of the first table; `null` for none. */
export function tableIn(rows: readonly Row[]): Table | null {
  for (const [head, row] of rows.entries()) {
    const isHead = (pattern: RegExp) => (run: Run) => pattern.test(run.text) && !SUM.test(run.text)
    const ineligible = row.runs.find(isHead(INELIGIBLE_HEAD))
    const eligible = row.runs.find(
      (run) => isHead(ELIGIBLE_HEAD)(run) && !INELIGIBLE_HEAD.test(run.text),
    )
    const isNamed = row.runs.some(({ text }) => NAME_HEAD.test(text) || COUNT_HEAD.test(text))
    if (ineligible && (eligible || isNamed)) {
      return { head, eligible: eligible?.box ?? null, ineligible: ineligible.box }
    }
    const amount = row.runs.findLast(({ text }) => AMOUNT_HEAD.test(text))
    if (isNamed && (amount || eligible)) {
      return { head, eligible: eligible?.box ?? amount?.box ?? null, ineligible: null }
    }
  }
  return null
}

/** @returns the lines of the table, each with its amounts. */
export function linesIn(rows: readonly Row[], table: Table | null): PaperLine[] {
  if (table === null) return []
  const lines: PaperLine[] = []
  for (const row of rows.slice(table.head + 1)) {
    if (isBelow(row)) break
    const line = lineOf(row, table)
    if (line) lines.push(line)
  }
  return withoutSum(lines)
}

/** Off a picture the word 合計 can be lost, and the sum then looks like one more line. */
function withoutSum(lines: PaperLine[]): PaperLine[] {
  const above = lines.slice(0, -1)
  const last = lines.at(-1)
  if (last?.basis !== 'picture' || last.name.length > 2 || above.length < 2) return lines
  const sum = above.reduce((whole, { amount }) => whole + (amount ?? 0), 0)
  return last.amount === sum && last.other === null ? above : lines
}

function isBelow(row: Row): boolean {
  const text = unspaced(row)
  if (BELOW.test(text)) return true
  return MISREAD_BELOW.test(text) && placeIn(row, 0, row.text.length).origin === 'picture'
}

function lineOf(row: Row, table: Table): PaperLine | null {
  const words = row.runs.filter(({ text }) => !SERIAL.test(text) && !FIGURE.test(text))
  const [name, ...detail] = words.map(({ text }) => text)
  const amounts = amountsByColumn(row, table)
  // A row without an amount continues the one above it, or is none.
  if (name === undefined || (amounts.amount === null && amounts.other === null)) return null
  const { box, origin } = placeIn(row, 0, row.text.length)
  return {
    name,
    detail: detail.join(' '),
    ...amounts,
    place: { page: row.page, box },
    basis: origin,
  }
}

/** @returns the amounts of a row under the heads ① and ②; without ② the last amount. */
function amountsByColumn(
  row: Row,
  { eligible, ineligible }: Omit<Table, 'head'>,
): { readonly amount: number | null; readonly other: number | null } {
  const found = amountsOf(row, { eligible, ineligible })
  return { amount: found.amount?.value ?? null, other: found.other?.value ?? null }
}

/** @returns what `amountsByColumn` returns, with the places. */
export function amountsOf(
  row: Row,
  { eligible, ineligible }: Omit<Table, 'head'>,
): { readonly amount: Found<number> | null; readonly other: Found<number> | null } {
  const amounts = amountsIn(row)
  if (ineligible === null) return { amount: amounts.at(-1) ?? null, other: null }
  // Which of the other amounts is ① is not said.
  if (eligible === null) return { amount: null, other: null }
  const near = amounts.filter(({ place }) => {
    const distance = Math.min(distanceTo(place, eligible), distanceTo(place, ineligible))
    return distance < Math.abs(middleOf(ineligible) - middleOf(eligible))
  })
  const isEligible = ({ place }: Found<number>) =>
    distanceTo(place, eligible) <= distanceTo(place, ineligible)
  return {
    amount: near.findLast(isEligible) ?? null,
    other: near.findLast((amount) => !isEligible(amount)) ?? null,
  }
}

/** Amounts stand in the middle under their head, or at its right. */
function distanceTo(place: Found<number>['place'], head: Box): number {
  if (place === null) return Number.POSITIVE_INFINITY
  const middle = Math.abs(middleOf(place.box) - middleOf(head))
  const right = Math.abs(place.box.x + place.box.width - (head.x + head.width))
  return Math.min(middle, right)
}
