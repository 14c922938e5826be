import { afterWrite, isAhead, mergeInto } from '../facility/ahead'
import type { Facility, FacilityPatch } from '../facility/facility'
import { facilityOf, lastStamp, type StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import { readClock } from '../facility/stamp'
import { readQuota } from '../storage/lockedWrite'
import { type Opened, openCurrent } from './currentFacility'
import { type FacilityChange, watchFacilityChanges } from './facilityChanges'
import type { UnreadableCounts } from './scanFacilities'
import { changeFacility, type Undoable } from './updateFacility'

/** Number of changes after which the quota is read again. */
const MEASURED_EVERY = 50

/** The current facility and the state of storage, as a panel shows them. */
export interface ShownFacility {
  readonly facility: Facility
  readonly health: UnreadableCounts
  /** Most of the quota is used. */
  readonly nearlyFull: boolean
}

/** A handle to the current facility. */
interface FollowedFacility {
  /** Changes the facility; see `changeFacility`. If that fails, the stored state is shown again. */
  readonly change: (change: (facility: Facility) => FacilityPatch) => Promise<Undoable | null>
}

/**
 * Follows the current facility through the changes of all panels and through a switch to another
 * facility.
 * @param show is called with the new state after each change.
 * @param attempt receives the promise of each read, which can fail.
 */
export function followCurrent(
  show: (shown: ShownFacility) => void,
  attempt: (work: Promise<unknown>) => void,
): FollowedFacility {
  let opened: Opened | null = null
  let nearlyFull = false
  let changes = 0
  let turn = 0
  let isReading = false
  /** Values that arrived during a read: they can be newer than its result. */
  const arrived = new Map<string, StoredFacility>()

  const shown = () => {
    if (!opened) return
    const { stored, health } = opened
    // The counts are of the last scan, when the clock may have been another.
    const ahead = isAhead(lastStamp(stored), readClock()) ? Math.max(1, health.ahead) : health.ahead
    show({ facility: facilityOf(stored), health: { ...health, ahead }, nearlyFull })
  }
  const open = async () => {
    turn += 1
    const own = turn
    isReading = true
    try {
      const read = await openCurrent()
      // Another facility may have become the current one meanwhile.
      if (own !== turn) return
      const later = arrived.get(read.stored.id)
      opened = later ? { ...read, stored: merge(read.stored, later) } : read
    } finally {
      if (own === turn) {
        isReading = false
        arrived.clear()
      }
    }
    shown()
  }
  const measure = async () => {
    nearlyFull = (await readQuota())?.nearlyFull ?? false
    shown()
  }
  const take = (stored: StoredFacility) => {
    const clock = readClock()
    if (isReading) mergeInto(arrived, stored, clock)
    if (opened?.stored.id !== stored.id) return
    opened = { ...opened, stored: afterWrite(opened.stored, stored, clock) }
    shown()
  }
  /**
   * Applies a change.
   * @returns whether storage has to be read again because the change does not contain the new
   * state.
   */
  const follow = (change: FacilityChange): boolean => {
    if (change.what === 'facility') {
      if (!isReading && change.id !== opened?.stored.id) return false
      const stored = change.read()
      if (stored) take(stored)
      return stored === null
    }
    if (change.what === 'health' && opened) {
      opened = { ...opened, health: change.health }
      shown()
    }
    // A read in progress may return the state before this change.
    return isReading || (change.what === 'current' && change.id !== opened?.stored.id)
  }
  watchFacilityChanges((written) => {
    if (written.map(follow).includes(true)) attempt(open())
  })
  attempt(open().then(measure))

  return {
    change: async (change) => {
      if (!opened) return null
      try {
        const { stored, done } = await changeFacility(opened.stored.id, change)
        take(stored)
        changes += 1
        if (changes % MEASURED_EVERY === 0) attempt(measure())
        return done
      } catch (error) {
        shown()
        throw error
      }
    },
  }
}
