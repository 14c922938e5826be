import type { ReadonlySignal } from '@preact/signals'
import type { Message } from '../../message'
import type { UnfitFacility } from '../../progress/sync/planNow'
import type { SyncState } from '../../progress/sync/state'

/** 同期 in the workspace, and what a person can do with it. */
export interface SyncPlaceState {
  /** `null` until storage has been read. */
  readonly sync: ReadonlySignal<SyncState | null>
  /** What is not in the synced storage, or not all of it, while it is on. */
  readonly unfit: ReadonlySignal<readonly UnfitFacility[]>
  /** It is off, and something is there from before. */
  readonly isLeft: ReadonlySignal<boolean>
  /** One goes on that was asked for here. */
  readonly isRunning: ReadonlySignal<boolean>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** To be called within a click: the browser may ask as well. */
  readonly start: () => void
  readonly stop: () => void
  /** Switches it off and removes what was sent. */
  readonly forget: () => void
  readonly syncNow: () => void
}
