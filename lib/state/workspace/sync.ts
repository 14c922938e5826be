import { computed, signal } from '@preact/signals'
import { latestOnly } from '../../async/latestOnly'
import { type Message, message } from '../../message'
import { beginSync } from '../../progress/sync/beginSync'
import { requestSyncConsent, withdrawSyncConsent } from '../../progress/sync/consent'
import { isAnythingSynced, readUnfit, type UnfitFacility } from '../../progress/sync/planNow'
import { readSync, type SyncState, watchSync } from '../../progress/sync/state'
import { removeSynced, stopSync, syncOnce } from '../../progress/sync/syncOnce'
import { openFailures } from '../failures'
import type { SyncPlaceState } from './syncPlaceState'

/** Wires 同期: its state out, the switch in. */
export function openSyncState(): SyncPlaceState {
  const sync = signal<SyncState | null>(null)
  const unfit = signal<readonly UnfitFacility[]>([])
  const isLeft = signal(false)
  const running = signal(0)
  const refused = signal<readonly Message[]>([])
  const { failed, attempt } = openFailures()

  const read = latestOnly(readAll, (now) => {
    sync.value = now.sync
    isLeft.value = now.isLeft
    unfit.value = now.unfit
  })
  const readAgain = () => attempt(read(), message('troubleReadingPlace'))
  readAgain()
  watchSync(readAgain)

  const run = async (work: () => Promise<void>) => {
    running.value += 1
    try {
      await work()
    } finally {
      running.value -= 1
    }
  }
  const begin = async (allowed: Promise<boolean>) => {
    const may = await allowed
    refused.value = may ? [] : [message('syncNotAllowed')]
    if (may) await run(beginSync)
  }
  const stop = async () => {
    await stopSync()
    await withdrawSyncConsent()
  }
  const forget = async () => {
    await removeSynced()
    await withdrawSyncConsent()
    await read()
  }
  return {
    sync,
    unfit,
    isLeft,
    isRunning: computed(() => running.value > 0),
    troubles: computed(() => [...refused.value, ...failed.value]),
    start: () => attempt(begin(requestSyncConsent()), message('troubleWriting')),
    stop: () => attempt(stop(), message('troubleWriting')),
    forget: () => attempt(forget(), message('troubleForgetting')),
    syncNow: () => {
      if (running.value === 0) attempt(run(syncOnce), message('troubleWriting'))
    },
  }
}

/** How 同期 stands, what of an earlier one is left in the account, and what did not fit. */
async function readAll() {
  const sync = await readSync()
  return {
    sync,
    isLeft: sync.on ? false : await isAnythingSynced(),
    unfit: sync.on && sync.unfitCount > 0 ? await readUnfit() : [],
  }
}
