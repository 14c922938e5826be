import { parseFacilityCode } from '../../lib/notation'
import { HEADERS, rowWith } from './files'

/** A code of its own for each number, whose check digit holds. */
function codeOf(index: number): string {
  const digits = `341${String(index + 10_000).padStart(6, '0')}`
  const codes = Array.from({ length: 10 }, (_, check) => `${digits}${check}`)
  const holds = (code: string) => {
    const parsed = parseFacilityCode(code)
    return parsed.ok && parsed.value.check === 'holds'
  }
  return codes.find(holds) ?? digits
}

/**
 * @returns a file with this number of applications. One in ten requests too much; one in a hundred
 * has a date as a spreadsheet's number.
 */
export function manyRows(count: number): Blob {
  const parts = [`${HEADERS.join(',')}\n`]
  for (let index = 0; index < count; index += 1000) {
    const rows = Array.from({ length: Math.min(1000, count - index) }, (_, at) => {
      const number = index + at
      const cells = rowWith({
        医療機関等コード: codeOf(number),
        医療機関等名: `みほん診療所 ${number}号`,
        補助申請額: number % 10 === 0 ? '129000' : '128000',
        完了日: number % 100 === 0 ? '46001' : '2025/12/10',
      })
      return `${cells.join(',')}\n`
    })
    parts.push(rows.join(''))
  }
  return new Blob(parts)
}
