import type { AssignedForm } from '../../guide/assignment'
import type { ParsedGuide } from '../../guide/parse'
import type { Problem } from '../../guide/placed'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import { editAssignments } from '../../portal/assignment/assignment'
import { formFor, keyText } from '../../portal/assignment/formSignature'
import { formWithVerdict } from '../../portal/assignment/formVerdict'
import { mergedForms } from '../../portal/assignment/mergedForms'
import { newIn } from '../facilities/mergeFacilities'
import { type FacilitySummary, summaryOf } from '../facilities/readFacilities'
import type { StoredFacility } from '../facility/facilityRecord'
import { merge } from '../facility/merge'
import type { OwnForm } from '../guides/storedForms'
import type { Backup } from './backupFile'

/** What an import does with one facility. `blocked`: it is here, and cannot be read. */
export interface PlannedFacility extends FacilitySummary {
  readonly state: 'added' | 'changed' | 'kept' | 'blocked'
  /** Of the values that differ: those that become the file's, and those where ours is later. */
  readonly taken: number
  readonly stays: number
  /** Names of other facilities with the same code, here or in the file. */
  readonly sameCode: readonly string[]
}

/** What it does with an edition of a guide. `blocked`: one is here, and cannot be read. */
export type PlannedGuide =
  | {
      readonly state: 'added' | 'changed' | 'kept' | 'blocked'
      readonly title: string
      readonly edition: string
    }
  | { readonly state: 'refused'; readonly fileName: string; readonly problem: Message }

/**
 * Brings a facility of the file together with the one that is here.
 * @param ours `null` where there is none.
 */
export function planFacility(ours: StoredFacility | null, theirs: StoredFacility) {
  const all = ours ? merge(ours, theirs) : theirs
  const taken = ours ? newIn(ours, all) : Object.keys(theirs.registers).length
  const stays = Object.entries(theirs.registers).filter(
    ([path, [value]]) => ours !== null && all.registers[path]?.[0] !== value,
  ).length
  const state = ours === null ? 'added' : taken > 0 ? 'changed' : 'kept'
  return { all, plan: { ...summaryOf(all), state, taken, stays, sameCode: [] } as const }
}

/** The kept edition of one guide, and what there is here of it. */
interface EditionPair {
  readonly ours: Backup['guides'][number] | 'unreadable' | null
  readonly theirs: Backup['guides'][number]
  /** What the guide's check said of theirs. */
  readonly checked: ParsedGuide
}

/** @returns what is wrong first, with the place in the file unless it is the whole of it. */
function firstOf([first]: readonly Problem[]): Message {
  if (first === undefined) return message('literal', '-')
  return first.path === '' ? first.problem : message('guideProblemAt', first.path, first.problem)
}

/** @returns the plan, and the guide where it has to be written. The later import counts. */
export function planGuide({ ours, theirs, checked }: EditionPair): {
  readonly plan: PlannedGuide
  readonly write: Guide | null
} {
  if (!checked.ok) {
    const problem = firstOf(checked.problems)
    return { plan: { state: 'refused', fileName: theirs.fileName, problem }, write: null }
  }
  const { guide } = checked
  const title = guide.shortTitle ?? guide.title
  const { edition } = guide
  if (ours === 'unreadable') return { plan: { state: 'blocked', title, edition }, write: null }
  const isLater = ours === null || Temporal.Instant.compare(theirs.at, ours.at) > 0
  const isNew = ours === null || (isLater && sorted(ours.guide) !== sorted(guide))
  const state = ours === null ? 'added' : isNew ? 'changed' : 'kept'
  return { plan: { state, title, edition }, write: isNew ? guide : null }
}

/** As text, whatever order a browser keeps the names in. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/**
 * Brings what was assigned in a form together with what was assigned here, field by field. Where
 * both assigned the same field, or the same meaning, the form that was changed later counts.
 * @returns the form to be written; `null` where there is nothing new in theirs.
 */
export function planForm(own: readonly OwnForm[], theirs: OwnForm): OwnForm | null {
  return theirs.said === undefined
    ? planAssigned(editAssignments(own), theirs)
    : planSaid(own, theirs)
}

/** What was said of a form as a whole: the later word counts. */
function planSaid(own: readonly OwnForm[], theirs: OwnForm): OwnForm | null {
  if (theirs.said === undefined) return null
  const ours = formWithVerdict(theirs.fields, theirs.said.kind, own)
  if (ours === null) return theirs
  const isLater = Temporal.Instant.compare(theirs.at, ours.at) > 0
  const isNew = ours.said?.application !== theirs.said.application
  return isLater && isNew ? { ...theirs, id: ours.id } : null
}

function planAssigned(own: readonly OwnForm[], theirs: OwnForm): OwnForm | null {
  const known = own.find(({ id }) => id === theirs.id) ?? formFor(theirs.fields, own)
  const ours = own.find(({ id }) => id === known?.id)
  if (ours === undefined) return theirs
  const isLater = Temporal.Instant.compare(theirs.at, ours.at) > 0
  const [later, earlier] = isLater ? [theirs, ours] : [ours, theirs]
  const fields = mergedForms({ own: [later], guide: [earlier] }, () => true).at(-1)?.fields ?? []
  if (assignedTo(fields) === assignedTo(ours.fields)) return null
  return { id: ours.id, at: later.at, fields }
}

function assignedTo(fields: AssignedForm['fields']): string {
  const assigned = fields.filter(({ meaning }) => meaning !== undefined)
  return JSON.stringify(assigned.map((field) => [keyText(field), field.meaning]).sort())
}
