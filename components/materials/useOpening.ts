import { useCallback } from 'preact/hooks'
import { holidayOn } from '../../lib/guide/holidays'
import { nextChange, type Opening, openingAt } from '../../lib/guide/openingHours'
import type { Guide } from '../../lib/guide/schema'
import { useNow } from '../hooks/useNow'

/** @returns whether the call centre is open, updated whenever that changes. */
export function useOpening({ hours }: Guide['contact']): {
  readonly opening: Opening
  readonly now: Temporal.Instant
} {
  const next = useCallback(
    (now: Temporal.Instant) => nextChange(openingAt(hours, now, holidayOn), now),
    [hours],
  )
  const now = useNow(next)
  return { opening: openingAt(hours, now, holidayOn), now }
}
