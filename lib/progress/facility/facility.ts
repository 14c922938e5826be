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

/** What a change sets of a facility: nothing else of it is looked at. Time and name come with the write. */
export interface FacilityPatch extends Partial<Attributes> {
  readonly ticks?: Readonly<Record<string, Pick<Tick, 'done'>>>
  readonly notes?: Readonly<Record<string, Pick<Note, 'text'>>>
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

/** @returns the change that ticks or unticks a task. */
export function tickPatch(taskId: string, done: boolean): FacilityPatch {
  return { ticks: { [taskId]: { done } } }
}

/** @returns the change that puts a note at a task; '' takes it away. */
export function notePatch(taskId: string, text: string): FacilityPatch {
  return { notes: { [taskId]: { text } } }
}

/** @returns whether the task is ticked. */
export function isDone(facility: Facility, taskId: string): boolean {
  return facility.ticks[taskId]?.done === true
}

function now(): string {
  return Temporal.Now.instant().toString()
}
