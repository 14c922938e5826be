import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { momentInTokyo, todayInTokyo } from '../../lib/notation/tokyoDay'

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

test('the time zone stands in one file of the product', () => {
  const root = join(import.meta.dirname, '../..')
  const codeOf = (file: string) =>
    readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const files = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root })
  const naming = files.filter((file) => /Asia\/Tokyo|timeZone: '|plainDateISO/.test(codeOf(file)))
  expect(naming).toEqual(['lib/notation/tokyoDay.ts'])
})
