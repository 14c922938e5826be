// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { SyncPage } from '../../../components/sync/SyncPage'
import type { SyncState } from '../../../lib/progress/sync/state'
import { SYNC_OFF } from '../../progress/sync/syncOff'
import { waitFor } from '../../waitFor'

afterEach(() => {
  render(null, document.body)
})

const nothing = () => {}

function show(sync: SyncState) {
  const state = {
    sync: signal(sync),
    unfit: signal([]),
    isLeft: signal(false),
    isRunning: signal(false),
    troubles: signal([]),
    start: nothing,
    stop: nothing,
    removeSynced: nothing,
    syncNow: nothing,
  }
  render(<SyncPage state={state} />, document.body)
}
const shown = () => document.body.textContent
const WAITS = 'つながるとブラウザが自動で送ります'

test('without a network, the page says that changes are sent later, until the network is back', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  show({ ...SYNC_OFF, on: true })
  expect(shown()).toContain(WAITS)
  online.mockReturnValue(true)
  dispatchEvent(new Event('online'))
  await waitFor(() => expect(shown()).not.toContain(WAITS))
})

test('with 同期 off, the page does not mention the network', () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  show(SYNC_OFF)
  expect(shown()).toContain('同期はオフです')
  expect(shown()).not.toContain('つながって')
})

test.each([
  ['ありません', {}],
  ['あります。まもなく送ります', { due: '2026-01-20T01:00:00.000Z' }],
  [
    'あります。1/20 10:00ごろにもう一度試します',
    { due: '2026-01-20T01:00:00.000Z', trouble: 'failed' as const },
  ],
])('what is not sent yet is said as 「%s」', (words, more) => {
  show({ ...SYNC_OFF, on: true, ...more })
  const terms = [...document.querySelectorAll('dt')]
  const waiting = terms.find(({ textContent }) => textContent === 'まだ送っていない変更')
  expect(waiting?.nextElementSibling?.textContent).toContain(words)
})
