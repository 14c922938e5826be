import { type Message, message } from '../message'
import { dateMessage, yenMessage } from '../notation'
import type { ColumnName } from './columns'
import { withoutMark } from './write'

/** The content of a cell, with the conversions of spreadsheets reversed. */
type Cell =
  | {
      readonly text: string
      /** How it was understood, if the user has to check that. */
      readonly note?: { readonly text: Message; readonly mend: Message }
    }
  /** Why the original content cannot be restored. */
  | { readonly unrecoverable: Message }

/** ="0123" and =("0123"), which people write so that a spreadsheet keeps leading zeros. */
const AS_TEXT = /^=\s*\(?\s*"([^"]*)"\s*\)?$/
/** '41000: the mark of spreadsheets for a number that stays a text. */
const TEXT_MARK = /^['’＇]/
/** In a table of facilities only pharmacies have this name; in a form it may be a question of its own. */
const CHAIN_ALONE = /^大型\s?チェーン$/
/** 1.28E+05. */
const EXPONENT = /^([+-]?)(\d+)(?:\.(\d+))?[eE]\+?(\d{1,2})$/
/** 3410712362.0: a number with a point, as programs write it. */
const WITH_POINT = /^(\d{9,10})\.0+$/
/**
 * Five digits: days since 1900, from 1927 on, with a time of day. Fewer digits are more likely a
 * year.
 */
const SERIAL = /^(\d{5})(?:\.\d+)?$/
/** Days between the two epochs of spreadsheets, 1900 and 1904. */
const FROM_1904 = 1462

/** Reads the cell of a column with this meaning, as a person would have written it. */
export function readCell(name: ColumnName, raw: string): Cell {
  const text = plainCell(raw)
  switch (name) {
    case 'facilityCode':
      return codeCell(text)
    case 'completionDate':
    case 'operationStartDate':
    case 'applicationDate':
    case 'receiptDate':
      return dateCell(text)
    case 'alreadySubsidised':
      return yesNoCell(text)
    case 'facilityKind':
      return { text: CHAIN_ALONE.test(narrow(text)) ? `${text}薬局` : text }
    case 'totalCost':
    case 'requestedAmount':
    case 'receiptTotal':
    case 'breakdownTotal':
      return yenCell(text)
    default:
      return name.startsWith('cost:') ? costCell(text) : { text }
  }
}

/** Removes the marks that only keep a spreadsheet from converting the cell. */
export function plainCell(raw: string): string {
  const text = withoutMark(raw.trim())
  return (text.match(AS_TEXT)?.[1] ?? text.replace(TEXT_MARK, '')).trim()
}

/** Converts to half width. */
function narrow(text: string): string {
  return text.normalize('NFKC').trim()
}

/**
 * Reads a facility code. One that a spreadsheet shortened to 3.41E+09 has lost its digits, unlike
 * 3.410712362E+09 and 3410712362.0.
 */
function codeCell(text: string): Cell {
  const written = narrow(text)
  const [, , whole = '', fraction = '', power = ''] = written.match(EXPONENT) ?? []
  if (whole === '') return { text: written.match(WITH_POINT)?.[1] ?? text }
  const isWhole = whole.length === 1 && fraction.length === Number(power) && Number(power) >= 8
  return isWhole
    ? { text: whole + fraction }
    : { unrecoverable: message('sheetCodeExponent', text) }
}

/** Reads an amount. A spreadsheet that shortened one to 1.28E+05 may have rounded it. */
function yenCell(text: string): Cell {
  const [, sign = '', whole = '', fraction = '', power = ''] = narrow(text).match(EXPONENT) ?? []
  const zeros = Number(power) - fraction.length
  if (whole === '' || zeros < 0) return { text }
  const digits = `${sign}${whole}${fraction}${'0'.repeat(zeros)}`
  const yen = Number(digits)
  if (!Number.isSafeInteger(yen)) return { text }
  return {
    text: digits,
    note: {
      text: message('sheetExponent', text, yenMessage(yen)),
      mend: message('sheetExponentMend'),
    },
  }
}

/** Words for nothing bought, where a table has one column for each item. */
const NOTHING_BOUGHT = /^(?:なし|無し?|該当(?:なし|無し)|購入(?:なし|無し|せず)|未購入)$/

/** Reads what an item has cost. */
function costCell(text: string): Cell {
  return NOTHING_BOUGHT.test(narrow(text)) ? { text: '0' } : yenCell(text)
}

/**
 * Reads a date. A spreadsheet stores it as a number of days, which shows if the cell has no date
 * format.
 */
function dateCell(text: string): Cell {
  const days = Number(narrow(text).match(SERIAL)?.[1] ?? Number.NaN)
  const day = serialDate(days)
  if (day === undefined) return { text }
  return {
    text: day.toString(),
    note: {
      text: message('sheetSerial', text, dateMessage(day)),
      mend: message('sheetSerialMend', dateMessage(day.add({ days: FROM_1904 }))),
    },
  }
}

/**
 * Converts a spreadsheet's number of days to a date.
 * @param days 1 is 1900-01-01, and 60 a 29 February that never existed.
 * @returns `undefined` for 60 and for numbers that are no such count.
 */
export function serialDate(days: number): Temporal.PlainDate | undefined {
  if (!Number.isInteger(days) || days < 1 || days === 60) return undefined
  return Temporal.PlainDate.from('1899-12-31').add({ days: days > 60 ? days - 1 : days })
}

/** What stands for an answer in a table: a ticked box is TRUE, and many write ○, × or 1, 0. */
const YES_MARK = /^(?:TRUE|[○◯〇◎●✓✔☑1Y]|済み?)$/
const NO_MARK = /^(?:FALSE|[×✕✗☐0N]|未|X)$/

/** Reads a yes or no. */
function yesNoCell(text: string): Cell {
  const value = narrow(text).toUpperCase()
  if (YES_MARK.test(value)) return { text: 'はい' }
  return { text: NO_MARK.test(value) ? 'いいえ' : text }
}
