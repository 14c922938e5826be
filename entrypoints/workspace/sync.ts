import { computed, signal } from '@preact/signals'
import { openAttempts } from '../../components/attempts'
import type { SyncPlaceState } from '../../components/sync/syncPlaceState'
import { type Message, message } from '../../lib/message'
import { lastAsked } from '../../lib/progress/lastAsked'
import { forgetSynced, stopSync, syncOnce } from '../../lib/progress/sync'
import { beginSync } from '../../lib/progress/syncBegin'
import { askToTravel, withdrawConsent } from '../../lib/progress/syncConsent'
import { isAnythingSynced, readUnfit, type UnfitFacility } from '../../lib/progress/syncPlan'
import { readSync, type SyncState, watchSync } from '../../lib/progress/syncState'

/** Wires 同期: its state out, the switch in. */
export function openSyncState(): SyncPlaceState {
  const sync = signal<SyncState | null>(null)
  const unfit = signal<readonly UnfitFacility[]>([])
  const isLeft = signal(false)
  const running = signal(0)
  const refused = signal<readonly Message[]>([])
  const { failed, attempt } = openAttempts()

  const read = lastAsked(readAll, (now) => {
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
    await withdrawConsent()
  }
  const forget = async () => {
    await forgetSynced()
    await withdrawConsent()
    await read()
  }
  return {
    sync,
    unfit,
    isLeft,
    isRunning: computed(() => running.value > 0),
    troubles: computed(() => [...refused.value, ...failed.value]),
    start: () => attempt(begin(askToTravel()), message('troubleWriting')),
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
