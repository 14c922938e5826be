import type { Noted } from './journal'
import { merge } from './merge'
import { FACILITY, readUnder } from './read'

/** What has to be done again. */
export interface Lost {
  readonly items: Readonly<Record<string, unknown>>
  readonly taken: readonly string[]
}

/**
 * Compares what was noted with what is stored.
 * @returns what is not there any more. A facility is merged, never put back to an earlier state;
 * one that cannot be read is left for a person to look at. Of a journal with a gap only facilities
 * count: of the rest nobody knows which is the later.
 */
export function lostOf(
  noted: ReadonlyMap<string, Noted>,
  stored: Readonly<Record<string, unknown>>,
  { hasGap }: { readonly hasGap: boolean },
): Lost {
  const items: Record<string, unknown> = {}
  const taken: string[] = []
  for (const [key, change] of noted) {
    if (hasGap && !key.startsWith(FACILITY)) continue
    const there = stored[key]
    if (change === 'taken away') {
      if (there !== undefined && mayGo(key, there)) taken.push(key)
      continue
    }
    const wanted = key.startsWith(FACILITY) ? together(key, there, change.value) : change.value
    if (!isSame(wanted, there)) items[key] = wanted
  }
  return { items, taken }
}

/**
 * Of facilities, only what could not be read is ever taken away, once it is kept aside: one that can
 * be read has come since, from a page whose journal failed.
 */
function mayGo(key: string, there: unknown): boolean {
  return !key.startsWith(FACILITY) || readUnder(key, there).state === 'unreadable'
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
