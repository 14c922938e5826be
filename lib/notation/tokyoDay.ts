const ZONE = 'Asia/Tokyo'

/** @returns the day in Tokyo, whatever the machine's own time zone is. */
export function dayInTokyo(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(ZONE).toPlainDate()
}

/** @returns when the day after that of `instant` begins in Tokyo. */
export function nextMidnightInTokyo(instant: Temporal.Instant): Temporal.Instant {
  return dayInTokyo(instant).add({ days: 1 }).toZonedDateTime(ZONE).toInstant()
}
