import { expect, test } from 'vitest'
import type { AttachmentPlace } from '../../lib/check'
import { anApplication, outcomeOf } from './example'

const receiptPlace = (...names: string[]): AttachmentPlace => ({
  wants: 'receipt',
  names,
  fieldId: 'receipt',
  label: '領収書（写）',
})
const list = (...names: string[]): AttachmentPlace => ({
  wants: 'any',
  names,
  fieldId: 'list',
  label: '添付ファイル',
})

const answerOf = (rule: string, ...attachments: AttachmentPlace[]) =>
  outcomeOf(rule, anApplication({ attachments })).answer

test.each([
  ['in its own place', [receiptPlace('領収書.pdf')], 'pass'],
  ['in the list for all files', [list('領収証_写.pdf', '内訳書.pdf')], 'pass'],
  ['under a name that says nothing', [list('IMG_0001.jpg')], 'review'],
  ['replaced by an estimate in the list', [list('見積書.pdf')], 'fail'],
  ['replaced by a breakdown in its own place', [receiptPlace('内訳書.pdf')], 'review'],
  ['not there yet', [receiptPlace(), list()], 'fail'],
  ['nowhere to be put', [], 'review'],
])('the receipt: %s', (_, attachments, answer) => {
  expect(answerOf('attachment:receipt', ...attachments)).toBe(answer)
})

test.each([
  ['in the list', [receiptPlace('領収書.pdf'), list('領収書内訳書.xlsx')], 'pass'],
  ['not there while the receipt is', [list('領収書.pdf')], 'fail'],
  ['not there yet', [list()], 'fail'],
  ['nowhere to be put', [receiptPlace('領収書.pdf')], 'review'],
])('the breakdown: %s', (_, attachments, answer) => {
  expect(answerOf('attachment:breakdown', ...attachments)).toBe(answer)
})

test.each([
  ['a receipt alone', [receiptPlace('領収書.pdf')], 'pass'],
  ['an estimate in the receipt’s place', [receiptPlace('見積書.pdf')], 'fail'],
  ['an invoice and no receipt', [list('御請求書.pdf')], 'fail'],
  ['an invoice beside a receipt', [list('請求書.pdf', '領収書.pdf')], 'review'],
  ['nothing yet', [receiptPlace()], 'inapplicable'],
  ['no place for files', [], 'review'],
])('an estimate or invoice for a receipt: %s', (_, attachments, answer) => {
  expect(answerOf('receipt-kind', ...attachments)).toBe(answer)
})

test('what is not attached yet is 未入力, what is attached wrongly is not', () => {
  const blank = outcomeOf('attachment:receipt', anApplication({ attachments: [list()] }))
  expect(blank.unfilled).toBe(true)
  const wrong = outcomeOf(
    'attachment:receipt',
    anApplication({ attachments: [list('見積書.pdf')] }),
  )
  expect(wrong.unfilled).toBeUndefined()
})
