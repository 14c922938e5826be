import { expect, test } from 'vitest'
import { codeNote } from '../../lib/document/codeParts'
import {
  confirmFact,
  confirmPaper,
  correctFact,
  PAPER_KINDS,
  type TypedFact,
} from '../../lib/document/correct'
import { pictured, soundPapers } from '../../lib/document/examples/soundPapers'
import { japanese } from '../japanese'

const [receipt] = soundPapers('picture')

test('a corrected figure counts as typed, at the place where it stands', () => {
  const corrected = correctFact(receipt, 'total', '180,000円')
  expect(corrected.ok && corrected.value.total).toMatchObject({
    value: 180000,
    basis: 'person',
    place: receipt.total?.place,
  })
})

test('a text that is no amount is refused with its reason', () => {
  const refused = correctFact(receipt, 'total', '十八万')
  expect(refused.ok || japanese(refused.reason)).not.toBe('')
  expect(correctFact(receipt, 'date', '11月28日').ok).toBe(false)
})

test('every kind can be chosen', () => {
  const fact: TypedFact = 'kind'
  for (const kind of PAPER_KINDS) {
    const corrected = correctFact(receipt, fact, kind)
    expect(corrected.ok && corrected.value.kind?.value).toBe(kind)
  }
})

test('the kind is chosen', () => {
  const corrected = correctFact(receipt, 'kind', 'estimate')
  expect(corrected.ok && corrected.value.kind).toMatchObject({ value: 'estimate', basis: 'person' })
})

test('a fact is confirmed as it was read', () => {
  expect(confirmFact(receipt, 'date').date).toMatchObject({
    basis: 'person',
    value: receipt.date?.value,
  })
  expect(confirmFact({ ...receipt, date: null }, 'date').date).toBeNull()
})

test('a confirmed paper has no fact left that only the picture says', () => {
  const confirmed = confirmPaper(pictured(receipt))
  expect(confirmed.isConfirmed).toBe(true)
  expect(confirmed.total?.basis).toBe('person')
  expect(confirmed.tax?.basis).toBe('person')
  expect(confirmed.lines.map(({ basis }) => basis)).toEqual(['person', 'person'])
})

test.each([
  ['34-0712362', '340712362'],
  ['３４１０７１２３６２', '3410712362'],
  ['0712362', '0712362'],
  ['071236', undefined],
  ['', undefined],
  ['薬局0712362', undefined],
])('the code %j is taken if no digit of it can be lost', (text, code) => {
  const corrected = correctFact(receipt, 'code', text)
  expect(corrected.ok ? corrected.value.code?.value : undefined).toBe(code)
})

test.each([
  ['3410712362', null],
  ['340712362', '9桁。点数表番号を除いた書き方です'],
  ['0712362', '7桁。都道府県番号と点数表番号を除いた書き方です'],
  ['071236', '6桁。桁数が合いません'],
])('what is not written of the code %s is said', (digits, note) => {
  const said = codeNote(digits)
  expect(said && japanese(said)).toBe(note)
})
