import { yenMessage } from './format'
import { everydayNumerals } from './numeral'
import { type Parsed, unread } from './parsed'
import { plain, quote } from './plain'
import { parseYen } from './yen'

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  百: 100,
  千: 1000,
  K: 1000,
  万: 1e4,
  百万: 1e6,
  億: 1e8,
}
const SCALE = '(百?万|[百千K億]|)\\s?円'
const APART = '\\s()[\\]{}【】〔〕〈〉《》<>「」『』:※/|_・、,;*'
const BEFORE = `(?<=^|[${APART}×✕])`
const AFTER = `(?=$|[${APART}。])`
/** 単位：千円, 単位は千円, 千円で入力, and ×千円 or 千円 apart from other words; not 千円未満 nor 1万円以上. */
const UNITS = [
  new RegExp(`単位[はがをも]?[\\s:=/.・-]*${SCALE}(?!単位)`, 'g'),
  new RegExp(
    `(?<=^|[はを${APART}])${SCALE}(?:で|にて)の?(?:お書|統一|ご?記[入載]|ご?入力|表[示記])`,
    'g',
  ),
  new RegExp(`${BEFORE}${SCALE}(?:を単位|${AFTER})`, 'gm'),
]
/** 単位：1,000円 and ×1,000円 say 千円. */
const IN_DIGITS = /(?<=単位[^\s\d]{0,2}\s?|[×✕*]\s?)1,?000円(?!単位)/g
/** 千円単位, and 1,000円 alone in brackets, ask for thousands of yen, or for yen without odd hundreds. */
const MULTIPLES =
  /(?<![\d千百十])(?:(千|百?万|億)|1,?000)?円(?:単位|まで|刻み|ごと)|(?<=[([【〔]\s?)1,?000円(?=\s?[)\]】〕])/g
/** Zeros printed behind the box: 128 ,000円. */
const ZEROS = new RegExp(`(?<=^|[\\s(]),?000\\s?円${AFTER}`)
/** How a form in English asks for 千円. */
const ENGLISH = /thousands?(?: of)? (?:yen|jpy)|(?:yen|jpy),? (?:in )?thousands?/gi
/** Yen: what is more than this under 千円 was written in yen more likely. */
const IMPLAUSIBLE = 10_000_000

/** The yen that one unit of a field stands for. */
interface Unit {
  readonly yen: number
  /** It may only be what amounts are to be multiples of. */
  readonly multiples: boolean
}

/** @returns the units that the words name, each once; none where they name no unit. */
function unitsIn(words: string): Unit[] {
  const text = everydayNumerals(plain(words))
    .replace(IN_DIGITS, '千円')
    .replace(ZEROS, '千円')
    .replace(ENGLISH, '単位:千円')
  // Stryker disable next-line ConditionalExpression,StringLiteral: most texts have none, and need no search
  if (!text.includes('円')) return []
  const found = new Map<number, Unit>()
  const add = (yen: number, multiples: boolean) => {
    if (!found.get(yen)?.multiples) found.set(yen, { yen, multiples })
  }
  for (const [whole, scale] of text.matchAll(MULTIPLES)) {
    const yen = scale ? (SCALES[scale] ?? 1) : /000/.test(whole) ? 1000 : 1
    add(yen, yen > 1)
  }
  for (const pattern of UNITS) {
    for (const [, scale] of text.matchAll(pattern)) add(SCALES[`${scale}`] ?? 1, false)
  }
  return [...found.values()]
}

/**
 * @param words what stands around a field: its label, what is beside it, or a heading.
 * @returns the unit that they name, as it can be written behind a label: 千円, or 千円単位 where
 *   that may ask for multiples only; `undefined` where they name none, or several.
 */
export function unitNamed(words: string): string | undefined {
  const [unit, other] = unitsIn(words)
  if (unit === undefined || other !== undefined) return undefined
  const scale = Object.keys(SCALES).find((name) => SCALES[name] === unit.yen)
  return `${scale}円${unit.multiples ? '単位' : ''}`
}

/**
 * Reads the amount in a field, in the unit that its label asks for, or else the nearest heading.
 * @param over the headings over the label, outermost first.
 * @returns whole yen; where the unit is in doubt, both readings as the reason why there is none.
 */
export function parseAmount(text: string, label: string, over?: readonly string[]): Parsed<number> {
  const [unit, other] = unitsFor(label, over)
  if (unit === undefined) return parseYen(text)
  const amount = parseYen(text, unit.yen)
  const inOther = parseYen(text, other?.yen)
  if (!amount.ok || !inOther.ok || amount.value === inOther.value) return amount
  const [low, high] = [amount.value, inOther.value].sort((a, b) => Math.abs(a) - Math.abs(b))
  if (other === undefined && !couldBeYen(amount.value, unit)) return amount
  return unread('yenUnitInDoubt', quote(text), yenMessage(low ?? 0), yenMessage(high ?? 0))
}

/**
 * Reads an amount in the unit of its label, where other amounts beside it leave no doubt of the unit.
 * @returns `null` where the label names no unit, several, or only what amounts are to be multiples of.
 */
export function parseInUnit(text: string, label: string, over?: readonly string[]): number | null {
  const [unit, other] = unitsFor(label, over)
  if (unit === undefined || other !== undefined || unit.multiples) return null
  const amount = parseYen(text, unit.yen)
  return amount.ok ? amount.value : null
}

/** @returns the units that the label names, or else the nearest heading. */
function unitsFor(label: string, over: readonly string[] = []): readonly Unit[] {
  const outward = [label, ...over.toReversed()]
  return outward.map(unitsIn).find((named) => named.length > 0) ?? []
}

const WITHOUT_TAX = /税(?:抜|別|ぬ)|外税|\+\s*(?:消費)?税/
const WITH_TAX = /税込|内税/

/**
 * @param label of the field; what the text itself says goes before it.
 * @returns whether the text of an amount, or its label, says that tax is not in it.
 */
export function saysWithoutTax(text: string, label = ''): boolean {
  const [amount, field] = [plain(text), plain(label)]
  if (WITHOUT_TAX.test(amount) || amount.includes('本体')) return true
  return WITHOUT_TAX.test(field) && !WITH_TAX.test(`${field} ${amount}`)
}

/** @returns whether an amount that was read in thousands may have been meant in yen. */
function couldBeYen(amount: number, { yen, multiples }: Unit): boolean {
  const written = Math.abs(amount) / yen
  return multiples ? written >= yen : Math.abs(amount) >= IMPLAUSIBLE
}
