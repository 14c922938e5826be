import { expect, test } from 'vitest'
import { fileNamesIn } from '../../lib/sheet/fileNames'

test.each<[string, string[]]>([
  ['領収書.pdf／内訳書.xlsx', ['領収書.pdf', '内訳書.xlsx']],
  ['領収書.pdf、内訳書.xlsx', ['領収書.pdf', '内訳書.xlsx']],
  ['領収書.PDF 内訳書.xlsx', ['領収書.PDF', '内訳書.xlsx']],
  ['領収書.pdf　内訳書.xlsx', ['領収書.pdf', '内訳書.xlsx']],
  ['領収書.pdf\n内訳書.xlsx\n', ['領収書.pdf', '内訳書.xlsx']],
  ['領収書.pdf / 内訳書.xlsx', ['領収書.pdf', '内訳書.xlsx']],
  ['領収書.pdf,内訳書.xlsx;写真.jpg', ['領収書.pdf', '内訳書.xlsx', '写真.jpg']],
  ['領収書.pdf・内訳書.xlsx＆写真.heic', ['領収書.pdf', '内訳書.xlsx', '写真.heic']],
  ['領収書．ｐｄｆ／内訳書．ｐｄｆ', ['領収書．ｐｄｆ', '内訳書．ｐｄｆ']],
  ['領収書／領収書内訳書', ['領収書', '領収書内訳書']],
  ['領収書（写）、内訳書', ['領収書（写）', '内訳書']],
])('%j lists several files', (cell, names) => {
  expect(fileNamesIn(cell)).toEqual(names)
})

test.each([
  '領収書 みほん診療所.pdf',
  '領収書、内訳書.pdf',
  '領収書・内訳書.pdf',
  '2025/12/領収書.pdf',
  'C:\\申請\\領収書 (1).pdf',
  '領収書.pdf (2)',
  '本部／西店の領収書',
  '有',
])('%j is one', (cell) => {
  expect(fileNamesIn(cell)).toEqual([cell])
})

test('an empty cell lists none', () => {
  expect([fileNamesIn(''), fileNamesIn(' ; ')]).toEqual([[], []])
})
