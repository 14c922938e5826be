import { follow } from '../../async/follow'
import { afterWrite } from '../facility/ahead'
import type { Facility, FacilityPatch } from '../facility/facility'
import { facilityOf, lastStamp, stampAt } from '../facility/facilityRecord'
import { isAhead, readClock, type Stamp } from '../facility/stamp'
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
  readonly stampAt: (path: string) => Stamp
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

  const shown = () => {
    if (!opened) return
    const { stored, health } = opened
    // The counts are of the last scan, when the clock may have been another.
    const ahead = isAhead(lastStamp(stored), readClock()) ? Math.max(1, health.ahead) : health.ahead
    show({
      facility: facilityOf(stored),
      health: { ...health, ahead },
      nearlyFull,
      stampAt: (path) => stampAt(stored, path),
    })
  }
  const measure = async () => {
    nearlyFull = (await readQuota())?.nearlyFull ?? false
    shown()
  }
  const { changed } = follow(
    {
      read: openCurrent,
      watch: watchFacilityChanges,
      apply: withChanged,
      show: (now) => {
        opened = now
        shown()
      },
    },
    attempt,
  )
  attempt(measure())

  return {
    change: async (change) => {
      if (!opened) return null
      try {
        const { stored, done } = await changeFacility(opened.stored.id, change)
        changed([{ what: 'facility', id: stored.id, read: () => stored }])
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

/** @returns `null` if the changes do not contain the facility that is the current one after them. */
function withChanged(before: Opened, changes: readonly FacilityChange[]): Opened | null {
  let now = before
  for (const change of changes) {
    const { id } = now.stored
    if (change.what === 'health') now = { ...now, health: change.health }
    else if (change.what === 'current') {
      if (change.id !== id) return null
    } else if (change.id === id) {
      const stored = change.read()
      if (stored === null) return null
      now = { ...now, stored: afterWrite(now.stored, stored, readClock()) }
    }
  }
  return now
}
