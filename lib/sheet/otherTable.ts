import { parseFacilityKind } from '../notation'
import { plain } from '../notation/plain'
import { isOnlyKind } from './head/byValues'
import type { SheetRecord } from './records'
import type { Columns } from './row'
import { type SkipReason, skipReason } from './skipReason'

/** A facility's name, in any column. */
const NAME = /(?:薬局|診療所|クリニック|医院|病院|内科|外科|歯科|店)(?:$|[\s(])/

/**
 * @param columns of the file, with its headers.
 * @returns a function that tells of each row in turn why it is no application, as `skipReason` does; a
 *   table of something else below the first, under a header of its own, is a note.
 */
export function openSkipReasons(columns: Columns): (record: SheetRecord) => SkipReason | null {
  const [code, kind] = [
    columns.meanings.indexOf('facilityCode'),
    columns.meanings.indexOf('facilityKind'),
  ]
  let isAfterGap = false
  let isOther = false
  return (record) => {
    const reason = skipReason(record, columns)
    if (reason === 'heading') isOther = false
    if (reason !== null) {
      // A note below the gap is the title of what follows.
      isAfterGap = reason === 'empty' || (isAfterGap && reason === 'note')
      return reason
    }
    const cells = record.cells.map((cell) => plain(cell))
    const isApplication =
      record.damaged ||
      /\d{5}/.test(cells[code] ?? '') ||
      parseFacilityKind(cells[kind] ?? '').ok ||
      cells.some((cell) => NAME.test(cell) && !isOnlyKind(cell))
    // 未定 and 未取得 stand in rows of facilities.
    const isWords = cells.every((cell) => !/[\d未]/.test(cell))
    const isHeader = isAfterGap && isWords && cells.filter((cell) => cell !== '').length > 1
    isOther = !isApplication && (isOther || isHeader)
    isAfterGap = false
    return isOther ? 'note' : null
  }
}
