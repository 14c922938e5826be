import { expect, test } from 'vitest'
import { severalForms } from '../../../lib/portal/check/severalForms'

test('the only application on a page raises no doubt', () => {
  expect(severalForms({ screen: 'form', fields: [], perhaps: null, others: 0 })).toEqual([])
})

test('other applications on the page are 要確認', () => {
  const [doubt] = severalForms({ screen: 'form', fields: [], perhaps: null, others: 2 })
  expect(doubt).toMatchObject({
    rule: 'only-form',
    answer: 'review',
    message: { key: 'checkOtherForms', values: ['2'] },
  })
})
