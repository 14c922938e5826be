import type { Outcome } from '../../check'
import { placesToSee } from '../../check/places'
import type { Task } from '../../guide/schema'
import type { ShownReceipt } from '../../portal/channel/pageState'
import type { Facility } from '../../progress/facility/facility'
import type { Progress } from '../../progress/facility/progressOf'

/** いま何をすればいい？: what the panel opens with. */
export type NowCard =
  /** The page shows a receipt; whether the application is ticked, and whether the receipt is stored. */
  | {
      readonly card: 'sent'
      readonly sentence: string
      readonly number: string | null
      readonly ticked: boolean
      readonly kept: boolean
    }
  /** The receipt of an application was stored on this day. */
  | { readonly card: 'kept'; readonly day: string; readonly number: string }
  /** The application form is open; the number of fields with 要修正, 未入力 or 要確認. */
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
  /** The receipt that the page in the tab shows. */
  readonly receipt: ShownReceipt | null
  /** Day and number of a stored receipt; `null` for none. */
  readonly kept: { readonly day: string; readonly number: string } | null
}

/**
 * Chooses the card at the top. A receipt and an open form have priority over everything, also over
 * the first question; a passed deadline over the next task.
 */
export function nowCard({ facility, progress, outcomes, receipt, kept }: Situation): NowCard {
  const { next, deadline } = progress
  if (receipt !== null) {
    const { said: sentence, number } = receipt
    const ticked = deadline.state === 'applied'
    return { card: 'sent', sentence, number, ticked, kept: kept?.number === (number ?? '') }
  }
  if (outcomes !== null) return { card: 'form', fields: placesToSee(outcomes).size }
  if (kept !== null) return { card: 'kept', day: kept.day, number: kept.number }
  if (!facility.asked) return { card: 'question' }
  if (deadline.state === 'passed') {
    return { card: 'passed', date: deadline.date, own: deadline.own === true }
  }
  return next === undefined ? { card: 'done' } : { card: 'task', task: next }
}
