import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import { type Message, message } from '../../message'
import { readShare } from '../../progress/share/state'
import { beginSync } from '../../progress/sync/beginSync'
import { requestSyncConsent, withdrawSyncConsent } from '../../progress/sync/consent'
import { isAnythingSynced, readUnfit, type UnfitFacility } from '../../progress/sync/planNow'
import { readSync, type SyncState, watchSync } from '../../progress/sync/state'
import { removeSynced, stopSync, syncOnce } from '../../progress/sync/syncOnce'
import { openFailures } from '../failures'
import { openRunning } from './running'

/** 同期 in the workspace, and its actions. */
export interface SyncPageState {
  /** `null` until storage has been read. */
  readonly sync: ReadonlySignal<SyncState | null>
  /** Facilities that do not fit into the synced storage as a whole, while it is on. */
  readonly unfit: ReadonlySignal<readonly UnfitFacility[]>
  /** Whether it is off and data of an earlier sync is left in the account. */
  readonly isLeft: ReadonlySignal<boolean>
  /** Whether a sync that was started here is running. */
  readonly isRunning: ReadonlySignal<boolean>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** To be called within a click, because the browser may ask for consent. */
  readonly start: () => void
  readonly stop: () => void
  /** Switches it off and removes the synced data from the account. */
  readonly removeSynced: () => void
  readonly syncNow: () => void
}

/** Opens 同期: its state and its switch. */
export function openSyncState(): SyncPageState {
  const sync = signal<SyncState | null>(null)
  const unfit = signal<readonly UnfitFacility[]>([])
  const isLeft = signal(false)
  const { isRunning, run } = openRunning()
  const refused = signal<readonly Message[]>([])
  const { failed, attempt } = openFailures()

  const show = (now: Awaited<ReturnType<typeof readAll>>) => {
    sync.value = now.sync
    isLeft.value = now.isLeft
    unfit.value = now.unfit
  }
  const { readAgain } = follow({ read: readAll, watch: watchSync, show }, (work) =>
    attempt(work, message('troubleReadingPlace')),
  )

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
    await removeSynced()
    await withdrawConsent()
    readAgain()
  }
  return {
    sync,
    unfit,
    isLeft,
    isRunning,
    troubles: computed(() => [...refused.value, ...failed.value]),
    start: () => attempt(begin(requestSyncConsent()), message('troubleWriting')),
    stop: () => attempt(stop(), message('troubleWriting')),
    removeSynced: () => attempt(forget(), message('troubleForgetting')),
    syncNow: () => {
      if (!isRunning.value) attempt(run(syncOnce), message('troubleWriting'))
    },
  }
}

/** Withdraws the consent, unless a shared folder is switched on, which needs it too. */
async function withdrawConsent(): Promise<void> {
  if (!(await readShare()).on) await withdrawSyncConsent()
}

/** Reads the state of 同期, whether earlier data is left in the account, and what did not fit. */
async function readAll() {
  const sync = await readSync()
  return {
    sync,
    isLeft: sync.on ? false : await isAnythingSynced(),
    unfit: sync.on && sync.unfitCount > 0 ? await readUnfit() : [],
  }
}
