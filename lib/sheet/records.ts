import Papa from 'papaparse'

/** What parts the cells of a row. */
export const DELIMITERS = [',', '\t', ';'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** One row of a file, empty ones too. */
export interface SheetRecord {
  readonly cells: readonly string[]
  /** Its quotes are broken: the cells are what the line holds, parted at every delimiter. */
  readonly damaged: boolean
}

/** Reads rows from text that comes in pieces. */
interface RecordReader {
  /** @returns the rows that `text` completes. */
  readonly add: (text: string) => SheetRecord[]
  /** @returns the last row, if the file does not end with a line break. */
  readonly end: () => SheetRecord[]
}

/** Longer than what a spreadsheet can hold in a cell: a quote that nobody closed. */
const LONGEST = 40_000

/**
 * Reads rows of quoted cells. A row with a quote that is not closed, or closed and followed by
 * something, is given back as damaged and ends at its line's end, so that it swallows no other.
 */
export function openRecords(delimiter: Delimiter): RecordReader {
  let rest = ''
  const read = (text: string, last: boolean): SheetRecord[] => {
    rest += text
    // What follows the last line break is no row if nothing is there.
    if (last && rest.endsWith('\n')) rest = rest.slice(0, -1)
    const records: SheetRecord[] = []
    for (;;) {
      const stopped = readUntilDamage(rest, delimiter, last, records)
      rest = rest.slice(stopped.at)
      const endless = rest.length > LONGEST && !stopped.damaged
      if (!stopped.damaged && !endless) return records
      const line = rest.indexOf('\n')
      // A line that is longer than any row goes on in the next piece.
      if (line < 0 && !last) return records
      const end = line < 0 ? rest.length : line
      records.push({ cells: rest.slice(0, end).split(delimiter), damaged: true })
      rest = rest.slice(end + 1)
    }
  }
  return { add: (text) => read(text, false), end: () => read('', true) }
}

/** @returns how far it came, and whether the row that begins there is damaged. */
function readUntilDamage(
  text: string,
  delimiter: Delimiter,
  last: boolean,
  records: SheetRecord[],
): { readonly at: number; readonly damaged: boolean } {
  let at = 0
  let damaged = false
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      if (errors.length > 0) {
        damaged = true
        parser.abort()
        return
      }
      at = meta.cursor
      const [cells = []] = data
      records.push({ cells, damaged: false })
    },
  })
  parser.parse(text, 0, !last)
  return { at, damaged }
}
