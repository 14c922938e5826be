import { afterEach, expect, test } from 'vitest'
import { type MessageKey, message } from '../../lib/message'
import { cellDate, cellMoment } from '../../lib/wording/cellDate'
import { dueInWords } from '../../lib/wording/dueInWords'
import { browser } from '../browser'
import { english } from '../english'

const { getMessage } = browser.i18n
afterEach(() => {
  Object.assign(browser.i18n, { getMessage })
})

const DAY = Temporal.PlainDate.from('2026-01-31')
const MOMENT = Temporal.Instant.from('2026-01-31T00:05:00Z')
const due = { state: 'open', date: '2026-01-31', days: 11, own: true } as const

test('a cell has both counts of years in Japanese', () => {
  expect(cellDate(DAY)).toBe('令和8年（2026年）1月31日')
  expect(cellMoment(MOMENT)).toBe('令和8年（2026年）1月31日 9:05')
})

test('in English a cell has one count of years, so that the day is not cut', () => {
  Object.assign(browser.i18n, {
    getMessage: (key: MessageKey, values: string[]) => english(message(key, ...values)),
  })
  expect(cellDate(DAY)).toBe('31 Jan 2026')
  expect(cellMoment(MOMENT)).toBe('31 Jan 2026, 9:05')
  expect(dueInWords(due, cellDate)).toContain('31 Jan 2026')
  expect(dueInWords(due)).toContain('令和8年1月31日')
})
