import { numberOf, stepOf, tasksOf } from '../../guide'
import type { Guide } from '../../guide/schema'
import { FACILITY_KINDS, type FacilityKind } from '../../notation/facilityKind'
import { folded } from '../../notation/folded'
import type { Facility } from '../facility/facility'
import { facilityAsParsed, lastStamp, type StoredFacility } from '../facility/facilityRecord'
import { type Progress, progressOf } from '../facility/progressOf'
import { instantOf } from '../facility/stamp'

const KIND_ORDER: readonly (FacilityKind | null)[] = FACILITY_KINDS

/** A row of the table, with everything to sort, search and filter it by. */
export interface FacilityRow extends Pick<Progress, 'tasks' | 'done' | 'stage' | 'deadline'> {
  readonly id: string
  readonly facility: Facility
  readonly guide: Guide
  /** The facility's own guide is missing, so the first one is used. */
  readonly standsIn: boolean
  /**
   * 次にやること: the task's id, title and short title, its step's number and title, and its position;
   * `null` for none.
   */
  readonly next: {
    readonly id: string
    readonly step: string
    readonly title: string
    readonly short: string
    readonly place: number
  } | null
  /** The time of the facility's last change, ISO 8601. */
  readonly changedAt: string
  /** The position of its kind in the list of kinds; unknown ones last. */
  readonly kindPlace: number
  /** Name and code, normalised for searching. */
  readonly searchText: string
}

/**
 * Prepares the making of rows, once for many facilities.
 * @param guides the edition in force of every guide; the first replaces a missing one.
 * @returns a function that makes a facility's row.
 */
export function facilityRows(
  guides: readonly [Guide, ...Guide[]],
  today: Temporal.PlainDate,
): (stored: StoredFacility) => FacilityRow {
  const ways = new Map(guides.map((guide) => [guide.id, guideLookup(guide)]))
  const first = guideLookup(guides[0])
  return (stored) => {
    const facility = facilityAsParsed(stored)
    const own = ways.get(facility.guide)
    const { guide, placeOf } = own ?? first
    const { tasks, done, stage, deadline, next } = progressOf(guide, facility, today)
    return {
      id: stored.id,
      facility,
      guide,
      standsIn: own === undefined,
      tasks,
      done,
      stage,
      deadline,
      next: next ? (placeOf.get(next.id) ?? null) : null,
      changedAt: instantOf(lastStamp(stored)),
      kindPlace: placeOfKind(facility.kind),
      searchText: folded(`${facility.name}\n${facility.code}`),
    }
  }
}

function placeOfKind(kind: FacilityKind | null): number {
  const place = KIND_ORDER.indexOf(kind)
  return place < 0 ? KIND_ORDER.length : place
}

/** Formats the title of a task's step, with the step's number if it has one. */
function stepName(guide: Guide, taskId: string): string {
  const step = stepOf(guide, taskId)
  if (step === undefined) return ''
  return [numberOf(step), step.title].filter(Boolean).join(' ')
}

/** Prepares what all facilities of a guide share. */
function guideLookup(guide: Guide) {
  const placeOf = new Map(
    tasksOf(guide).map(({ id, title, shortTitle: short = title }, place) => [
      id,
      { id, step: stepName(guide, id), title, short, place },
    ]),
  )
  return { guide, placeOf }
}
