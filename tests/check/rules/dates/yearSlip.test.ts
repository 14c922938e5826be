import { describe, expect, test } from 'vitest'
import { type Day, found, on } from './compared'

describe('of several days that are too early, the one to look at first is', () => {
  const days: readonly Day[] = [
    'completionDate',
    'receiptDate',
    'operationStartDate',
    'applicationDate',
  ]

  test.each(days.map((day, index) => [day, days.slice(index)] as const))('%s', (day, early) => {
    const changes = Object.assign({}, ...early.map((name) => on(name, '2024-11-04')))
    expect(found('year-slip', changes)).toEqual(['review', 'checkBeforeProgramme', day])
  })

  test.each([
    ['2019-04-30', 'checkYearSlip'],
    ['2019-05-01', 'checkBeforeProgramme'],
    ['2024-11-04', 'checkBeforeProgramme'],
  ])('said of %s as %s', (day, key) => {
    expect(found('year-slip', on('receiptDate', day))).toEqual(['review', key, 'receiptDate'])
  })

  test('none from the programme’s first day on', () => {
    expect(found('year-slip', on('receiptDate', '2024-11-05'))).toEqual([
      'inapplicable',
      'checkNoYearSlip',
    ])
  })
})
