import { expect, test } from 'vitest'
import { habitOf } from '../../../lib/sheet/head/habits'

test.each([
  ['nine digits that all make a code with a 0', ['115110843', '110112349'], 'zeroLost'],
  ['among codes of other prefectures', ['115110843', '110112349', '3410712362'], 'zeroLost'],
  ['one code alone, which may lack any digit', ['115110843', '3410712362'], null],
  ['one that lacks the 0 of the others', ['115110843', '0110112349', '3410712362'], 'zeroLost'],
  ['some that do', ['115110843', '110112349', '0110112349'], 'zeroLost'],
  ['one beside a 0 of another prefecture', ['115110843', '0210112349'], null],
  ['one beside a 0 that makes no code with its own', ['110112340', '0110112349'], null],
  ['codes that all have their 0', ['0115110843', '0110112349'], null],
  ['beside nine digits that make no code', ['115110843', '110112349', '110112340'], null],
  ['marks', ['有', '○', 'なし'], 'marks'],
  ['marks and a word that is none', ['有', '確認中'], 'marks'],
  ['a name among marks', ['有', '領収書.pdf'], null],
  ['that nothing is attached', ['なし', '×'], null],
  ['names', ['領収書.pdf', '領収書2.pdf'], null],
])('of a column: %s', (_, values, habit) => {
  expect(habitOf(values)).toBe(habit)
})
