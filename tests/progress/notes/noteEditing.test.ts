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
/** Typed, and on its way into storage. */
const onItsWay = (text: string) => noteSaving(typed(beginNote(''), text))

test('what was typed is to be saved once, and again after more was typed', () => {
  const editing = typed(beginNote(''), '電話済')
  expect(isToSave(beginNote('電話済'))).toBe(false)
  expect(isToSave(editing)).toBe(true)
  expect(isToSave(noteSaving(editing))).toBe(false)
  const more = noteSaved(typed(noteSaving(editing), '電話済。返事待ち'), null)
  expect(more).toMatchObject({ base: '電話済', text: '電話済。返事待ち' })
  expect(isToSave(more)).toBe(true)
  expect(isToSave(noteSaved(noteSaving(editing), null))).toBe(false)
})

test('what comes back from storage is no news', () => {
  const saving = onItsWay('電話済')
  for (const stored of ['電話済', '']) {
    expect(noteSeen(saving, stored)).toMatchObject({ text: '電話済', theirs: null })
  }
  const saved = noteSaved(typed(saving, '電話済。'), null)
  expect(noteSeen(saved, '電話済')).toMatchObject({ text: '電話済。', theirs: null })
  // An event that comes late still has what was there before.
  expect(noteSeen(saved, '')).toMatchObject({ text: '電話済。', theirs: null })
})

test('a field in which nothing was typed follows what others store', () => {
  expect(noteSeen(beginNote('見積待ち'), '見積が届いた')).toEqual(beginNote('見積が届いた'))
})

test('what is being typed stays, and what somebody else stored stands beside it', () => {
  const editing = noteSeen(typed(beginNote('見積待ち'), '見積待ち。電話した'), '届いた')
  expect(editing).toMatchObject({ text: '見積待ち。電話した', theirs: '届いた' })
  expect(isToSave(editing)).toBe(false)
  const later = noteSeen(editing, '届いた。発注した')
  expect(later).toMatchObject({ text: '見積待ち。電話した', theirs: '届いた。発注した' })
})

test('there is nothing to choose once somebody else took back what they stored', () => {
  const editing = noteSeen(typed(beginNote('見積待ち'), '電話した'), '届いた')
  const back = noteSeen(editing, '見積待ち')
  expect(back).toMatchObject({ base: '見積待ち', text: '電話した', theirs: null })
  expect(isToSave(back)).toBe(true)
})

test('the same is said when only the writing finds it out', () => {
  const editing = noteSaved(onItsWay('電話した'), '届いた')
  expect(editing).toMatchObject({ text: '電話した', theirs: '届いた', saving: null })
  expect(isToSave(editing)).toBe(false)
})

test('two who write the same do not have to choose', () => {
  const editing = noteSeen(typed(beginNote(''), '届いた'), '届いた')
  expect(editing).toMatchObject({ base: '届いた', theirs: null })
  expect(isToSave(editing)).toBe(false)
})

test('the person chooses which is to hold, and both can', () => {
  const editing = noteSeen(typed(beginNote(''), '電話した'), '届いた')
  expect(noteChosen(editing, 'mine').text).toBe('電話した')
  expect(noteChosen(editing, 'theirs').text).toBe('届いた')
  expect(noteChosen(editing, 'both').text).toBe('届いた\n電話した')
  expect(isToSave(noteChosen(editing, 'mine'))).toBe(true)
  expect(isToSave(noteChosen(editing, 'theirs'))).toBe(false)
  expect(noteChosen(editing, 'both')).toMatchObject({ base: '届いた', theirs: null })
  expect(noteChosen(beginNote('届いた'), 'mine')).toEqual(beginNote('届いた'))
})

test('what could not be written is to be saved again', () => {
  const editing = noteSaved(onItsWay('電話した'), undefined)
  expect(editing).toMatchObject({ base: '', text: '電話した', saving: null })
  expect(isToSave(editing)).toBe(true)
})
