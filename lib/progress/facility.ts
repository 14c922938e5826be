import * as z from 'zod/mini'
import { DEFAULT_GUIDE } from '../guide'
import { FACILITY_KINDS } from '../guide/words'
import { VERSION } from './migration'

const instant = z.iso.datetime()

/** Whether a task is done, and since when: of two ticks of one task the later one counts. */
const tick = z.object({ done: z.boolean(), at: instant })

const nullableAnswer = z.nullable(z.boolean())

/** 施設 with its 進み具合, as stored under one key. */
export const facilitySchema = z.object({
  version: z.literal(VERSION),
  id: z.uuid(),
  createdAt: instant,
  /** '' while the person has not named it. */
  name: z.string(),
  /** The id of its guide, which need not be there any more: an import can be taken back. */
  guide: z.string(),
  kind: z.nullable(z.enum(FACILITY_KINDS)),
  adapted: nullableAnswer,
  subsidised: nullableAnswer,
  /** The questions of the first run were answered or skipped. */
  asked: z.boolean(),
  /** By the task's id in the guide; those of tasks that an edition no longer has stay. */
  ticks: z.record(z.string(), tick),
})

export type Facility = z.infer<typeof facilitySchema>
export type Tick = z.infer<typeof tick>

/** @returns a facility of which nothing is known yet. */
export function newFacility(): Facility {
  return {
    version: VERSION,
    id: crypto.randomUUID(),
    createdAt: now(),
    name: '',
    guide: DEFAULT_GUIDE,
    kind: null,
    adapted: null,
    subsidised: null,
    asked: false,
    ticks: {},
  }
}

/** @returns the facility with a task ticked or unticked now. */
export function withTick(facility: Facility, taskId: string, done: boolean): Facility {
  return { ...facility, ticks: { ...facility.ticks, [taskId]: { done, at: now() } } }
}

/** @returns whether the task is ticked. */
export function isDone(facility: Facility, taskId: string): boolean {
  return facility.ticks[taskId]?.done === true
}

function now(): string {
  return Temporal.Now.instant().toString()
}
