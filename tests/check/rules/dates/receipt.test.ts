import { describe, expect, test } from 'vitest'
import type { Application } from '../../../../lib/check'
import { MISSING } from '../../example'
import { found, on } from './compared'

describe('the receipt', () => {
  const pair = (receipt: string, application: string, changes: Partial<Application> = {}) =>
    found('receipt-date', {
      ...on('receiptDate', receipt),
      ...on('applicationDate', application),
      ...changes,
    })

  test('of the application’s day is in order', () => {
    expect(pair('2026-01-19', '2026-01-19')).toEqual([
      'pass',
      'checkReceiptDateKnown',
      'receiptDate',
      'applicationDate',
    ])
  })

  test.each<[string, Partial<Application>, string[]]>([
    ['the receipt', on('completionDate', '2026-01-18'), ['receiptDate', 'applicationDate']],
    [
      'the receipt, where the completion is of the application’s day',
      on('completionDate', '2026-01-19'),
      ['receiptDate', 'applicationDate'],
    ],
    [
      'the application, where the completion is later as well',
      on('completionDate', '2026-01-20'),
      ['applicationDate', 'receiptDate'],
    ],
  ])('after it is wrong, to be mended from %s', (_, changes, where) => {
    expect(pair('2026-01-20', '2026-01-19', changes)).toEqual([
      'fail',
      'checkReceiptAfterApplication',
      ...where,
    ])
  })

  test('in the future is wrong by itself', () => {
    expect(pair('2026-01-21', '2026-01-22')).toEqual([
      'fail',
      'checkReceiptInFuture',
      'receiptDate',
    ])
  })

  test.each<[string, Partial<Application>, string]>([
    ['is not asked for', { receiptDate: MISSING }, 'checkReceiptDateNotAsked'],
    [
      'is beside no day of application',
      { applicationDate: MISSING },
      'checkApplicationDateUnknown',
    ],
  ])('is not judged where it %s', (_, changes, key) => {
    expect(found('receipt-date', changes)).toEqual(['inapplicable', key])
  })
})
