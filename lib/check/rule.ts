import type { Guide, Source } from '../guide/schema'
import type { Message } from '../message'
import type { Application } from './application'
import type { Finding } from './outcome'

/** What of a guide the checks stand on: all that the page needs to know of it. */
export type CheckedGuide = Pick<Guide, 'title' | 'subsidy'>

/** A check: a question, where it comes from, and how it is answered. */
export interface Rule {
  readonly id: string
  readonly question: Message
  readonly source: Source
  /** @param asOf the day of the check, Asia/Tokyo. */
  readonly find: (application: Application, asOf: Temporal.PlainDate) => Finding
}

/** The rules of one subject, made from a guide's figures. */
export type RuleFamily = (guide: CheckedGuide) => Rule[]
