import type { Answer, Outcome } from '../check'
import { joined, type Message, message } from '../message'
import type { CheckedReading } from '../portal/check/checkReading'
import { UNREADABLE } from '../portal/dom/sanitise'
import type { ReadField } from '../portal/reading/reading'
import { understoodValues } from './understood'

/**
 * A field's status: its most severe outcome; `unfilled` if it is only empty; `linked` if what to do
 * about it is shown with another field; `unchecked` if no rule uses it.
 */
export type FieldStatus = Exclude<Answer, 'inapplicable'> | 'unfilled' | 'linked' | 'unchecked'

/** One field of the form as the panel shows it. */
export interface FieldSummary {
  readonly field: ReadField
  readonly status: FieldStatus
  /** As understood, or else as in the form; `null` for an empty field. */
  readonly value: Message | null
  /** The outcomes that are shown with this field, the most severe first. */
  readonly outcomes: readonly Outcome[]
  /** Outcomes about this field that are shown with another. */
  readonly elsewhere: readonly Outcome[]
}

/** Every field with its status; each outcome is shown once. */
interface FormSummary {
  /** The fields that were understood, in the page's order. */
  readonly lines: readonly FieldSummary[]
  /** Outcomes that need the user, about no single field: the deadline, open tasks, another facility. */
  readonly general: readonly Outcome[]
  /** Outcomes about no single field that do not need the user: OK or 対象外. */
  readonly rest: readonly Outcome[]
}

const BY_SEVERITY: readonly FieldStatus[] = [
  'fail',
  'unfilled',
  'review',
  'linked',
  'pass',
  'unchecked',
]

/** A form to be summarised. */
export interface SummarisedForm extends Pick<CheckedReading, 'reading' | 'outcomes'> {
  /** `null` if nothing was understood. */
  readonly application: CheckedReading['application'] | null
}

/** @returns every field with its status, and each outcome at the first field that it is about. */
export function formSummaryOf({ reading, application, outcomes }: SummarisedForm): FormSummary {
  const values = application === null ? new Map<string, Message>() : understoodValues(application)
  const seen = outcomes.filter(({ unseen, unfound }) => !unseen && !unfound)
  const shown = reading.fields.filter(({ meaning, kind }) => meaning !== null || kind === 'files')
  const ids = new Set(shown.map(({ id }) => id))
  const placeOf = ({ fieldIds }: Outcome) => fieldIds.find((id) => ids.has(id))
  const byPlace = Map.groupBy(seen, placeOf)
  const unplaced = byPlace.get(undefined) ?? []
  return {
    lines: shown.map((field) => {
      const own = (byPlace.get(field.id) ?? []).toSorted(bySeverity)
      const others = seen.filter(
        (outcome) => outcome.fieldIds.includes(field.id) && !own.includes(outcome),
      )
      const elsewhere = others.filter(isOpen)
      // An OK of another line applies here as well; an open outcome is shown there only.
      const statuses = [
        ...own.map(statusOf),
        ...others.map((outcome) => (isOpen(outcome) ? 'linked' : statusOf(outcome))),
      ]
      const value = values.get(field.id) ?? textOf(field)
      return { field, status: mostSevere(statuses), value, outcomes: own, elsewhere }
    }),
    general: unplaced.filter(needsLook).toSorted(bySeverity),
    rest: unplaced.filter((outcome) => !needsLook(outcome)),
  }
}

/** @returns the message of a folded line: what to do about it, or else an advice. */
export function reasonOf({ status, outcomes }: FieldSummary): Message | undefined {
  if (status === 'fail' || status === 'review') return outcomes[0]?.message
  return outcomes.find(({ advice }) => advice !== undefined)?.advice
}

function isOpen({ answer }: Outcome): boolean {
  return answer === 'fail' || answer === 'review'
}

function needsLook(outcome: Outcome): boolean {
  return isOpen(outcome) || outcome.advice !== undefined
}

/** @returns the status that an outcome gives to a field. */
export function statusOf({ answer, unfilled }: Outcome): FieldStatus {
  if (unfilled) return 'unfilled'
  return answer === 'inapplicable' ? 'unchecked' : answer
}

function mostSevere(statuses: readonly FieldStatus[]): FieldStatus {
  return BY_SEVERITY.find((status) => statuses.includes(status)) ?? 'unchecked'
}

function bySeverity(one: Outcome, other: Outcome): number {
  return BY_SEVERITY.indexOf(statusOf(one)) - BY_SEVERITY.indexOf(statusOf(other))
}

function textOf({ values }: ReadField): Message | null {
  if (values.includes(UNREADABLE)) return message('valueUnread')
  return values.length === 0 ? null : joined('listed', values)
}
