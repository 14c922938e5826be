import type { FieldName } from '../../guide/fieldName'
import type { Vocabulary } from '../../label/vocabulary'
import { parseDate, parseFacilityCode, parseFacilityKind, parseYesNo } from '../../notation'
import { plain } from '../../notation/plain'
import { readCell } from '../cell'
import type { ColumnQuestion, Meanings } from '../columns'
import type { HeaderReading } from './headerMeanings'

/**
 * @param values the first values of each column.
 * @returns the questions about columns whose values show a meaning that the header does not: codes
 *   with a right check digit, kinds of facility, names of facilities, amounts while one is missing, and
 *   days.
 */
export function questionsByValues(
  { headers, meanings, questions }: HeaderReading & { readonly headers: readonly string[] },
  values: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): readonly ColumnQuestion[] {
  const isOpen = (name: FieldName) =>
    !meanings.includes(name) && questions.every((question) => question.name !== name)
  const isFree = (column: number) =>
    meanings[column] === null && !questions.some(({ columns }) => columns.includes(column))
  const asking = (
    name: FieldName,
    is: (text: string) => boolean,
    isNot: (column: number) => boolean = () => false,
  ): ColumnQuestion[] => {
    const columns = values.flatMap((some, column) =>
      isFree(column) && !isNot(column) && some.length > 0 && some.every(is) ? [column] : [],
    )
    return isOpen(name) && columns.length > 0 ? [{ name, columns }] : []
  }
  const amounts = vocabulary
    .map(({ name }) => name)
    .filter((name) => name.startsWith('cost:') || OTHER_AMOUNTS.includes(name))
  const isNumber = (column: number) => NO_AMOUNT.test(headers[column] ?? '')
  const isOtherDay = (column: number) => OTHER_DAY.test(headers[column] ?? '')
  return [
    ...asking('facilityCode', isCode),
    ...asking('facilityKind', isOnlyKind),
    ...asking('facilityName', isName),
    ...amounts.flatMap((name) => asking(name, isAmount, isNumber)),
    ...asking('completionDate', isDay, isOtherDay),
  ]
}

const OTHER_AMOUNTS: readonly FieldName[] = ['totalCost', 'requestedAmount']
/** Headers of numbers that are no amounts: 店舗コード, 電話番号, 処方箋枚数. */
const NO_AMOUNT =
  /コード|ｺｰﾄﾞ|番号|番$|電話|郵便|口座|枚数|件数|台数|人数|[_\s]?(?:code|cd|no|id|tel|zip)\.?$/i
/** Headers of days that are none of an application: 開局日, 更新日. */
const OTHER_DAY = /開局|開設|開業|生年|誕生|更新|作成|登録|契約|入社|見積|請求|申込/

/** A number of days may as well be an amount. */
function isDay(text: string): boolean {
  const cell = readCell('completionDate', text)
  return 'text' in cell && !('note' in cell) && parseDate(cell.text).ok
}

/**
 * @param values the first values of each column.
 * @returns the columns without the questions that their values answer: a header that may ask whether the
 *   subsidy was received, with yes or no below it throughout.
 */
export function decidedByValues(
  { meanings, questions }: HeaderReading,
  values: readonly (readonly string[])[],
): HeaderReading {
  const isDecided = ({ name, columns: [column = -1, another] }: ColumnQuestion) => {
    const some = values[column] ?? []
    return (
      name === 'alreadySubsidised' &&
      another === undefined &&
      some.length > 0 &&
      some.every(isYesNo)
    )
  }
  const decided = questions.filter(isDecided)
  return {
    meanings: decided.reduce<Meanings>(
      (all, { name, columns: [column = -1] }) => all.with(column, name),
      meanings,
    ),
    questions: questions.filter((question) => !decided.includes(question)),
  }
}

function isYesNo(text: string): boolean {
  const cell = readCell('alreadySubsidised', text)
  return 'text' in cell && parseYesNo(cell.text).ok
}

function isCode(text: string): boolean {
  const cell = readCell('facilityCode', text)
  const parsed = parseFacilityCode('text' in cell ? cell.text : '')
  return parsed.ok && parsed.value.check === 'holds'
}

/** The words for kinds; a name as みほん薬局 has more. */
const ONLY_KINDS =
  /^(?:大型チェーン|保険|調剤|有床|無床|薬局|診療所|クリニック|医院|病院|以外|を?除く|[（()）・／/の])+$/

/** @returns whether a text is the words for a kind of facility, and no name with them. */
export function isOnlyKind(text: string): boolean {
  return ONLY_KINDS.test(text.normalize('NFKC')) && parseFacilityKind(text).ok
}

const NAME = /(?:薬局|診療所|クリニック|医院|病院|店)$/

function isName(text: string): boolean {
  return NAME.test(plain(text)) && !isOnlyKind(text)
}

/** Of four to seven digits, without a 0 in front, as dates and the numbers of shops are not. */
const AMOUNT = /^[¥\\]?\s?[1-9](?:\d{3,6}|\d{0,2}(?:,\d{3}){1,2})\s?円?$/
const YEAR = /^(?:19|20)\d\d$/

function isAmount(text: string): boolean {
  const written = plain(text)
  return AMOUNT.test(written) && !YEAR.test(written)
}
