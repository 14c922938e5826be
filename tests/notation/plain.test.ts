import { describe, expect, test } from 'vitest'
import { withoutBidi } from '../../lib/notation/bidi'
import { plain, quote, withHyphens } from '../../lib/notation/plain'

test.each([
  ['１２８，０００円', '128,000円'],
  ['ｱｵﾊﾞ薬局', 'アオバ薬局'],
  [' 領収書 ', '領収書'],
  ['128\u200b000', '128000'],
  ['128000①', '128000①'],
  ['３½', '3½'],
  ['領収書.pdf', '領収書.pdf'],
])('%s has one way of writing: %s', (text, written) => {
  expect(plain(text)).toBe(written)
})

test.each(['2026‐01‐31', '2026–01–31', '2026−01−31', '2026ー01ー31', '２０２６－０１－３１'])(
  'the dashes of %s are hyphens',
  (text) => {
    expect(withHyphens(text)).toBe('2026-01-31')
  },
)

describe('a quoted text', () => {
  test('is on one line, whatever separates its words', () => {
    expect(quote(' 領収書\n\n\t内訳書\u0000 ')).toBe('領収書 内訳書')
  })

  test('has 40 letters at most', () => {
    expect(quote('あ'.repeat(40))).toBe('あ'.repeat(40))
    expect(quote('あ'.repeat(41))).toBe(`${'あ'.repeat(39)}…`)
    expect(quote('𠮷'.repeat(500))).toBe(`${'𠮷'.repeat(39)}…`)
  })
})

test('signs that turn the direction of writing are left out, and nothing else', () => {
  expect(withoutBidi('領収書\u202efdp.exe')).toBe('領収書fdp.exe')
  expect(withoutBidi('\u061cあ\u200e\u200f\u202aい\u2066う\u2069')).toBe('あいう')
  expect(withoutBidi('2026年 1月\u3000\u2065\u202f')).toBe('2026年 1月\u3000\u2065\u202f')
})
