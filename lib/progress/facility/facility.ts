import { DEFAULT_GUIDE } from '../../guide/guides'
import type { FacilityKind } from '../../notation/facilityKind'
import { dayInTokyo } from '../../notation/tokyoDay'

/** Attributes of a facility, as the user sets them. */
export interface Attributes {
  /** '' until the user names it. */
  readonly name: string
  /** 医療機関等コード: ten digits, or ''. */
  readonly code: string
  /** The id of its guide, which may be missing: an imported guide can be removed. */
  readonly guide: string
  readonly kind: FacilityKind | null
  readonly adapted: boolean | null
  readonly subsidised: boolean | null
  /** Whether the questions of the first run were answered or skipped. */
  readonly asked: boolean
  /** Archived: still stored, no longer offered in lists. */
  readonly archived: boolean
  /** 導入希望日, ISO 8601. */
  readonly wishedDate: string | null
}

/** Whether a task is done, since when (ISO 8601) and who ticked it; '' if they gave no name. */
export interface Tick {
  readonly done: boolean
  readonly at: string
  readonly by: string
  /** The earlier day on which it was done, ISO 8601; `null` or left out for the day of the tick. */
  readonly day?: string | null
}

/** A note on a task. */
export interface Note {
  readonly text: string
  readonly at: string
  readonly by: string
}

/** The facility continues without the subsidy, so that no deadline applies to it. */
export const WITHOUT_SUBSIDY = 'withoutSubsidy'

/** The deadline entered for a facility, or that it continues without the subsidy. */
export interface OwnDeadline {
  /** The announced last day that the user entered, ISO 8601; `null` after it was removed. */
  readonly day: string | typeof WITHOUT_SUBSIDY | null
  readonly at: string
  readonly by: string
}

/** The stored part of the portal's receipt. */
export interface KeptReceipt {
  /** The day on which it was seen, ISO 8601; `null` after it was removed. */
  readonly day: string | null
  /** 受付番号, '' for none. */
  readonly number: string
  readonly at: string
  readonly by: string
}

/** 施設 with its 進み具合, as the views use it. `StoredFacility` is its stored form. */
export interface Facility extends Attributes {
  readonly id: string
  readonly createdAt: string
  /** By the task's id in the guide. Ticks of tasks that a later edition dropped stay. */
  readonly ticks: Readonly<Record<string, Tick>>
  readonly notes: Readonly<Record<string, Note>>
  /** By the guide's id: another guide has a deadline of its own. */
  readonly deadlines: Readonly<Record<string, OwnDeadline>>
  /** By the guide's id. */
  readonly receipts: Readonly<Record<string, KeptReceipt>>
}

/** The registers that a change sets. The write adds time and name. */
export interface FacilityPatch extends Partial<Attributes> {
  readonly ticks?: Readonly<Record<string, Pick<Tick, 'done' | 'day'>>>
  readonly notes?: Readonly<Record<string, Pick<Note, 'text'>>>
  readonly deadlines?: Readonly<Record<string, Pick<OwnDeadline, 'day'>>>
  readonly receipts?: Readonly<Record<string, Pick<KeptReceipt, 'day' | 'number'>>>
}

/** Default attributes. */
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

/** Makes a facility with default attributes, no ticks and no notes. */
export function newFacility(): Facility {
  const empty = { ticks: {}, notes: {}, deadlines: {}, receipts: {} }
  return { ...DEFAULT_ATTRIBUTES, id: crypto.randomUUID(), createdAt: now(), ...empty }
}

/**
 * @param day the earlier day on which the task was done; a new tick has none.
 * @returns a patch that ticks or unticks a task.
 */
export function tickPatch(taskId: string, done: boolean, day: string | null = null): FacilityPatch {
  return { ticks: { [taskId]: done ? { done, day } : { done } } }
}

/** @returns the day on which a ticked task was done, in Tokyo. */
export function doneDay({ at, day }: Tick): Temporal.PlainDate {
  return day ? Temporal.PlainDate.from(day) : dayInTokyo(Temporal.Instant.from(at))
}

/** @returns a patch that sets the note on a task; '' removes it. */
export function notePatch(taskId: string, text: string): FacilityPatch {
  return { notes: { [taskId]: { text } } }
}

/** @returns the stored receipt of this guide's application; `null` for none. */
export function keptReceipt(
  { id }: { readonly id: string },
  { receipts }: Facility,
): (KeptReceipt & { readonly day: string }) | null {
  const kept = receipts[id]
  if (kept === undefined || kept.day === null) return null
  return { ...kept, day: kept.day }
}

/** @returns whether the task is ticked. */
export function isDone(facility: Facility, taskId: string): boolean {
  return facility.ticks[taskId]?.done === true
}

function now(): string {
  return Temporal.Now.instant().toString()
}
