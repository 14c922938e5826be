import type { Found } from '../paper'
import { placeIn, type Row } from '../rows'

/** @returns a value with the part of a row that says it. */
export function foundIn<T>(row: Row, start: number, length: number, value: T): Found<T> {
  const { box, origin } = placeIn(row, start, length)
  const text = row.text.slice(start, start + length).trim()
  return { value, text, place: { page: row.page, box }, basis: origin }
}
