import type { Note, Tick } from '../progress/facility/facility'
import { formatDate, t } from '../text'

/** @returns the day in Tokyo and the author if known: 令和8年（2026年）11月23日 山田さん. */
export function noteLine({ at, by }: Note): string {
  return by === '' ? dayOf(at) : t('dayAndName', dayOf(at), by)
}

/** @returns when a task was done, and by whom if known. */
export function doneLine({ at, by }: Tick): string {
  return by === '' ? t('doneOn', dayOf(at)) : t('doneOnBy', dayOf(at), by)
}

function dayOf(instant: string): string {
  return formatDate(Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Tokyo').toPlainDate())
}
