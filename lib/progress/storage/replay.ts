import { merge } from '../facility/merge'
import { FACILITY, QUARANTINE, readUnder } from '../facility/readRecord'
import { type JournalEntry, REMOVED } from './journal'

/** The writes to repeat. */
interface MissingWrites {
  readonly items: Readonly<Record<string, unknown>>
  readonly removed: readonly string[]
}

/**
 * Compares the journal with the stored values and finds the writes that the browser lost.
 * @param journal the last write of each key.
 * @param stored the values now stored under these keys.
 * @param hasGap whether writes are missing from the journal. Then only facilities are replayed: of
 * other values nobody knows which one is newer, the journal's or the stored one.
 * @returns the writes to repeat. A facility is merged, never reset to an earlier state. An
 * unreadable facility is left for a person to look at, unless the quarantine has a copy of it.
 */
export function missingWrites(
  journal: ReadonlyMap<string, JournalEntry>,
  stored: Readonly<Record<string, unknown>>,
  { hasGap }: { readonly hasGap: boolean },
): MissingWrites {
  const quarantined = [...journal].filter(([key]) => key.startsWith(QUARANTINE))
  const isQuarantined = (key: string) =>
    quarantined.some(([other, change]) => {
      if (!other.startsWith(`${QUARANTINE}${key}:`) || change === REMOVED) return false
      // With a gap, the quarantined copy itself is not replayed: only a stored one counts.
      return isSame(hasGap ? stored[other] : change.value, stored[key])
    })
  /** Only an unreadable facility may be overwritten: a readable one was stored since. */
  const isReplaceable = (key: string) =>
    isQuarantined(key) && readUnder(key, stored[key]).state === 'unreadable'
  const items: Record<string, unknown> = {}
  const removed: string[] = []
  for (const [key, change] of journal) {
    if (hasGap && !key.startsWith(FACILITY)) continue
    const current = stored[key]
    if (change === REMOVED) {
      const isFacility = key.startsWith(FACILITY)
      if (current !== undefined && (!isFacility || isReplaceable(key))) removed.push(key)
      continue
    }
    const isMerged = key.startsWith(FACILITY) && !isReplaceable(key)
    const expected = isMerged ? mergeValues(key, current, change.value) : change.value
    if (!isSame(expected, current)) items[key] = expected
  }
  return { items, removed }
}

function mergeValues(key: string, current: unknown, journal: unknown): unknown {
  if (current === undefined) return journal
  const [ours, theirs] = [readUnder(key, current), readUnder(key, journal)]
  if (ours.state !== 'read' || theirs.state !== 'read') return current
  return merge(ours.stored, theirs.stored)
}

/** Comparing JSON is enough: a merge keeps the order of the stored registers. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
