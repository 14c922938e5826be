import type { Note, Tick } from '../progress/facility/facility'
import { formatDayOf, t } from '../text'

/** @returns the day in Tokyo and the author if known: 令和8年（2026年）11月23日 山田さん. */
export function noteLine({ at, by }: Note): string {
  return by === '' ? formatDayOf(at) : t('dayAndName', formatDayOf(at), by)
}

/** @returns when a task was done, and by whom if known. */
export function doneLine({ at, by }: Tick): string {
  return by === '' ? t('doneOn', formatDayOf(at)) : t('doneOnBy', formatDayOf(at), by)
}
