import type { SyncState } from '../../../lib/progress/sync/state'

/** 同期 that was never on. */
export const SYNC_OFF: SyncState = {
  on: false,
  at: null,
  sentAt: null,
  receivedAt: null,
  travelling: 0,
  unfitCount: 0,
  trouble: null,
  failures: 0,
  due: null,
}
