import { merge } from '../facility/merge'
import { FACILITY, QUARANTINE, readUnder } from '../facility/readRecord'
import type { JournalEntry } from './journal'

/** What has to be done again. */
export interface MissingWrites {
  readonly items: Readonly<Record<string, unknown>>
  readonly taken: readonly string[]
}

/**
 * Compares what was noted with what is stored.
 * @returns what is not there any more. A facility is merged, never put back to an earlier state;
 * one that cannot be read is left for a person to look at, unless it is kept aside as well. Of a
 * journal with a gap only facilities count: of the rest nobody knows which is the later.
 */
export function missingWrites(
  noted: ReadonlyMap<string, JournalEntry>,
  stored: Readonly<Record<string, unknown>>,
  { hasGap }: { readonly hasGap: boolean },
): MissingWrites {
  const aside = [...noted].filter(([key]) => key.startsWith(QUARANTINE))
  const isAside = (key: string) =>
    aside.some(([other, change]) => {
      if (!other.startsWith(`${QUARANTINE}${key}:`) || change === 'taken away') return false
      // With a gap it is not put back.
      return isSame(hasGap ? stored[other] : change.value, stored[key])
    })
  /** Of facilities only what cannot be read does: one that can be has come since. */
  const givesWay = (key: string) =>
    isAside(key) && readUnder(key, stored[key]).state === 'unreadable'
  const items: Record<string, unknown> = {}
  const taken: string[] = []
  for (const [key, change] of noted) {
    if (hasGap && !key.startsWith(FACILITY)) continue
    const there = stored[key]
    if (change === 'taken away') {
      const isFacility = key.startsWith(FACILITY)
      if (there !== undefined && (!isFacility || givesWay(key))) taken.push(key)
      continue
    }
    const isMerged = key.startsWith(FACILITY) && !givesWay(key)
    const wanted = isMerged ? together(key, there, change.value) : change.value
    if (!isSame(wanted, there)) items[key] = wanted
  }
  return { items, taken }
}

function together(key: string, there: unknown, noted: unknown): unknown {
  if (there === undefined) return noted
  const [ours, theirs] = [readUnder(key, there), readUnder(key, noted)]
  if (ours.state !== 'read' || theirs.state !== 'read') return there
  return merge(ours.stored, theirs.stored)
}

/** A merge keeps the order of what is there, so that the same value has the same text. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
