import { expect, test } from 'vitest'
import {
  beginNote,
  isToSave,
  type NoteEditing,
  noteChosen,
  noteSaved,
  noteSaving,
  noteSeen,
} from '../../../lib/progress/notes/noteEditing'

const typed = (editing: NoteEditing, text: string): NoteEditing => ({ ...editing, text })
/** A typed text that is being saved. */
const onItsWay = (text: string) => noteSaving(typed(beginNote(''), text))

test('a typed text has to be saved once, and again after more typing', () => {
  const editing = typed(beginNote(''), '電話済')
  expect(isToSave(beginNote('電話済'))).toBe(false)
  expect(isToSave(editing)).toBe(true)
  expect(isToSave(noteSaving(editing))).toBe(false)
  const more = noteSaved(typed(noteSaving(editing), '電話済。返事待ち'), null)
  expect(more).toMatchObject({ base: '電話済', text: '電話済。返事待ち' })
  expect(isToSave(more)).toBe(true)
  expect(isToSave(noteSaved(noteSaving(editing), null))).toBe(false)
})

test('our own write read from storage changes nothing', () => {
  const saving = onItsWay('電話済')
  for (const stored of ['電話済', '']) {
    expect(noteSeen(saving, stored)).toMatchObject({ text: '電話済', theirs: null })
  }
  const saved = noteSaved(typed(saving, '電話済。'), null)
  expect(noteSeen(saved, '電話済')).toMatchObject({ text: '電話済。', theirs: null })
  // A late event still has the earlier text.
  expect(noteSeen(saved, '')).toMatchObject({ text: '電話済。', theirs: null })
})

test('a field without typing follows what others store', () => {
  expect(noteSeen(beginNote('見積待ち'), '見積が届いた')).toEqual(beginNote('見積が届いた'))
})

test('a typed text stays, and another person’s stored text is offered as well', () => {
  const editing = noteSeen(typed(beginNote('見積待ち'), '見積待ち。電話した'), '届いた')
  expect(editing).toMatchObject({ text: '見積待ち。電話した', theirs: '届いた' })
  expect(isToSave(editing)).toBe(false)
  const later = noteSeen(editing, '届いた。発注した')
  expect(later).toMatchObject({ text: '見積待ち。電話した', theirs: '届いた。発注した' })
})

test('there is no choice to make once the other person undid their change', () => {
  const editing = noteSeen(typed(beginNote('見積待ち'), '電話した'), '届いた')
  const back = noteSeen(editing, '見積待ち')
  expect(back).toMatchObject({ base: '見積待ち', text: '電話した', theirs: null })
  expect(isToSave(back)).toBe(true)
})

test('a conflict found only when saving offers the same choice', () => {
  const editing = noteSaved(onItsWay('電話した'), '届いた')
  expect(editing).toMatchObject({ text: '電話した', theirs: '届いた', saving: null })
  expect(isToSave(editing)).toBe(false)
})

test('two people who write the same text have no choice to make', () => {
  const editing = noteSeen(typed(beginNote(''), '届いた'), '届いた')
  expect(editing).toMatchObject({ base: '届いた', theirs: null })
  expect(isToSave(editing)).toBe(false)
})

test('the person chooses one of the texts, or both', () => {
  const editing = noteSeen(typed(beginNote(''), '電話した'), '届いた')
  expect(noteChosen(editing, 'mine').text).toBe('電話した')
  expect(noteChosen(editing, 'theirs').text).toBe('届いた')
  expect(noteChosen(editing, 'both').text).toBe('届いた\n電話した')
  expect(isToSave(noteChosen(editing, 'mine'))).toBe(true)
  expect(isToSave(noteChosen(editing, 'theirs'))).toBe(false)
  expect(noteChosen(editing, 'both')).toMatchObject({ base: '届いた', theirs: null })
  expect(noteChosen(beginNote('届いた'), 'mine')).toEqual(beginNote('届いた'))
})

test('a text that could not be written has to be saved again', () => {
  const editing = noteSaved(onItsWay('電話した'), undefined)
  expect(editing).toMatchObject({ base: '', text: '電話した', saving: null })
  expect(isToSave(editing)).toBe(true)
})

test('a choice made while the text is still being saved is not asked for again', () => {
  const typed = { ...beginNote(''), text: '山田が書いた' }
  const asked = noteSeen(noteSaving(typed), '佐藤が書いた')
  const chosen = noteChosen(asked, 'both')
  const answered = noteSaved(chosen, '佐藤が書いた')
  expect(answered.theirs).toBeNull()
  expect(isToSave(answered)).toBe(true)
  expect(answered.text).toBe('佐藤が書いた\n山田が書いた')
})
