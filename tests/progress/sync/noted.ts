import { newFacility } from '../../../lib/progress/facility/facility'
import {
  emptyStored,
  type StoredFacility,
  withChanges,
} from '../../../lib/progress/facility/facilityRecord'
import { merge } from '../../../lib/progress/facility/merge'
import { bytesOf } from '../../../lib/progress/storage/bytes'
import { findPieces, type Items } from '../../../lib/progress/sync/pieces'
import type { planSync } from '../../../lib/progress/sync/planSync'

export const MONTH = '2026-02'
/** In that month, after every change made here. */
export const CLOCK = {
  now: Temporal.Instant.from('2026-02-27T00:00:00Z').epochMilliseconds,
  since: null,
}
export const writer = { node: 'abc1234', by: '山田花子' }
export const empty = emptyStored({ ...newFacility(), createdAt: '2026-01-01T00:00:00Z' })

/** @returns a facility with these notes, by task. */
export function noted(
  notes: Readonly<Record<string, string>>,
  { at = 1.77e12, of = empty }: { at?: number; of?: StoredFacility } = {},
): StoredFacility {
  const changes = Object.entries(notes).map(([task, to]) => ({
    path: `note:${task}`,
    from: '',
    to,
  }))
  return withChanges(of, changes, writer, at).stored
}

export const another = (): StoredFacility => ({ ...empty, id: crypto.randomUUID() })
export const together = (pieces: Items) =>
  findPieces(pieces).pieces.reduce((all, piece) => merge(all, piece))
/** The synced storage after the plan. */
export const after = (items: Items, { remove, set }: ReturnType<typeof planSync>): Items => ({
  ...Object.fromEntries(Object.entries(items).filter(([key]) => !remove.includes(key))),
  ...set,
})
export const sumOf = (items: Items) =>
  Object.entries(items).reduce((sum, [key, value]) => sum + bytesOf(key, value), 0)

/** In two pieces. */
export const large = () =>
  noted({ a: 'あ'.repeat(2_000), b: 'い'.repeat(2_000) }, { of: another() })
