import { expect, test } from 'vitest'
import { badgeDays, daysLeft, dueReminder, openDaysLeft } from '../../lib/guide/deadline.ts'
import { loadGuide } from '../../lib/guide/guides'
import { dayInTokyo, nextMidnightInTokyo } from '../../lib/notation/tokyoDay.ts'

const guide = await loadGuide()
const at = (instant: string) => Temporal.Instant.from(instant)
const day = (iso: string) => Temporal.PlainDate.from(iso)
const answers = { adapted: null, subsidised: null }
const nothingDone = () => false

test.each([
  ['2026-01-30T14:59:59Z', '2026-01-30', '2026-01-30T15:00:00Z'],
  ['2026-01-30T15:00:00Z', '2026-01-31', '2026-01-31T15:00:00Z'],
  ['2026-01-31T23:59:59-08:00', '2026-02-01', '2026-02-01T15:00:00Z'],
])('at %s it is %s in Tokyo, and the next day begins at %s', (instant, today, midnight) => {
  expect(dayInTokyo(at(instant)).toString()).toBe(today)
  expect(nextMidnightInTokyo(at(instant)).toString()).toBe(midnight)
})

test.each(['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati', 'Europe/Berlin'])(
  'on a machine set to %s the day is still the one in Tokyo',
  (zone) => {
    // The hour that New York skips in March and Berlin repeats in October.
    for (const time of ['2026-03-08T07:30:00Z', '2026-10-25T00:30:00Z', '2026-01-30T15:00:00Z']) {
      const local = at(time).toZonedDateTimeISO(zone)
      expect(dayInTokyo(local.toInstant())).toEqual(dayInTokyo(at(time)))
      const midnight = nextMidnightInTokyo(local.toInstant()).toZonedDateTimeISO('Asia/Tokyo')
      expect(midnight.toPlainTime().toString()).toBe('00:00:00')
    }
  },
)

test.each([
  ['2025-12-31', 31],
  ['2026-01-01', 30],
  ['2026-01-30', 1],
  ['2026-01-31', 0],
  ['2026-02-01', -1],
])('on %s there are %d days until 31 January', (today, days) => {
  expect(daysLeft('2026-01-31', day(today))).toBe(days)
})

test.each([
  [null, null, null],
  [365, null, null],
  [31, null, null],
  [30, 30, 30],
  [29, 29, 30],
  [15, 15, 30],
  [14, 14, 14],
  [4, 4, 14],
  [3, 3, 3],
  [1, 1, 3],
  [0, 0, 3],
])(
  'with %s days left the badge shows %s, and the reminder of %s days is due',
  (days, badge, due) => {
    expect(badgeDays(days)).toBe(badge)
    expect(dueReminder(days)).toBe(due)
  },
)

test('the deadline is kept in mind until it has passed', () => {
  const left = (today: string) => openDaysLeft(guide, answers, nothingDone, day(today))
  expect(left('2026-01-11')).toBe(20)
  expect(left('2026-01-31')).toBe(0)
  expect(left('2026-02-01')).toBeNull()
})

test('it is not once the application is ticked; other ticks change nothing', () => {
  const left = (done: string) =>
    openDaysLeft(guide, answers, (id) => id === done, day('2026-01-11'))
  expect(left('application')).toBeNull()
  expect(left('documents')).toBe(20)
})

test('it is not where a facility cannot apply, or the guide knows no deadline', async () => {
  const paid = { adapted: null, subsidised: true }
  expect(openDaysLeft(guide, paid, nothingDone, day('2026-01-11'))).toBeNull()
  const houmon = await loadGuide('houmon')
  expect(openDaysLeft(houmon, answers, nothingDone, day('2026-01-11'))).toBeNull()
})
