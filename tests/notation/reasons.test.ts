import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDate } from '../../lib/notation'
import messages from '../../public/_locales/ja/messages.json'

test('a long text is quoted with its beginning, a letter being what a person sees as one', () => {
  const quoted = (text: string) => {
    const result = parseDate(text)
    return result.ok ? '' : result.reason.values[0]
  }
  expect(quoted('あ𠮷'.repeat(20))).toBe('あ𠮷'.repeat(20))
  expect(quoted('あ𠮷'.repeat(21))).toBe(`${'あ𠮷'.repeat(19)}あ…`)
})

test('every reason of the parsers has a sentence, and no sentence is unused', () => {
  const folder = new URL('../../lib/notation/', import.meta.url)
  const source = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n')
  const used = new Set(source.match(/(?<=')(?:yen|date|code)[A-Z]\w*(?=')/g))
  const owned = [
    'yenEmpty yenNone yenTwo yenTwoReadings yenExtra yenUnread yenCommas yenFraction yenTooLarge',
    'yenUnitInDoubt',
    'dateEmpty dateNone dateIncomplete dateTwo dateExtra dateWeekday dateNoEra dateYearLast',
    'dateNoSuchDay dateTooOld dateEra',
    'codeEmpty codeLetters codeLength codeZero codeWithoutTable codeSeven codePrefecture codeTable',
  ].flatMap((keys) => keys.split(' '))
  expect([...used].sort()).toEqual(owned.sort())
  expect(Object.keys(messages)).toEqual(expect.arrayContaining(owned))
})
