import type { Note, Tick } from '../lib/progress/facility'
import { formatDate, t } from '../lib/text'

/** @returns the day in Tokyo, and who it was where that is known: 令和8年（2026年）11月23日 山田さん. */
export function whenAndWho({ at, by }: Pick<Tick | Note, 'at' | 'by'>): string {
  const day = formatDate(Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Tokyo').toPlainDate())
  return by === '' ? day : t('dayAndName', day, by)
}
