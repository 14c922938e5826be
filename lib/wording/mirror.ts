import type { Answer, Outcome } from '../check'
import { joined, type Message, message } from '../message'
import type { CheckedReading } from '../portal/check/checkReading'
import { UNREADABLE } from '../portal/dom/sanitise'
import type { ReadField } from '../portal/reading/reading'
import { understoodValues } from './understood'

/**
 * How a field stands: as its gravest outcome; `unfilled` where it is only empty; `linked` where what is
 * to be done about it stands with another field; `unchecked` by no rule.
 */
export type Standing = Exclude<Answer, 'inapplicable'> | 'unfilled' | 'linked' | 'unchecked'

/** One field of the form as the panel shows it. */
export interface MirrorLine {
  readonly field: ReadField
  readonly standing: Standing
  /** As understood, else as it stands in the form; `null` for an empty field. */
  readonly value: Message | null
  /** The outcomes that are shown with this field, the gravest first. */
  readonly outcomes: readonly Outcome[]
  /** What is to be done about this field and is shown with another. */
  readonly elsewhere: readonly Outcome[]
}

/** The form in miniature: each outcome stands in it once. */
interface Mirror {
  /** The fields that were understood, in the page's order. */
  readonly lines: readonly MirrorLine[]
  /** What is to be done about no single field: the deadline, open tasks, another facility. */
  readonly general: readonly Outcome[]
  /** About no single field, and nothing to do: OK or 対象外. */
  readonly rest: readonly Outcome[]
}

const GRAVEST: readonly Standing[] = ['fail', 'unfilled', 'review', 'linked', 'pass', 'unchecked']

/** @returns the form in miniature, with each outcome at the first field that it is about. */
export function mirrorOf({ reading, application, outcomes }: CheckedReading): Mirror {
  const values = understoodValues(application)
  const seen = outcomes.filter(({ unseen, unfound }) => !unseen && !unfound)
  const shown = reading.fields.filter(({ meaning, kind }) => meaning !== null || kind === 'files')
  const ids = new Set(shown.map(({ id }) => id))
  const placeOf = ({ fieldIds }: Outcome) => fieldIds.find((id) => ids.has(id))
  const byPlace = Map.groupBy(seen, placeOf)
  const unplaced = byPlace.get(undefined) ?? []
  return {
    lines: shown.map((field) => {
      const own = (byPlace.get(field.id) ?? []).toSorted(byGravity)
      const others = seen.filter(
        (outcome) => outcome.fieldIds.includes(field.id) && !own.includes(outcome),
      )
      const elsewhere = others.filter(isOpen)
      // What another line says to be right holds here as well, and what is open there is shown there.
      const standings = [
        ...own.map(standingOf),
        ...others.map((outcome) => (isOpen(outcome) ? 'linked' : standingOf(outcome))),
      ]
      const value = values.get(field.id) ?? textOf(field)
      return { field, standing: gravest(standings), value, outcomes: own, elsewhere }
    }),
    general: unplaced.filter(needsLook).toSorted(byGravity),
    rest: unplaced.filter((outcome) => !needsLook(outcome)),
  }
}

/** @returns what a line says without being opened: what is to be done about it, or else an advice. */
export function reasonOf({ standing, outcomes }: MirrorLine): Message | undefined {
  if (standing === 'fail' || standing === 'review') return outcomes[0]?.message
  return outcomes.find(({ advice }) => advice !== undefined)?.advice
}

function isOpen({ answer }: Outcome): boolean {
  return answer === 'fail' || answer === 'review'
}

function needsLook(outcome: Outcome): boolean {
  return isOpen(outcome) || outcome.advice !== undefined
}

/** @returns how an outcome lets a field stand. */
export function standingOf({ answer, unfilled }: Outcome): Standing {
  if (unfilled) return 'unfilled'
  return answer === 'inapplicable' ? 'unchecked' : answer
}

function gravest(standings: readonly Standing[]): Standing {
  return GRAVEST.find((standing) => standings.includes(standing)) ?? 'unchecked'
}

function byGravity(one: Outcome, other: Outcome): number {
  return GRAVEST.indexOf(standingOf(one)) - GRAVEST.indexOf(standingOf(other))
}

function textOf({ values }: ReadField): Message | null {
  if (values.includes(UNREADABLE)) return message('valueUnread')
  return values.length === 0 ? null : joined('listed', values)
}
