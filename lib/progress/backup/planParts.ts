import { guideName } from '../../guide'
import type { AssignedForm } from '../../guide/assignment'
import type { Problem } from '../../guide/located'
import type { ParsedGuide } from '../../guide/parse'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import { withMeanings } from '../../portal/assignment/assignment'
import { formFor, keyText } from '../../portal/assignment/formSignature'
import { formWithVerdict } from '../../portal/assignment/formVerdict'
import { mergedForms } from '../../portal/assignment/mergedForms'
import type { OwnForm } from '../assignments/storedForms'
import type { mergeArrival } from '../facility/ahead'
import type { StoredFacility } from '../facility/facilityRecord'
import { changesByMerge } from '../facilityStore/mergeFacilities'
import { type FacilitySummary, summaryOf } from '../facilityStore/readFacilities'
import { isSameValue } from '../storage/sameValue'
import type { Backup } from './backupFile'

/**
 * The effect of an import on one facility. `blocked`: the stored one is unreadable. `ahead`: it is
 * not here, and all of the file is more than a day ahead of the clock.
 */
export interface PlannedFacility extends FacilitySummary {
  readonly state: 'added' | 'changed' | 'kept' | 'blocked' | 'ahead'
  /**
   * Number of differing values that become the file's, and of those where the stored one is later.
   */
  readonly taken: number
  readonly stays: number
  /** Number of values that are held because they are more than a day ahead of the clock. */
  readonly held: number
  /** Names of other facilities with the same code, stored or in the file. */
  readonly sameCode: readonly string[]
}

/** The effect of an import on an edition. `blocked`: the stored one is unreadable. */
export type PlannedGuide =
  | {
      readonly state: 'added' | 'changed' | 'kept' | 'blocked'
      readonly title: string
      readonly edition: string
    }
  | { readonly state: 'refused'; readonly fileName: string; readonly problem: Message }

/**
 * Plans the merge of a facility of the file with the stored one.
 * @param ours `null` if none is stored.
 * @param arrived the result of the merge.
 */
export function planFacility(
  ours: StoredFacility | null,
  theirs: StoredFacility,
  { stored, held }: ReturnType<typeof mergeArrival>,
): PlannedFacility {
  const waiting = held?.registers ?? {}
  const counts = { taken: 0, stays: 0, held: Object.keys(waiting).length, sameCode: [] }
  if (stored === null) return { ...summaryOf(theirs), ...counts, state: 'ahead' }
  const registers = Object.entries(theirs.registers).filter(([path]) => !(path in waiting))
  const taken = ours ? changesByMerge(ours, stored) : registers.length
  const stays = registers.filter(
    ([path, [value]]) => ours !== null && stored.registers[path]?.[0] !== value,
  ).length
  const state = ours === null ? 'added' : taken > 0 ? 'changed' : 'kept'
  return { ...summaryOf(stored), ...counts, state, taken, stays }
}

/** The edition of a guide in the file, and the stored one. */
interface EditionPair {
  readonly ours: Backup['guides'][number] | 'unreadable' | null
  readonly theirs: Backup['guides'][number]
  /** The result of checking the file's guide. */
  readonly checked: ParsedGuide
}

/** Makes a message of the first problem, with its path unless it concerns the whole file. */
function firstOf([first]: readonly Problem[]): Message {
  if (first === undefined) return message('literal', '-')
  return first.path === '' ? first.problem : message('guideProblemAt', first.path, first.problem)
}

/**
 * Plans an edition: the later import wins.
 * @returns the plan, and the guide if it has to be written.
 */
export function planGuide({ ours, theirs, checked }: EditionPair): {
  readonly plan: PlannedGuide
  readonly write: Guide | null
} {
  if (!checked.ok) {
    const problem = firstOf(checked.problems)
    return { plan: { state: 'refused', fileName: theirs.fileName, problem }, write: null }
  }
  const { guide } = checked
  const title = guideName(guide)
  const { edition } = guide
  if (ours === 'unreadable') return { plan: { state: 'blocked', title, edition }, write: null }
  const isLater = ours === null || Temporal.Instant.compare(theirs.at, ours.at) > 0
  const isNew = ours === null || (isLater && !isSameValue(ours.guide, guide))
  const state = ours === null ? 'added' : isNew ? 'changed' : 'kept'
  return { plan: { state, title, edition }, write: isNew ? guide : null }
}

/**
 * Merges the assignments of a form with the stored ones, field by field. If both assigned the same
 * field or the same meaning, the form that was changed later wins.
 * @returns the form to write; `null` if the file has nothing new.
 */
export function planForm(own: readonly OwnForm[], theirs: OwnForm): OwnForm | null {
  return theirs.said === undefined
    ? planAssigned(withMeanings(own), theirs)
    : planVerdict(own, theirs)
}

/** Plans a verdict on a whole form: the last writer wins. */
function planVerdict(own: readonly OwnForm[], theirs: OwnForm): OwnForm | null {
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
