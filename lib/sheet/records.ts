import Papa from 'papaparse'

/** Delimiters of cells. */
export const DELIMITERS = [',', '\t', ';'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** A row of a file, which can be empty. */
export interface SheetRecord {
  readonly cells: readonly string[]
  /** Its quotes are broken: the cells are the line split at every delimiter. */
  readonly damaged: boolean
}

/** A reader of rows from text that arrives in chunks. */
interface RecordReader {
  /** @returns the rows that `text` completes. */
  readonly add: (text: string) => SheetRecord[]
  /** @returns the last row, if the file does not end with a line break. */
  readonly end: () => SheetRecord[]
}

/** Longer than a cell of a spreadsheet can be: the quote was never closed. */
const LONGEST = 40_000

/** A row of quoted cells with spaces after its delimiters, as some programs write all of theirs. */
const SPACED: Readonly<Record<Delimiter, RegExp>> = {
  ',': /^ *"[^"\n]*"(?: *, +"[^"\n]*")+ *$/m,
  ';': /^ *"[^"\n]*"(?: *; +"[^"\n]*")+ *$/m,
  '\t': /^ *"[^"\n]*"(?: *\t +"[^"\n]*")+ *$/m,
}
/** Within a quoted cell, no more than a space is lost by leaving these out. */
const SPACES: Readonly<Record<Delimiter, RegExp>> = {
  ',': /(^|,) +(?=")/gm,
  ';': /(^|;) +(?=")/gm,
  '\t': /(^|\t) +(?=")/gm,
}

/**
 * Makes a reader of rows with quoted cells. A row with a quote that is not closed, or closed and
 * followed by text, is returned as damaged and ends with its line, so that it swallows no other
 * row.
 */
export function openRecords(delimiter: Delimiter): RecordReader {
  let rest = ''
  let isSpaced: boolean | undefined
  const read = (text: string, last: boolean): SheetRecord[] => {
    rest += text
    if (last || rest.includes('\n')) isSpaced ??= SPACED[delimiter].test(rest)
    if (isSpaced) rest = rest.replace(SPACES[delimiter], '$1')
    // An empty rest after the last line break is not a row.
    if (last && rest.endsWith('\n')) rest = rest.slice(0, -1)
    const records: SheetRecord[] = []
    for (;;) {
      const stopped = readUntilDamage(rest, delimiter, last, records)
      rest = rest.slice(stopped.at)
      const endless = rest.length > LONGEST && !stopped.damaged
      if (!stopped.damaged && !endless) return records
      const line = rest.indexOf('\n')
      // A line longer than any row continues in the next chunk.
      if (line < 0 && !last) return records
      const end = line < 0 ? rest.length : line
      records.push({ cells: rest.slice(0, end).split(delimiter), damaged: true })
      rest = rest.slice(end + 1)
    }
  }
  return { add: (text) => read(text, false), end: () => read('', true) }
}

/**
 * Parses rows until a damaged one.
 * @returns the position reached, and whether the row there is damaged.
 */
function readUntilDamage(
  text: string,
  delimiter: Delimiter,
  last: boolean,
  records: SheetRecord[],
): { readonly at: number; readonly damaged: boolean } {
  // Most files are sound, and telling of each row takes longer than to parse it.
  const whole: Papa.ParseResult<string[]> = new Papa.Parser({ delimiter, newline: '\n' }).parse(
    text,
    0,
    !last,
  )
  if (whole.errors.length === 0) {
    for (const cells of whole.data) records.push({ cells, damaged: false })
    return { at: whole.meta.cursor, damaged: false }
  }
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

/** Old systems end a file with it. */
const END_OF_FILE = String.fromCharCode(0x1a)

/** @returns whether all cells of a row are empty. */
export function isEmpty({ cells }: SheetRecord): boolean {
  return cells.every((cell) => cell.trim() === '' || cell === END_OF_FILE)
}
