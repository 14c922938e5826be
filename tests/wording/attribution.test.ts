import { expect, test, vi } from 'vitest'
import { type MessageKey, message } from '../../lib/message'
import { doneLine, noteLine } from '../../lib/wording/attribution'
import { japanese } from '../japanese'

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getMessage: (key: MessageKey, values: string[]) => japanese(message(key, ...values)),
    },
  },
}))

/** Already the next day in Tokyo. */
const at = '2026-11-22T15:00:00Z'

test('a tick says when it was set in Tokyo, and who did it where that is known', () => {
  expect(doneLine({ done: true, at, by: '' })).toBe('令和8年（2026年）11月23日に終わりました')
  expect(doneLine({ done: true, at, by: '山田' })).toBe(
    '令和8年（2026年）11月23日に終わりました（山田さん）',
  )
})

test('so does a note', () => {
  expect(noteLine({ text: '済', at, by: '' })).toBe('令和8年（2026年）11月23日')
  expect(noteLine({ text: '済', at, by: '山田' })).toBe('令和8年（2026年）11月23日 山田さん')
})
