import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  isDue,
  readReminderState,
  writeReminderState,
} from '../../../lib/progress/reminders/reminders'

const DAY = '2026-01-31'

test.each([
  [null, null, false],
  [30, null, true],
  [30, 30, false],
  [14, 30, true],
  [14, 14, false],
  [3, 14, true],
  // An earlier deadline that returns: reminders already shown are not repeated.
  [30, 3, false],
])('a reminder of %s days after one of %s days is due: %s', (due, before, news) => {
  expect(isDue(due, before)).toBe(news)
})

test('dismissed reminders and shown notifications are stored separately', async () => {
  expect(await readReminderState('a', DAY)).toEqual({
    deadline: DAY,
    dismissed: null,
    notified: null,
  })
  await writeReminderState('a', DAY, { dismissed: 30 })
  await writeReminderState('a', DAY, { notified: 14 })
  expect(await readReminderState('a', DAY)).toEqual({ deadline: DAY, dismissed: 30, notified: 14 })
})

test('reminders start again for another facility and another deadline', async () => {
  await writeReminderState('a', DAY, { dismissed: 3 })
  expect(await readReminderState('b', DAY)).toMatchObject({ dismissed: null })
  expect(await readReminderState('a', '2026-03-31')).toMatchObject({ dismissed: null })
})

test('unreadable reminders count as not shown', async () => {
  await fakeBrowser.storage.local.set({ reminders: { version: 1, facilities: [] } })
  expect(await readReminderState('a', DAY)).toMatchObject({ dismissed: null })
})
