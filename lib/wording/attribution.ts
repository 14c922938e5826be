import { doneDay, type Note, type Tick } from '../progress/facility/facility'
import { formatDate, formatDayOf, t } from '../text'

/** @returns the day in Tokyo and the author if known: 令和8年（2026年）11月23日 山田さん. */
export function noteLine({ at, by }: Note): string {
  return by === '' ? formatDayOf(at) : t('dayAndName', formatDayOf(at), by)
}

/** @returns when a task was done, and by whom if known. */
export function doneLine(tick: Tick): string {
  const day = formatDate(doneDay(tick))
  return tick.by === '' ? t('doneOn', day) : t('doneOnBy', day, tick.by)
}
