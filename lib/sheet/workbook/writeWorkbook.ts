import { writeXlsx } from 'hucre/xlsx'
import { plainCell } from '../cell'
import { openRecords } from '../records'

/**
 * Writes the rows of a CSV file of ours as a workbook: every cell a text, so that nothing of it changes.
 * @param numberColumns the columns whose digits are numbers instead.
 */
export async function writeWorkbook(
  csv: string,
  name: string,
  numberColumns: readonly number[] = [],
): Promise<Blob> {
  const reader = openRecords(',')
  const text = csv.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const records = [...reader.add(text), ...reader.end()]
  const rows = records.map(({ cells }) =>
    cells.map((cell, column) => {
      const text = plainCell(cell)
      return numberColumns.includes(column) && /^\d{1,15}$/.test(text) ? Number(text) : text
    }),
  )
  const bytes = await writeXlsx({ sheets: [{ name, rows }] })
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
