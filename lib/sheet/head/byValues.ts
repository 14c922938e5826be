import type { FieldName } from '../../guide/fieldName'
import type { Vocabulary } from '../../label/vocabulary'
import { parseFacilityCode, parseFacilityKind } from '../../notation'
import { plain } from '../../notation/plain'
import { readCell } from '../cell'
import type { ColumnQuestion } from '../columns'
import type { HeaderReading } from './headerMeanings'

/**
 * @param values the first values of each column.
 * @returns the questions about columns whose values show a meaning that the header does not: codes
 *   with a right check digit, kinds of facility, names of facilities, and amounts while one is missing.
 */
export function questionsByValues(
  { meanings, questions }: HeaderReading,
  values: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): readonly ColumnQuestion[] {
  const isOpen = (name: FieldName) =>
    !meanings.includes(name) && questions.every((question) => question.name !== name)
  const isFree = (column: number) =>
    meanings[column] === null && !questions.some(({ columns }) => columns.includes(column))
  const asking = (name: FieldName, is: (text: string) => boolean): ColumnQuestion[] => {
    const columns = values.flatMap((some, column) =>
      isFree(column) && some.length > 0 && some.every(is) ? [column] : [],
    )
    return isOpen(name) && columns.length > 0 ? [{ name, columns }] : []
  }
  const amounts = vocabulary
    .map(({ name }) => name)
    .filter((name) => name.startsWith('cost:') || name === 'requestedAmount')
  return [
    ...asking('facilityCode', isCode),
    ...asking('facilityKind', isOnlyKind),
    ...asking('facilityName', isName),
    ...amounts.flatMap((name) => asking(name, isAmount)),
  ]
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
