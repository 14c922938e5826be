import type { Guide } from '../guide/schema'
import { joined, type Message, message } from '../message'
import { language, listed } from '../text'

/** 1 January 2024 was a Monday. */
const MONDAY = Temporal.PlainDate.from('2024-01-01')

/** @returns opening hours on one line: `月〜金 8:00〜18:00、土 8:00〜16:00`. */
export function openingHoursLine(hours: Guide['contact']['hours']): string {
  return listed(
    hours.map(({ days, from, until }) =>
      message('hoursOf', dayNames(days), clock(from), clock(until)),
    ),
  )
}

function dayNames(days: readonly number[]): Message {
  const names = days.map((day) =>
    MONDAY.add({ days: day - 1 }).toLocaleString(language(), { weekday: 'short' }),
  )
  return names.length > 2
    ? message('fromTo', names.at(0) ?? '', names.at(-1) ?? '')
    : joined('together', names)
}

function clock(time: string): string {
  return time.replace(/^0/, '')
}
