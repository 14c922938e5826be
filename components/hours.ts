import type { Guide } from '../lib/guide/schema'

/** 1 January 2024 was a Monday. */
const MONDAY = Temporal.PlainDate.from('2024-01-01')

/** @returns opening hours on one line: `月〜金 8:00〜18:00、土 8:00〜16:00`. */
export function hoursLine(hours: Guide['contact']['hours']): string {
  return hours
    .map(({ days, from, until }) => `${dayNames(days)} ${clock(from)}〜${clock(until)}`)
    .join('、')
}

function dayNames(days: readonly number[]): string {
  const names = days.map((day) =>
    MONDAY.add({ days: day - 1 }).toLocaleString('ja-JP', { weekday: 'short' }),
  )
  return names.length > 2 ? `${names.at(0)}〜${names.at(-1)}` : names.join('・')
}

function clock(time: string): string {
  return time.replace(/^0/, '')
}
