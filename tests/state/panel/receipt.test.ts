import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { ActiveTab } from '../../../lib/portal/channel/followActiveTab'
import type { PageState, ShownReceipt } from '../../../lib/portal/channel/pageState'
import { openReceipt } from '../../../lib/state/panel/receipt'

const page = (receipt: ShownReceipt | null): PageState => ({
  ...{ href: '', article: null, login: false },
  form: { found: 'none' },
  receipt,
})
const withForm: PageState = {
  ...page(null),
  form: {
    ...{ found: 'application', kind: 'unknown', declared: false },
    reading: { screen: 'form', fields: [], perhaps: null, others: 0 },
  },
}
const READING = withForm.form.found === 'application' ? withForm.form.reading : null
const SAID = { said: '受け付けました', number: null, after: false }

/** A panel, and what its tabs show. */
function opened() {
  const seen = signal<ActiveTab>({
    ...{ tab: 1, href: '', address: { place: 'elsewhere' }, unreachable: false, resume: null },
    page: null,
  })
  const at = (tab: number, shown: PageState | null) => {
    seen.value = { ...seen.value, tab, page: shown }
  }
  return { ...openReceipt(seen), at }
}

test('a receipt with a number counts in any tab', () => {
  const { receipt, at } = opened()
  at(1, page({ ...SAID, number: 'REQ0010023' }))
  expect(receipt.value).toMatchObject({ number: 'REQ0010023' })
})

test('without a number it counts only where an application was before it', () => {
  const { receipt, at } = opened()
  at(1, page(SAID))
  expect(receipt.value).toBeNull()
  at(1, withForm)
  // The page is loaded anew.
  at(1, null)
  at(1, page(SAID))
  expect(receipt.value).toEqual(SAID)
  at(2, page(SAID))
  expect(receipt.value).toBeNull()
  at(2, page({ ...SAID, after: true }))
  expect(receipt.value).not.toBeNull()
})

test('what was read before the receipt can be printed in the same tab only', () => {
  const { sent, at } = opened()
  at(1, withForm)
  expect(sent.value).toBeNull()
  at(1, page({ ...SAID, number: 'REQ0010023' }))
  expect(sent.value).toEqual(READING)
  at(2, page({ ...SAID, number: 'REQ0010023' }))
  expect(sent.value).toBeNull()
})
