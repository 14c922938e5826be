import type { Facility, FacilityPatch } from '../facility/facility'
import { facilityOf, type StoredFacility } from '../facility/facilityRecord'
import { merge, mergeInto } from '../facility/merge'
import { readQuota, replayLostWrites } from '../storage/lockedWrite'
import { type Opened, openCurrent } from './currentFacility'
import { type FacilityChange, watchFacilityChanges } from './facilityChanges'
import type { UnreadableCounts } from './scanFacilities'
import { changeFacility, type Undoable } from './updateFacility'

/** How many changes go by until the room is measured again. */
const MEASURED_EVERY = 50

/** What a panel shows of storage. */
export interface ShownFacility {
  readonly facility: Facility
  readonly health: UnreadableCounts
  /** Most of the browser's room is used. */
  readonly nearlyFull: boolean
}

/** The facility in use, as somebody follows it. */
export interface FollowedFacility {
  /** Changes it; see `changeFacility`. Where that fails, what holds is shown anew. */
  readonly change: (change: (facility: Facility) => FacilityPatch) => Promise<Undoable | null>
}

/**
 * Follows the facility in use through every panel's changes, and the choice of another one.
 * @param show is called with all that has changed.
 * @param attempt is given work on reading, which can fail.
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
  /** Values that came while storage was being read: they can be later than what the read gives. */
  const arrived = new Map<string, StoredFacility>()

  const shown = () => {
    if (opened) show({ facility: facilityOf(opened.stored), health: opened.health, nearlyFull })
  }
  const open = async () => {
    turn += 1
    const own = turn
    isReading = true
    try {
      const read = await openCurrent()
      // Another one can have been chosen meanwhile.
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
    if (isReading) mergeInto(arrived, stored)
    if (opened?.stored.id !== stored.id) return
    opened = { ...opened, stored: merge(opened.stored, stored) }
    shown()
  }
  /** @returns whether storage has to be read again, as the change says too little. */
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
    // What is being read can be of before the change.
    return isReading || (change.what === 'current' && change.id !== opened?.stored.id)
  }
  watchFacilityChanges((written) => {
    if (written.map(follow).includes(true)) attempt(open())
  })
  attempt(open().then(measure))
  // What it brings comes as changes do.
  attempt(replayLostWrites())

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
