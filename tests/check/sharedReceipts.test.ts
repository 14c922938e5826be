import { describe, expect, test } from 'vitest'
import type { Application } from '../../lib/check'
import { place } from '../../lib/check/examples/soundApplication'
import { openSharedReceipts, receiptKey } from '../../lib/check/sharedReceipts'
import { anApplication, empty, MISSING, read, unclear } from './example'

const day = (text: string) => read(Temporal.PlainDate.from(text))
const of = (breakdown: number, change: Partial<Application> = {}) =>
  anApplication({ receiptTotal: read(300_000), breakdownTotal: read(breakdown), ...change })

/** @returns the totals that the first application shares. */
function sharedBy(first: Application, ...others: Application[]) {
  const receipts = openSharedReceipts()
  for (const each of [first, ...others]) receipts.add(each)
  return receipts.breakdownsOf(first)
}

test('one receipt of the same name, date and total has the breakdowns of all its facilities', () => {
  expect(sharedBy(of(100_000), of(150_000), of(50_000))).toEqual([100_000, 150_000, 50_000])
})

describe('another receipt is one', () => {
  test.each<[string, Partial<Application>]>([
    ['of another date', { receiptDate: day('2025-12-06') }],
    ['of another total', { receiptTotal: read(300_001) }],
    ['of another name', { attachments: [place('receipt', '領収書2.pdf')] }],
    ['without a date', { receiptDate: MISSING }],
    ['whose total is not read', { receiptTotal: unclear() }],
  ])('%s', (_, change) => {
    expect(sharedBy(of(100_000), of(150_000, change))).toEqual([100_000])
  })
})

test('without a date one receipt is shared only where the breakdowns add up to it', () => {
  const undated = (breakdown: number) => of(breakdown, { receiptDate: MISSING })
  expect(sharedBy(undated(100_000), undated(200_000))).toEqual([100_000, 200_000])
  expect(sharedBy(undated(100_000), undated(150_000))).toEqual([])
})

test('names of files count, whatever their order and whatever else is attached', () => {
  const [a, b] = [
    place('any', '領収書A.pdf', '領収書B.pdf', '内訳書.xlsx'),
    place('any', '領収書B.pdf', '領収書A.pdf'),
  ]
  expect(sharedBy(of(1, { attachments: [a] }), of(2, { attachments: [b] }))).toEqual([1, 2])
  const scan = { attachments: [place('receipt', 'scan.pdf')] }
  expect(sharedBy(of(1, scan), of(2, scan))).toEqual([1, 2])
})

test('a receipt without a file name is not shared', () => {
  for (const attachments of [[place('receipt', '有')], [place('any', 'scan.pdf')], []]) {
    expect(receiptKey(of(1, { attachments }))).toBeNull()
    expect(sharedBy(of(1, { attachments }), of(2, { attachments }))).toEqual([])
  }
})

test('nothing is summed while one of the breakdowns is not known', () => {
  expect(sharedBy(of(1), of(2, { breakdownTotal: empty() }))).toEqual([])
})

test('two names are not the same as one that holds both', () => {
  const two = { attachments: [place('receipt', '領収書A', '領収書B')] }
  const one = { attachments: [place('receipt', '領収書A領収書B')] }
  expect(sharedBy(of(1, two), of(2, one))).toEqual([1])
})

test('receipts without a date or a total are no receipt of several', () => {
  for (const change of [{ receiptDate: empty() }, { receiptTotal: unclear() }]) {
    expect(receiptKey(of(1, change))).toBeNull()
    expect(sharedBy(of(1, change), of(2, change))).toEqual([])
  }
})

describe('a group', () => {
  const file = (name: string) => ({ attachments: [place('receipt', name)] })

  test('has one receipt, whatever its file, date and total', () => {
    const receipts = openSharedReceipts()
    const [a, b] = [of(100, file('A.pdf')), of(200, { ...file('B.pdf'), receiptDate: empty() })]
    receipts.add(a, '1')
    receipts.add(b, '1')
    expect(receipts.breakdownsOf(a, '1')).toEqual([100, 200])
    expect(receipts.breakdownsOf(b, '1')).toEqual([100, 200])
  })

  test('is not the same as another one, or as no group', () => {
    const receipts = openSharedReceipts()
    const application = of(100)
    receipts.add(application, '1')
    receipts.add(application, '2')
    receipts.add(application, '')
    expect(receipts.breakdownsOf(application, '1')).toEqual([100])
    expect(receipts.breakdownsOf(application)).toEqual([100])
    expect(receipts.breakdownsOf(application, '3')).toEqual([])
  })
})

describe('the collected totals', () => {
  const collected = () => {
    const receipts = openSharedReceipts()
    receipts.add(of(100), 'A')
    receipts.add(of(200), 'A')
    receipts.add(of(300), 'B')
    for (const total of [1, 2]) receipts.add(of(total, { receiptDate: empty() }))
    return receipts
  }

  test('are of the receipts that several applications have', () => {
    expect([...collected().shared().values()]).toEqual([[100, 200]])
  })

  test('are known elsewhere as well, and adding there changes nothing here', () => {
    const receipts = collected()
    const again = openSharedReceipts(receipts.shared())
    expect(again.breakdownsOf(of(100), 'A')).toEqual([100, 200])
    again.add(of(400), 'A')
    expect(again.breakdownsOf(of(100), 'A')).toEqual([100, 200, 400])
    expect(receipts.breakdownsOf(of(100), 'A')).toEqual([100, 200])
  })
})
