import { parseYen } from '../../notation'
import type { Found } from '../paper'
import { placeIn, type Row } from '../rows'
import { foundIn } from './found'

/** An amount of money: with its sign, in groups of three, or with 円 behind. */
const AMOUNT =
  /[-▲△]?(?:[¥\\]|金)?[-▲△]?(?:\d{1,3}(?:(?:,{1,2}|、)\d{3})+|\d+)(?:円也?|也)?|(?<![〇一二三四五六七八九十百千万億零壱壹弐貳参參肆伍陸漆柒捌玖拾佰陌仟阡萬])金?[〇一二三四五六七八九十百千万億零壱壹弐貳参參肆伍陸漆柒捌玖拾佰陌仟阡萬]{2,}[円圓]也?/g
/** How engines read 「¥」 and the comma of 「¥180,000-」: `\\180.000-`, `Y180.,000-`. */
const PICTURED =
  /(?:(?<=^|[^A-Za-z\d])[Y\\])?(?<![\d.,])\d{1,3}(?:[.,]{1,2}\d{3})+(?![\d])|(?<=^|[^A-Za-z\d])[Y\\](?=\d)/g

/** Zeros that engines read as round letters: 18O,OOO. */
const ROUND = /(?<![A-Za-z\d.,])[Y\\]?\d[\dOoQ]{0,2}(?:[.,]{1,2}[\dOoQ]{3})+(?![A-Za-z\d])/g

/** A one as a letter: j66,997. */
const STROKE = /(?<![A-Za-z\d.,])[jlI](?=\d{2}[.,]{1,2}\d{3}(?![\d]))/g

/**
 * What shows that a number is no amount: a count, a rate, a date, a telephone number, or letters, which
 * can be digits that were misread.
 */
const NO_AMOUNT =
  /^(?!JPY|YEN)(?:[A-Za-z]|,[A-Za-z]|['’・]\d|%|年|月|日|台|個|本|枚|式|台分|時|分|号|回|ヶ月|か月|カ月|-\d|\/\d|\.\d)/

/** A colon stands in a time of day, and also behind the name of an amount. */
const NO_AMOUNT_AFTER = /[\d,.T@#/'’・-]$|\d:$/

/** @returns the amounts in a row, from the left. */
export function amountsIn(row: Row): (Found<number> & { readonly start: number })[] {
  const text = readable(row)
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const { index: start } = match
    const [written] = match
    const behind = text.slice(start + written.length)
    const before = text.slice(Math.max(0, start - 2), start)
    if (NO_AMOUNT.test(behind) || NO_AMOUNT_AFTER.test(before)) return []
    const parsed = parseYen(written.replace(/,,|、/g, ','))
    return parsed.ok ? [{ ...foundIn(row, start, written.length, parsed.value), start }] : []
  })
}

/** @returns whether an amount is marked as money: ¥, 円, 金, or in groups. */
export function isMoney({ text }: Found<number>): boolean {
  return /[¥\\円金也,、]|^Y|\d[.]\d{3}/.test(text)
}

/** @returns the text of a row of the same length, what engines misread in amounts put right. */
function readable(row: Row): string {
  if (placeIn(row, 0, row.text.length).origin === 'typed') return row.text
  return row.text
    .replace(STROKE, '1')
    .replace(ROUND, (written) => written.replace(/[OoQ]/g, '0'))
    .replace(PICTURED, (written) => written.replace(/^[Y\\]/, '¥').replace(/\./g, ','))
}
