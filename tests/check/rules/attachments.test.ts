import { expect, test } from 'vitest'
import type { Application } from '../../../lib/check'
import { japanese } from '../../japanese'
import { anApplication, outcomeOf } from '../example'

const inPlace = (wants: 'receipt' | 'breakdown' | 'any', ...names: string[]) => ({
  wants,
  names,
  fieldId: wants,
  label: '',
})

test.each<[string, string, Application['attachments'], string]>([
  [
    'a breakdown in the receipt’s place alone',
    'attachment:breakdown',
    [inPlace('receipt', '内訳書.pdf')],
    'review',
  ],
  [
    'a name with two meanings',
    'attachment:receipt',
    [inPlace('any', '請求書兼領収書.pdf')],
    'review',
  ],
  [
    'an invoice in the receipt’s place beside a receipt elsewhere',
    'receipt-kind',
    [inPlace('receipt', '請求書.pdf'), inPlace('any', '領収書.pdf')],
    'fail',
  ],
  [
    'an invoice in the receipt’s place behind an estimate beside a receipt elsewhere',
    'receipt-kind',
    [inPlace('any', '見積書.pdf', '領収書.pdf'), inPlace('receipt', '請求書.pdf')],
    'fail',
  ],
  [
    'an estimate and an invoice in one name, in the receipt’s place',
    'receipt-kind',
    [inPlace('receipt', '見積書・請求書.pdf')],
    'fail',
  ],
  [
    'an estimate beside a file that may be the receipt',
    'receipt-kind',
    [inPlace('any', 'scan001.pdf', '領収書内訳書.xlsx', '見積書.pdf')],
    'review',
  ],
  [
    'an estimate beside a name with two meanings',
    'receipt-kind',
    [inPlace('any', '請求書兼領収書.pdf', '領収書内訳書.xlsx', '見積書.pdf')],
    'review',
  ],
  [
    'an invoice beside the receipt in its place',
    'receipt-kind',
    [inPlace('receipt', '請求書.pdf', '領収書.pdf')],
    'review',
  ],
  [
    'an estimate’s list in the breakdown’s place, and a file that may be the receipt in its own',
    'receipt-kind',
    [inPlace('receipt', 'scan.pdf'), inPlace('breakdown', '見積内訳書.pdf')],
    'review',
  ],
  [
    'an estimate’s list in the breakdown’s place, and nothing in the receipt’s',
    'receipt-kind',
    [inPlace('receipt'), inPlace('breakdown', '見積内訳書.pdf')],
    'review',
  ],
  [
    'files whose names say nothing in both places',
    'receipt-kind',
    [inPlace('receipt', 'scan.pdf'), inPlace('breakdown', 'scan2.pdf')],
    'review',
  ],
  [
    'a name that says nothing in the receipt’s place, and a receipt elsewhere',
    'receipt-kind',
    [inPlace('receipt', 'scan.pdf'), inPlace('any', '領収書.pdf')],
    'review',
  ],
  [
    'a name with two meanings beside a receipt',
    'receipt-kind',
    [inPlace('receipt', '領収書.pdf'), inPlace('any', '請求書兼領収書.pdf')],
    'review',
  ],
  [
    'a receipt in its place and names that say nothing elsewhere',
    'receipt-kind',
    [inPlace('receipt', '領収書.pdf'), inPlace('any', 'scan.pdf'), inPlace('breakdown', 'b.pdf')],
    'pass',
  ],
  [
    'a name that says nothing in the breakdown’s place, and nothing in the receipt’s',
    'receipt-kind',
    [inPlace('receipt'), inPlace('breakdown', 'scan2.pdf')],
    'inapplicable',
  ],
  [
    'one place filled and one not',
    'breakdown-complete',
    [inPlace('receipt'), inPlace('any', '領収書.pdf')],
    'review',
  ],
  [
    'the list of something else',
    'attachment:breakdown',
    [inPlace('any', '領収書.pdf', 'カード利用明細.pdf')],
    'review',
  ],
  [
    'a letter that asks for a receipt',
    'attachment:receipt',
    [inPlace('any', '領収書発行依頼書.pdf')],
    'review',
  ],
  [
    'an example of how to fill in the breakdown',
    'attachment:breakdown',
    [inPlace('breakdown', '領収書内訳書_記入例.pdf')],
    'review',
  ],
  ['no place to be seen', 'breakdown-complete', [], 'review'],
])('%s: %s', (_shows, rule, attachments, answer) => {
  expect(outcomeOf(rule, anApplication({ attachments })).answer).toBe(answer)
})

test('a file that may not be the receipt is named with its place', () => {
  const attachments = [inPlace('any', '見積書.pdf', 'scan001.pdf')]
  const outcome = outcomeOf('receipt-kind', anApplication({ attachments }))
  expect(japanese(outcome.message)).toContain('『scan001.pdf』が領収書かどうか')
  expect(japanese(outcome.mend)).toContain('『scan001.pdf』を開いて')
  expect(outcome.fieldIds).toEqual(['any'])
})

test('another file with an unclear name is advice if there is a receipt', () => {
  const attachments = [inPlace('receipt', '領収書.pdf', 'scan.pdf')]
  const outcome = outcomeOf('receipt-kind', anApplication({ attachments }))
  expect(outcome.answer).toBe('pass')
  expect(japanese(outcome.advice)).toContain('scan.pdf')
})
