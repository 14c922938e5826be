import { browser } from '../../browser'
import { type Merged, mergeUnlocked } from '../facilities/mergeFacilities'
import { countsIn, HEALTH } from '../facilities/scanFacilities'
import { FACILITY, QUARANTINE } from '../facility/readRecord'
import { locked, removeItems, setItems } from '../storage/lockedWrite'

/** A value that could not be read, and was put aside. */
export interface Quarantined {
  readonly key: string
  /** The key under which it stood. */
  readonly of: string
  /** When it was put aside, ISO 8601; `null` where the key does not say. */
  readonly at: string | null
  readonly value: unknown
}

/** @returns what was put aside among what is stored, the earliest first. */
export function quarantinedIn(stored: Readonly<Record<string, unknown>>): Quarantined[] {
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(QUARANTINE))
    .map(([key, value]) => ({ key, ...partsOf(key), value }))
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
}

/**
 * Tries to read a value again with what is known today. Where that works it is merged with the
 * facility that may have taken its place, and only then removed from what was put aside. What can
 * be read by now in its own place stays there.
 * @throws DOMException or Error where it could not be written; it is still put aside then.
 */
export async function retryQuarantined(key: string): Promise<Merged> {
  return locked(async () => {
    const kept = await browser.storage.local.get([key, HEALTH])
    const [merged = { state: 'unreadable' }] = await mergeUnlocked([kept[key]])
    if (merged.state !== 'added' && merged.state !== 'merged' && merged.state !== 'unchanged') {
      return merged
    }
    // It stood in its own place, and can be read there by now: that is the facility itself.
    if (key === FACILITY + merged.id) return merged
    await removeItems([key])
    const health = countsIn(kept[HEALTH])
    await setItems({ [HEALTH]: { ...health, aside: Math.max(0, health.aside - 1) } })
    return merged
  })
}

function partsOf(key: string): Pick<Quarantined, 'of' | 'at'> {
  const [, of, time] = /^aside:(.*):(\d{1,15})$/s.exec(key) ?? []
  if (of === undefined) return { of: key.slice(QUARANTINE.length), at: null }
  const at = Temporal.Instant.fromEpochMilliseconds(Number(time)).toString()
  return { of, at }
}
