const ZONE = 'Asia/Tokyo'

/** @returns the moment by the clock in Tokyo, whatever the machine's own time zone is. */
export function inTokyo(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(ZONE)
}

/** @returns the day in Tokyo of a moment. */
export function dayInTokyo(instant: Temporal.Instant): Temporal.PlainDate {
  return inTokyo(instant).toPlainDate()
}

/** @returns the day that it is in Tokyo now. */
export function todayInTokyo(): Temporal.PlainDate {
  return dayInTokyo(Temporal.Now.instant())
}

/** @returns the day for a file's name: `20260131`. */
export function compactDay(day: Temporal.PlainDate): string {
  return day.toString().replaceAll('-', '')
}

/** @returns when the day after that of `instant` begins in Tokyo. */
export function nextMidnightInTokyo(instant: Temporal.Instant): Temporal.Instant {
  return momentInTokyo(dayInTokyo(instant).add({ days: 1 }), '00:00').toInstant()
}

/** @returns a time of a day in Tokyo (`HH:MM`). */
export function momentInTokyo(day: Temporal.PlainDate, plainTime: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: ZONE, plainTime })
}
