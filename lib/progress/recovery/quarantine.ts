import { browser } from '../../browser'
import { FACILITY, QUARANTINE } from '../facility/readRecord'
import { readClock } from '../facility/stamp'
import { type Merged, mergeUnlocked } from '../facilityStore/mergeFacilities'
import { countsIn, HEALTH } from '../facilityStore/scanFacilities'
import { locked, removeItems, setItems } from '../storage/lockedWrite'

/** An unreadable value in quarantine. */
export interface Quarantined {
  readonly key: string
  /** Its original key. */
  readonly of: string
  /** When it was quarantined, ISO 8601; `null` if its key has no time. */
  readonly at: string | null
  readonly value: unknown
}

/** Finds the quarantined values, the oldest first. */
export function quarantinedIn(stored: Readonly<Record<string, unknown>>): Quarantined[] {
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(QUARANTINE))
    .map(([key, value]) => ({ key, ...partsOf(key), value }))
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
}

/** An unreadable value from elsewhere, and the facility that its key named. */
interface ForeignValue {
  readonly id: string
  readonly value: unknown
}

/**
 * Quarantines values that arrived under a facility's key and are no facility. The same value is
 * quarantined once, however often it arrives.
 * @throws DOMException or Error if they could not be written.
 */
export async function quarantineForeign(values: readonly ForeignValue[]): Promise<void> {
  if (values.length === 0) return
  await locked(async () => {
    const stored = await browser.storage.local.get(null)
    const identityOf = (of: string, value: unknown) => `${of} ${JSON.stringify(value)}`
    const known = new Set(quarantinedIn(stored).map(({ of, value }) => identityOf(of, value)))
    const fresh = values.filter(({ id, value }) => !known.has(identityOf(FACILITY + id, value)))
    if (fresh.length === 0) return
    const time = readClock()
    // A time of its own for each, as several values can be of one facility.
    const copies = fresh.map(({ id, value }, index): [string, unknown] => [
      `${QUARANTINE}${FACILITY}${id}:${time + index}`,
      value,
    ])
    const health = countsIn(stored[HEALTH])
    const counted = { ...health, aside: health.aside + fresh.length }
    await setItems({ ...Object.fromEntries(copies), [HEALTH]: counted })
  })
}

/**
 * Reads a quarantined value again, as a newer version may be able to. A readable one is merged with
 * the facility that took its place, or held where it is ahead of the clock, and only then removed
 * from quarantine. A value that is readable in its original place stays there.
 * @throws DOMException or Error if it could not be written. It is still quarantined then.
 */
export async function retryQuarantined(key: string): Promise<Merged> {
  return locked(async () => {
    const { local } = browser.storage
    const [merged = { state: 'unreadable' }] = await mergeUnlocked([(await local.get(key))[key]])
    if (!('id' in merged) || merged.state === 'blocked') return merged
    // It is readable in its original place: this is the facility itself.
    if (key === FACILITY + merged.id) return merged
    await removeItems([key])
    // After the merge, which counts as well.
    const health = countsIn((await local.get(HEALTH))[HEALTH])
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
