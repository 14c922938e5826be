import { numberOf, stepOf, tasksOf } from '../../guide'
import type { Guide } from '../../guide/schema'
import { FACILITY_KINDS } from '../../notation/facilityKind'
import { folded } from '../../notation/folded'
import type { Facility } from '../facility/facility'
import { facilityAsParsed, lastStamp, type StoredFacility } from '../facility/facilityRecord'
import { type Progress, progressWith } from '../facility/progressOf'
import { instantOf } from '../facility/stamp'

/** A facility as one row of a table: all that it is sorted, searched and filtered by. */
export interface FacilityRow extends Pick<Progress, 'tasks' | 'done' | 'stage' | 'deadline'> {
  readonly id: string
  readonly facility: Facility
  readonly guide: Guide
  /** The guide that the facility chose is not there: the first one stands in for it. */
  readonly standsIn: boolean
  /** 次にやること: the task, its step's number and title, and how late it comes; `null` for nothing. */
  readonly next: {
    readonly step: string
    readonly title: string
    readonly place: number
  } | null
  /** When the facility was changed last, ISO 8601. */
  readonly changedAt: string
  /** The kind's place among the kinds; unknown ones last. */
  readonly kindPlace: number
  /** Name and code, folded. */
  readonly found: string
}

/**
 * @param guides the edition in force of every guide; the first stands in for one that is not there.
 * @returns the way to make a row of a facility: small work, whatever the number of rows.
 */
export function facilityRows(
  guides: readonly [Guide, ...Guide[]],
): (stored: StoredFacility) => FacilityRow {
  const ways = new Map(guides.map((guide) => [guide.id, wayIn(guide)]))
  const first = wayIn(guides[0])
  return (stored) => {
    const facility = facilityAsParsed(stored)
    const own = ways.get(facility.guide)
    const { guide, workOf, placeOf } = own ?? first
    const { tasks, done, stage, deadline, next } = workOf(facility)
    const place = facility.kind === null ? -1 : FACILITY_KINDS.indexOf(facility.kind)
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
      kindPlace: place < 0 ? FACILITY_KINDS.length : place,
      found: folded(`${facility.name}\n${facility.code}`),
    }
  }
}

/** @returns the step of a task as it is called, with its number where it has one of its own. */
function stepName(guide: Guide, taskId: string): string {
  const step = stepOf(guide, taskId)
  if (step === undefined) return ''
  return [numberOf(step), step.title].filter(Boolean).join(' ')
}

/** What is the same for all facilities of a guide. */
function wayIn(guide: Guide) {
  const placeOf = new Map(
    tasksOf(guide).map(({ id, title }, place) => [id, { step: stepName(guide, id), title, place }]),
  )
  return { guide, workOf: progressWith(guide), placeOf }
}
