import { expect, test } from 'vitest'
import { fileMark } from '../../lib/notation'

test.each([
  ...['有', '有り', 'あり', 'あります', '○', '〇', '◯', '✓', '☑', 'レ', '済', '添付済', '添付済み'],
  ...['（添付済）', '添付します', '提出済み', 'はい', 'OK', 'Yes', 'TRUE', '１'],
])('%s means that there is a file', (text) => {
  expect(fileMark(text)).toBe('attached')
})

test.each([
  ...['なし', '無', '無し', 'ない', 'ありません', '×', '☐', '未', '未添付', '（なし）', '添付なし'],
  ...['いいえ', 'No', 'false', '0', '-', '－', 'ー', 'N/A'],
])('%s means that there is none', (text) => {
  expect(fileMark(text)).toBe('none')
})

test.each(['領収書.pdf', '有.pdf', '領収書なし.pdf', '済_領収書', 'scan1', ''])(
  '%s is a name',
  (text) => {
    expect(fileMark(text)).toBeNull()
  },
)
