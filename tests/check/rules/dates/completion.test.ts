import { describe, expect, test } from 'vitest'
import type { Application } from '../../../../lib/check'
import { MISSING, unclear } from '../../example'
import { found, on } from './compared'

describe('completion and receipt', () => {
  const far = (completion: string, receipt: string, application?: string) =>
    found('completion-receipt', {
      ...on('completionDate', completion),
      ...on('receiptDate', receipt),
      ...(application ? on('applicationDate', application) : { applicationDate: MISSING }),
    })
  const review = ['review', 'checkReceiptFar']

  test.each([
    ['2024-12-10', '2025-12-10'],
    ['2025-12-10', '2024-12-10'],
    ['2024-12-31', '2025-01-01'],
  ])('of %s and %s are near each other', (completion, receipt) => {
    expect(far(completion, receipt)).toEqual(['inapplicable', 'checkReceiptNear'])
  })

  test.each([
    ['2024-12-10', '2025-12-11'],
    ['2025-12-11', '2024-12-10'],
  ])('of %s and %s are far apart', (completion, receipt) => {
    expect(far(completion, receipt)).toEqual([...review, 'receiptDate', 'completionDate'])
  })

  test.each([
    [
      'the completion, which is further from the application',
      '2024-12-10',
      '2025-12-11',
      'completionDate',
      'receiptDate',
    ],
    [
      'the receipt, which is further from the application',
      '2025-12-11',
      '2024-12-10',
      'receiptDate',
      'completionDate',
    ],
    [
      'the receipt, where both are as far',
      '2025-01-20',
      '2027-01-20',
      'receiptDate',
      'completionDate',
    ],
  ])('are to be looked at from %s', (_, completion, receipt, first, then) => {
    expect(far(completion, receipt, '2026-01-20')).toEqual([...review, first, then])
  })

  test.each<[string, Partial<Application>]>([
    ['completion', { completionDate: unclear() }],
    ['receipt', { receiptDate: unclear() }],
  ])('are not compared without the day of the %s', (_, changes) => {
    expect(found('completion-receipt', changes)).toEqual(['inapplicable', 'checkReceiptDayUnknown'])
  })
})

describe('completion and application', () => {
  const pair = (completion: string, application: string, changes: Partial<Application> = {}) =>
    found('completion-application', {
      ...on('completionDate', completion),
      ...on('applicationDate', application),
      ...changes,
    })

  test('on one day are in order', () => {
    expect(pair('2026-01-19', '2026-01-19')).toEqual([
      'pass',
      'checkCompletionBeforeApplication',
      'completionDate',
      'applicationDate',
    ])
  })

  test.each<[string, Partial<Application>, string[]]>([
    [
      'the completion alone is later',
      on('receiptDate', '2026-01-18'),
      ['completionDate', 'applicationDate'],
    ],
    [
      'the receipt is of the application’s day',
      on('receiptDate', '2026-01-19'),
      ['completionDate', 'applicationDate'],
    ],
    [
      'the receipt is later as well',
      on('receiptDate', '2026-01-20'),
      ['applicationDate', 'completionDate'],
    ],
    [
      'there is no receipt to compare',
      { receiptDate: MISSING },
      ['completionDate', 'applicationDate'],
    ],
  ])('are wrong, to be mended first where they are odd: %s', (_, changes, where) => {
    expect(pair('2026-01-20', '2026-01-19', changes)).toEqual([
      'fail',
      'checkCompletionAfterApplication',
      ...where,
    ])
  })

  test('are not compared before the completion', () => {
    expect(pair('2026-01-21', '2026-01-19')).toEqual(['inapplicable', 'checkCompletionStillAhead'])
  })

  test.each<[string, Partial<Application>]>([
    ['completion', { completionDate: MISSING }],
    ['application', { applicationDate: MISSING }],
  ])('are not compared without the day of the %s', (_, changes) => {
    expect(found('completion-application', changes)).toEqual([
      'inapplicable',
      'checkApplicationDateUnknown',
    ])
  })
})

describe('completion and start', () => {
  const pair = (completion: string, start: string, changes: Partial<Application> = {}) =>
    found('completion-start', {
      ...on('completionDate', completion),
      ...on('operationStartDate', start),
      ...changes,
    })
  const before = ['review', 'checkStartBeforeCompletion']

  test('on one day are in order', () => {
    expect(pair('2026-01-10', '2026-01-10')).toEqual([
      'pass',
      'checkStartAfterCompletion',
      'operationStartDate',
      'completionDate',
    ])
  })

  test.each<[string, Partial<Application>, string[]]>([
    ['the start', on('applicationDate', '2026-01-20'), ['operationStartDate', 'completionDate']],
    [
      'the start, where the application is of the completion’s day',
      on('applicationDate', '2026-01-10'),
      ['operationStartDate', 'completionDate'],
    ],
    [
      'the start, without a day of application',
      { applicationDate: MISSING },
      ['operationStartDate', 'completionDate'],
    ],
    [
      'the completion, where it is after the application, too',
      on('applicationDate', '2026-01-09'),
      ['completionDate', 'operationStartDate'],
    ],
  ])('in the wrong order are to be looked at from %s', (_, changes, where) => {
    expect(pair('2026-01-10', '2026-01-09', changes)).toEqual([...before, ...where])
  })

  test('on the day of the check can be compared, and not before', () => {
    expect(pair('2026-01-20', '2026-01-19')[0]).toBe('review')
    expect(pair('2026-01-21', '2026-01-19')).toEqual(['inapplicable', 'checkCompletionStillAhead'])
  })

  test.each<[string, Partial<Application>, string]>([
    ['no start', { operationStartDate: MISSING }, 'inapplicable'],
    ['no completion', { completionDate: MISSING }, 'inapplicable'],
    ['a start that is not understood', { operationStartDate: unclear() }, 'review'],
    [
      'neither of them understood',
      { operationStartDate: unclear(), completionDate: unclear() },
      'review',
    ],
  ])('with %s: %s', (_, changes, answer) => {
    expect(found('completion-start', changes)[0]).toBe(answer)
  })
})
