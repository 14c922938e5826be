import { expect, test } from 'vitest'
import { severalForms } from '../../../lib/portal/check/severalForms'

test('an application that stands alone on its page gives no doubt', () => {
  expect(severalForms({ screen: 'form', fields: [], perhaps: null, others: 0 })).toEqual([])
})

test('that the page has more applications than the one that is checked has to be looked at', () => {
  const [doubt] = severalForms({ screen: 'form', fields: [], perhaps: null, others: 2 })
  expect(doubt).toMatchObject({
    rule: 'only-form',
    answer: 'review',
    message: { key: 'checkOtherForms', values: ['2'] },
  })
})
