import { expect, test } from 'vitest'
import { draftBreakdown, draftCells } from '../../lib/document/draftBreakdown'
import { saying, soundPapers } from '../../lib/document/examples/soundPapers'

const [receipt, breakdown] = soundPapers()

test('a draft lists the lines of the receipts, with the items that a breakdown names', () => {
  const draft = draftBreakdown([receipt, breakdown])
  expect(draft?.incomplete).toEqual([])
  expect(draftCells(draft?.lines ?? [], new Set())).toEqual([
    ['項目', '内訳', '①補助対象金額', '②補助対象外金額'],
    ['モバイル端末', 'タブレット端末MX-10', '41000', ''],
    ['システム改修', 'レセプトコンピュータ改修', '130000', ''],
    ['小計', '', '171000', '0'],
  ])
})

test('without a breakdown the items are left to be written, and a line can be put under ②', () => {
  const lines = draftBreakdown([receipt])?.lines ?? []
  const [first] = lines
  expect(draftCells(lines, new Set([first?.id ?? ''])).slice(1)).toEqual([
    ['', 'タブレット端末MX-10', '', '41000'],
    ['', 'レセプトコンピュータ改修', '130000', ''],
    ['小計', '', '130000', '41000'],
  ])
})

test('several receipts follow each other, and the same one counts once', () => {
  const second = saying({ ...receipt, id: 'second' }, 'total', 999)
  expect(draftBreakdown([receipt, { ...receipt, id: 'again' }])?.lines).toHaveLength(2)
  const draft = draftBreakdown([receipt, second])
  expect(draft?.lines).toHaveLength(4)
  expect(draft?.incomplete.map(({ id }) => id)).toEqual(['second'])
})

test('what was read off a picture is marked, and nothing is made of papers without lines', () => {
  const [pictured] = soundPapers('picture')
  expect(draftBreakdown([pictured])?.lines.every(({ isDoubtful }) => isDoubtful)).toBe(true)
  expect(draftBreakdown([{ ...receipt, lines: [] }, breakdown])).toBeNull()
})
