import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import {
  compactDay,
  dayInTokyo,
  momentInTokyo,
  nextMidnightInTokyo,
  todayInTokyo,
} from '../../lib/notation/tokyoDay'

afterEach(() => vi.restoreAllMocks())

test.each([
  ['2026-01-30T14:59:59Z', '2026-01-30'],
  ['2026-01-30T15:00:00Z', '2026-01-31'],
])('at %s today is %s in Tokyo', (instant, today) => {
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(instant))
  expect(todayInTokyo().toString()).toBe(today)
})

test('nine in the morning in Tokyo is midnight in Greenwich', () => {
  const moment = momentInTokyo(Temporal.PlainDate.from('2026-01-31'), '09:00')
  expect(moment.toInstant().toString()).toBe('2026-01-31T00:00:00Z')
})

const at = (instant: string) => Temporal.Instant.from(instant)

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

test('a day in a file’s name has digits only', () => {
  expect(compactDay(Temporal.PlainDate.from('2026-01-31'))).toBe('20260131')
})

test('only one file of the product names the time zone', () => {
  const root = join(import.meta.dirname, '../..')
  const codeOf = (file: string) =>
    readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const files = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root })
  const naming = files.filter((file) => /Asia\/Tokyo|timeZone: '|plainDateISO/.test(codeOf(file)))
  expect(naming).toEqual(['lib/notation/tokyoDay.ts'])
})
