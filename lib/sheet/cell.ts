import type { FieldName } from '../guide/fieldName'
import { type Message, message } from '../message'
import { dateMessage, yenMessage } from '../notation'
import { withoutMark } from './write'

/** What a cell says, after a spreadsheet's own way of writing is undone. */
type Cell =
  | {
      readonly text: string
      /** How it was understood, where that has to be looked at by a person. */
      readonly note?: { readonly text: Message; readonly mend: Message }
    }
  /** Why it can no longer be told what stood there. */
  | { readonly lost: Message }

/** ="0123" and =("0123"), by which people keep a spreadsheet from dropping zeros. */
const AS_TEXT = /^=\s*\(?\s*"([^"]*)"\s*\)?$/
/** 1.28E+05. */
const EXPONENT = /^([+-]?)(\d+)(?:\.(\d+))?[eE]\+?(\d{1,2})$/
/** Days since 1900 from 1927 on, with a time of day; what is shorter is more likely a year. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/
/** Days between the counts from 1900 and from 1904. */
const FROM_1904 = 1462

/** @returns the cell of a column of this meaning, as a person would have written it. */
export function readCell(name: FieldName, raw: string): Cell {
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
    case 'totalCost':
    case 'requestedAmount':
    case 'receiptTotal':
    case 'breakdownTotal':
      return yenCell(text)
    default:
      return name.startsWith('cost:') ? yenCell(text) : { text }
  }
}

/** @returns the cell without the marks that only keep a spreadsheet from changing it. */
function plainCell(raw: string): string {
  const text = withoutMark(raw.trim())
  return (text.match(AS_TEXT)?.[1] ?? text).trim()
}

/** @returns the same signs in half width. */
function narrow(text: string): string {
  return text.normalize('NFKC').trim()
}

/** A facility code. Of one that a spreadsheet shortened to 3.41E+09 the digits are lost. */
function codeCell(text: string): Cell {
  return EXPONENT.test(narrow(text)) ? { lost: message('sheetCodeExponent', text) } : { text }
}

/** An amount. A spreadsheet that shortens one to 1.28E+05 has also rounded it, perhaps. */
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

/** A date. A spreadsheet keeps it as a number of days, which stands there if it has no format. */
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
 * @param days as spreadsheets count them: 1 is 1900-01-01, and 60 a 29 February that never was.
 * @returns the day; `undefined` for 60 and for what is no such count.
 */
export function serialDate(days: number): Temporal.PlainDate | undefined {
  if (!Number.isInteger(days) || days < 1 || days === 60) return undefined
  return Temporal.PlainDate.from('1899-12-31').add({ days: days > 60 ? days - 1 : days })
}

/** A choice of yes or no. A spreadsheet writes a ticked box as TRUE. */
function yesNoCell(text: string): Cell {
  const value = narrow(text).toUpperCase()
  if (value === 'TRUE') return { text: 'はい' }
  return { text: value === 'FALSE' ? 'いいえ' : text }
}
