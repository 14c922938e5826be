import { ERAS } from './era'

// Kept, since making one takes a hundred times as long as using it.
const FIGURES = new Intl.NumberFormat('ja-JP')

/** @returns `yen` as it is shown everywhere: 「128,000円」. */
export function formatYen(yen: number): string {
  return `${FIGURES.format(yen)}円`
}

/** @returns `date` in both counts of years: 「令和8年（2026年）1月31日」. */
export function formatDate(date: Temporal.PlainDate): string {
  const { eraYear } = date.withCalendar('japanese')
  const [name] = ERAS.find(([, , before]) => before + (eraYear ?? 0) === date.year) ?? []
  const day = `${date.month}月${date.day}日`
  return name
    ? `${name}${eraYear === 1 ? '元' : eraYear}年（${date.year}年）${day}`
    : `${date.year}年${day}`
}
