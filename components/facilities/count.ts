/** @returns a number of facilities as it is written: 「5,000」. */
export function count(number: number): string {
  return number.toLocaleString('ja-JP')
}
