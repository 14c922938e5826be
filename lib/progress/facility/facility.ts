import { DEFAULT_GUIDE } from '../../guide/guides'
import type { FacilityKind } from '../../notation/facilityKind'

/** What a person says of a facility. */
export interface Attributes {
  /** '' while the person has not named it. */
  readonly name: string
  /** 医療機関等コード: ten digits, or ''. */
  readonly code: string
  /** The id of its guide, which need not be there any more: an import can be taken back. */
  readonly guide: string
  readonly kind: FacilityKind | null
  readonly adapted: boolean | null
  readonly subsidised: boolean | null
  /** The questions of the first run were answered or skipped. */
  readonly asked: boolean
  /** Put away: it is kept, and not offered. */
  readonly archived: boolean
  /** 導入希望日, ISO 8601. */
  readonly wishedDate: string | null
}

/** Whether a task is done, since when (ISO 8601) and who said so; '' where nobody gave a name. */
export interface Tick {
  readonly done: boolean
  readonly at: string
  readonly by: string
}

/** What somebody noted at a task. */
export interface Note {
  readonly text: string
  readonly at: string
  readonly by: string
}

/** 施設 with its 進み具合, as a person sees it. What is stored of it: `StoredFacility`. */
export interface Facility extends Attributes {
  readonly id: string
  readonly createdAt: string
  /** By the task's id in the guide; those of tasks that an edition no longer has stay. */
  readonly ticks: Readonly<Record<string, Tick>>
  readonly notes: Readonly<Record<string, Note>>
}

/** What holds until a person says otherwise. */
export const DEFAULT_ATTRIBUTES: Attributes = {
  name: '',
  code: '',
  guide: DEFAULT_GUIDE,
  kind: null,
  adapted: null,
  subsidised: null,
  asked: false,
  archived: false,
  wishedDate: null,
}

/** @returns a facility of which nothing is known yet. */
export function newFacility(): Facility {
  return { ...DEFAULT_ATTRIBUTES, id: crypto.randomUUID(), createdAt: now(), ticks: {}, notes: {} }
}

/** @returns the facility with a task ticked or unticked. Time and name are given when it is stored. */
export function withTick(facility: Facility, taskId: string, done: boolean): Facility {
  const tick: Tick = { done, at: now(), by: '' }
  return { ...facility, ticks: { ...facility.ticks, [taskId]: tick } }
}

/** @returns the facility with a note at a task; '' takes it away. As `withTick`. */
export function withNote(facility: Facility, taskId: string, text: string): Facility {
  const note: Note = { text, at: now(), by: '' }
  return { ...facility, notes: { ...facility.notes, [taskId]: note } }
}

/** @returns whether the task is ticked. */
export function isDone(facility: Facility, taskId: string): boolean {
  return facility.ticks[taskId]?.done === true
}

function now(): string {
  return Temporal.Now.instant().toString()
}
