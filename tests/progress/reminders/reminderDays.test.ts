import { expect, test } from 'vitest'
import { badgeDays, dueReminder } from '../../../lib/progress/reminders/reminderDays'

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
