import { joined, type Message, type MessageKey, message } from '../message'
import { SKIP_REASONS, type SkipReason } from './skipReason'

/** Rows that are no applications, for one reason. */
export interface SkippedRows {
  readonly reason: SkipReason
  readonly count: number
  /** The first of them, as a spreadsheet counts. */
  readonly numbers: readonly number[]
}

/** Counts the rows that are left out. */
interface SkippedCounter {
  readonly add: (reason: SkipReason, number: number) => void
  readonly rows: () => readonly SkippedRows[]
}

/** Nobody looks up more of them. */
const MOST_NAMED = 5

/** @returns a counter of the rows of a file that are no applications. */
export function countSkipped(): SkippedCounter {
  const counts = new Map<SkipReason, { count: number; numbers: number[] }>()
  return {
    add: (reason, number) => {
      const known = counts.get(reason) ?? { count: 0, numbers: [] }
      counts.set(reason, known)
      known.count += 1
      if (known.numbers.length < MOST_NAMED) known.numbers.push(number)
    },
    rows: () =>
      SKIP_REASONS.flatMap((reason) => {
        const known = counts.get(reason)
        return known ? [{ reason, ...known }] : []
      }),
  }
}

const REASONS: Readonly<Record<SkipReason, MessageKey>> = {
  total: 'sheetLeftOutTotal',
  example: 'sheetLeftOutExample',
  heading: 'sheetLeftOutHeading',
  note: 'sheetLeftOutNote',
  empty: 'sheetLeftOutEmpty',
}

/** @returns how many rows were left out, and why, line by line; none where there are none. */
export function skippedMessages(rows: readonly SkippedRows[]): readonly Message[] {
  if (rows.length === 0) return []
  const count = rows.reduce((sum, each) => sum + each.count, 0)
  return [message('sheetLeftOut', String(count)), ...rows.map(lineOf)]
}

function lineOf({ reason, count, numbers }: SkippedRows): Message {
  const named = joined('listed', numbers.map(String))
  const places = count > numbers.length ? message('sheetLeftOutMore', named) : named
  return message(REASONS[reason], String(count), places)
}
