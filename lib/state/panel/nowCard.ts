import type { Outcome } from '../../check'
import { placesToSee } from '../../check/places'
import type { Task } from '../../guide/schema'
import type { ShownReceipt } from '../../portal/channel/pageState'
import type { Facility } from '../../progress/facility/facility'
import type { Progress } from '../../progress/facility/progressOf'

/** いま何をすればいい？: what the panel opens with. */
export type NowCard =
  /** The page says that it has received an application; whether it is ticked, and whether it is kept. */
  | {
      readonly card: 'sent'
      readonly said: string
      readonly number: string | null
      readonly ticked: boolean
      readonly kept: boolean
    }
  /** The receipt of an application was kept on this day. */
  | { readonly card: 'kept'; readonly day: string; readonly number: string }
  /** The application form is open; so many of its places need a look. */
  | { readonly card: 'form'; readonly fields: number }
  /** The one question of the first run. */
  | { readonly card: 'question' }
  /** The deadline has passed, and the facility still has to apply. */
  | { readonly card: 'passed'; readonly date: string; readonly own: boolean }
  | { readonly card: 'task'; readonly task: Task }
  | { readonly card: 'done' }

interface Situation {
  readonly facility: Pick<Facility, 'asked'>
  readonly progress: Pick<Progress, 'next' | 'deadline'>
  /** The outcomes of the form in the tab; `null` while there is none. */
  readonly outcomes: readonly Outcome[] | null
  /** What the page in the tab says of an application that was received. */
  readonly receipt: ShownReceipt | null
  /** Day and number that were kept of one; `null` where nothing was. */
  readonly kept: { readonly day: string; readonly number: string } | null
}

/**
 * Chooses what a person is told first. A receipt and an open form go before everything, also before
 * the first question; a deadline that has passed before the next task.
 */
export function nowCard({ facility, progress, outcomes, receipt, kept }: Situation): NowCard {
  const { next, deadline } = progress
  if (receipt !== null) {
    const { said, number } = receipt
    const ticked = deadline.state === 'applied'
    return { card: 'sent', said, number, ticked, kept: kept?.number === (number ?? '') }
  }
  if (outcomes !== null) return { card: 'form', fields: placesToSee(outcomes).size }
  if (kept !== null) return { card: 'kept', day: kept.day, number: kept.number }
  if (!facility.asked) return { card: 'question' }
  if (deadline.state === 'passed') {
    return { card: 'passed', date: deadline.date, own: deadline.own === true }
  }
  return next === undefined ? { card: 'done' } : { card: 'task', task: next }
}
