import { expect, test } from 'vitest'
import { type Message, message } from '../../lib/message'
import { causeMessage, countCauses, mostSevereFirst } from '../../lib/sheet/grouping/causes'
import { japanese } from '../japanese'

const reason = (answer: 'fail' | 'review', columns: readonly number[], text: Message) => ({
  ...{ answer, columns, text, mend: null, source: null },
})
const exponent = (code: string) => reason('review', [0], message('sheetCodeExponent', code))

test('rows with the same reason are counted, and what differs between them is left out', () => {
  const { add, causes } = countCauses()
  const over = (asked: string) =>
    reason('fail', [4], message('checkAmountOverCap', asked, '128,000円'))
  expect(add([exponent('3.41E+09')])).toEqual([0])
  expect(add([exponent('2.41E+09'), over('129,000円')])).toEqual([0, 1])
  add([over('130,000円')])
  expect(causes().map((cause) => [japanese(causeMessage(cause)), cause.count])).toEqual([
    ['コードが指数表示', 2],
    ['補助申請額 … が、補助限度額 128,000円 を超えています。', 2],
  ])
})

test('the same sentence about another column is another cause, and counts once a row', () => {
  const { add, causes } = countCauses()
  const serial = (column: number) => reason('review', [column], message('sheetSerial', '46001', ''))
  add([serial(3), serial(3), serial(5)])
  expect(causes().map(({ columns, count }) => [columns, count])).toEqual([
    [[3], 1],
    [[5], 1],
  ])
})

test('each value that cannot be told is a cause of its own, up to a dozen', () => {
  const { add, causes } = countCauses()
  const kind = (text: string) => reason('review', [2], message('kindUnknown', text))
  for (const text of ['B店', 'B店', '直営']) add([kind(text)])
  expect(causes().map((cause) => [japanese(cause.text), cause.count])).toEqual([
    ['『B店』がどの施設区分にあたるか分かりませんでした。', 2],
    ['『直営』がどの施設区分にあたるか分かりませんでした。', 1],
  ])
  for (let row = 0; row < 100; row++) add([kind(`店 ${row}`)])
  expect(causes()).toHaveLength(13)
})

test('what cannot be checked because of a column counts under the cause of that column', () => {
  const { add, causes } = countCauses()
  const kind = reason('review', [2], message('kindUnknown', 'B店'))
  const cap = reason('review', [2, 3], message('checkItemWithoutKind', 'モバイル端末等'))
  const amount = reason('review', [2, 6], message('checkAmountUnknown', kind.text))
  expect(add([kind, cap, amount])).toEqual([0])
  expect(causes()).toMatchObject([{ text: { key: 'kindUnknown' }, count: 1 }])
})

test('what cannot be checked stays a cause where nothing else is said of its column', () => {
  const { add } = countCauses()
  const amount = reason('review', [3, 6], message('checkAmountUnknown', message('sheetQuotes')))
  const elsewhere = reason('fail', [6], message('checkEmpty', '補助申請額'))
  expect(add([elsewhere, amount])).toEqual([0, 1])
  const advice = { ...reason('review', [3], message('checkTaxAdvice')), answer: 'advice' as const }
  expect(add([amount, advice])).toHaveLength(2)
})

test('sentences within a sentence keep what they have in common', () => {
  const { add, causes } = countCauses()
  const kinds = (kind: 'kindClinic' | 'kindHospital') =>
    reason('review', [], message('checkKindKnown', message(kind)))
  const unsure = (amount: string) =>
    reason('review', [1], message('checkUnconfirmed', message('checkTotalAgrees', amount)))
  for (const one of [kinds('kindClinic'), kinds('kindHospital')]) add([one])
  for (const one of [unsure('1円'), unsure('2円')]) add([one])
  const [differing, wrapped] = causes()
  expect(differing?.text.values).toEqual(['…'])
  expect(wrapped?.text.values).toEqual([message('checkTotalAgrees', '…')])
})

test('the gravest come first, and of these the most frequent', () => {
  const cause = (answer: 'fail' | 'review' | 'advice', count: number) => ({
    ...{ answer, count, columns: [], text: message('sheetQuotes') },
  })
  const causes = [cause('advice', 90), cause('review', 4), cause('fail', 2), cause('review', 6)]
  expect(mostSevereFirst(causes)).toEqual([2, 3, 1, 0])
})

test('rows with the same causes share one list, so that many rows take little memory', () => {
  const { add } = countCauses()
  expect(add([exponent('1E+09')])).toBe(add([exponent('2E+09')]))
})
