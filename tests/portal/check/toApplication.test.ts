import { expect, test } from 'vitest'
import { toApplication } from '../../../lib/portal/check/toApplication'
import { UNREADABLE } from '../../../lib/portal/dom/sanitise'
import type { ReadField, Reading } from '../../../lib/portal/reading/reading'
import { japanese } from '../../japanese'
import { readField as field } from '../readField'

const CONTEXT = {
  code: '',
  facility: { kind: null, adapted: null, subsidised: null },
  openTasks: [],
  items: ['mobile', 'receiptComputer'],
}

function applicationOf(...fields: ReadField[]) {
  const reading: Reading = { screen: 'form', fields, perhaps: null, others: 0 }
  return toApplication(reading, CONTEXT)
}

test('an amount is parsed in every way people write it', () => {
  const { totalCost } = applicationOf(field({ meaning: 'totalCost', values: ['１２万８千円'] }))
  expect(totalCost).toMatchObject({ state: 'read', value: 128_000, fieldId: 'f' })
})

test('the unit in a label scales the amount', () => {
  const label = '総事業費（千円）'
  const { totalCost } = applicationOf(field({ meaning: 'totalCost', label, values: ['128'] }))
  expect(totalCost).toMatchObject({ state: 'read', value: 128_000 })
})

test('a field without a value is empty, and a field that the form lacks is missing', () => {
  const { totalCost, requestedAmount } = applicationOf(field({ meaning: 'totalCost' }))
  expect(totalCost.state).toBe('empty')
  expect(requestedAmount).toEqual({ state: 'missing' })
})

test('a text that cannot be parsed is unclear, with the reason', () => {
  const { completionDate } = applicationOf(
    field({ meaning: 'completionDate', values: ['2026-02-30'] }),
  )
  expect(completionDate).toMatchObject({ state: 'unclear' })
})

test('a value that the portal rejects is unclear, even if it can be parsed', () => {
  const { completionDate } = applicationOf(
    field({ meaning: 'completionDate', values: ['令和8年1月31日'], rejected: true }),
  )
  expect(completionDate.state === 'unclear' && japanese(completionDate.reason)).toContain(
    '受け付けられない',
  )
})

test('a value that cannot be read is unclear, and no facility’s name', () => {
  const { facilityName, totalCost } = applicationOf(
    field({ meaning: 'facilityName', label: '施設名', values: ['\ufffd'] }),
    field({ meaning: 'totalCost', label: '総事業費', values: ['\ufffd'] }),
  )
  expect(totalCost.state === 'unclear' && japanese(totalCost.reason)).toContain('読み取れません')
  expect(facilityName.state).toBe('unclear')
})

test('a value that was cut is unclear', () => {
  const { totalCost } = applicationOf(
    field({ meaning: 'totalCost', values: ['171,000'], tooLong: true }),
  )
  expect(totalCost.state === 'unclear' && japanese(totalCost.reason)).toContain('長すぎて')
})

test('several values in a field for one are unclear', () => {
  const { facilityKind } = applicationOf(
    field({ meaning: 'facilityKind', kind: 'multi', values: ['病院', '薬局'] }),
  )
  expect(facilityKind).toMatchObject({ state: 'unclear', mend: { key: 'readingSeveralMend' } })
})

test.each([
  [['既に受けています'], true],
  [[], false],
])('a checkbox with %j means %s', (values, value) => {
  const { alreadySubsidised } = applicationOf(
    field({ meaning: 'alreadySubsidised', kind: 'checkbox', values }),
  )
  expect(alreadySubsidised).toMatchObject({ state: 'read', value })
})

test('a box of which the page does not tell whether it is ticked says neither yes nor no', () => {
  const { alreadySubsidised } = applicationOf(
    field({ meaning: 'alreadySubsidised', kind: 'checkbox', values: [UNREADABLE] }),
  )
  expect(alreadySubsidised).toMatchObject({ state: 'unclear', reason: { key: 'readingUnread' } })
})

test('files keep their field, and a file control without a meaning can contain any document', () => {
  const { attachments } = applicationOf(
    field({ id: 'a', meaning: 'receipt', kind: 'files', values: ['領収書.pdf'] }),
    field({ id: 'b', kind: 'files', values: ['内訳書.pdf', '写真.jpg'] }),
    field({ id: 'c', values: ['これはファイルではない.pdf'] }),
  )
  expect(attachments).toMatchObject([
    { wants: 'receipt', names: ['領収書.pdf'], fieldId: 'a' },
    { wants: 'any', names: ['内訳書.pdf', '写真.jpg'], fieldId: 'b' },
  ])
})

test.each([
  ['総事業費（千円単位で入力してください）', []],
  ['総事業費 ※千円単位', []],
  ['総事業費：千円', []],
  ['総事業費（単位は千円）', []],
  ['総事業費', ['費用（単位：千円）']],
  ['総事業費', ['単位：千円', '内訳']],
])('the unit is in %j or in %j', (label, section) => {
  const { totalCost } = applicationOf(
    field({ meaning: 'totalCost', label, section, values: ['171'] }),
  )
  expect(totalCost).toMatchObject({ state: 'read', value: 171_000 })
})

test('if the unit is in doubt, both readings are shown', () => {
  const label = '総事業費（千円単位）'
  const { totalCost } = applicationOf(field({ meaning: 'totalCost', label, values: ['171000'] }))
  const reason = totalCost.state === 'unclear' ? japanese(totalCost.reason) : ''
  expect(reason).toContain('171,000円')
  expect(reason).toContain('171,000,000円')
})
