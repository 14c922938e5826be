// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { test } from 'vitest'
import { SyncPage } from '../../../components/sync/SyncPage'
import { message } from '../../../lib/message'
import type { SyncState } from '../../../lib/progress/sync/state'
import { japanese } from '../../japanese'
import { SYNC_OFF } from '../../progress/sync/syncOff'
import { expectFocusOn, press } from '../pressing'
import { nothing, removeFocusSilently, show } from './page'

removeFocusSilently()

test('同期: after cancelling or confirming, the focus is on the next control', async () => {
  const sync = signal<SyncState>(SYNC_OFF)
  const state = {
    sync,
    unfit: signal([]),
    isLeft: signal(false),
    isRunning: signal(false),
    troubles: signal([]),
    start: () => {
      sync.value = { ...SYNC_OFF, on: true }
    },
    stop: () => {
      sync.value = SYNC_OFF
    },
    removeSynced: nothing,
    syncNow: nothing,
  }
  await show(<SyncPage state={state} />)
  await press('同期をオンにする')
  await press('やめておく')
  await expectFocusOn('同期をオンにする')
  await press('同期をオンにする')
  await press('この内容で同期を始める')
  await expectFocusOn(japanese(message('syncIsOn')))
  await press('同期をオフにする')
  await press('やめておく')
  await expectFocusOn('同期をオフにする')
  await press('同期をオフにする')
  await press('オフにして、送った内容は残す')
  await expectFocusOn(japanese(message('syncIsOff')))
})

test('同期: after removing the data of an earlier sync, the focus stays on the page', async () => {
  const isLeft = signal(true)
  const state = {
    sync: signal(SYNC_OFF),
    unfit: signal([]),
    isLeft,
    isRunning: signal(false),
    troubles: signal([]),
    start: nothing,
    stop: nothing,
    removeSynced: () => {
      isLeft.value = false
    },
    syncNow: nothing,
  }
  await show(<SyncPage state={state} />)
  await press(japanese(message('syncLeftForget')))
  await expectFocusOn(japanese(message('syncIsOff')))
})
