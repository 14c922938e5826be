import type { Guide, Source } from '../guide/schema'
import type { Message } from '../message'
import type { Application } from './application'
import type { Answer, Finding } from './outcome'

/** What of a guide the checks stand on: all that the page needs to know of it. */
export type CheckedGuide = Pick<Guide, 'title' | 'edition' | 'holds' | 'subsidy'>

/** @returns the part of a guide that the checks stand on. */
export function checkedPart({ title, edition, holds, subsidy }: Guide): CheckedGuide {
  return { title, edition, holds, subsidy }
}

/** When what a rule says is so. */
export interface Dates {
  /** The edition, or the time of the survey, in which it stands so. */
  readonly edition: string
  /** First and last day, Asia/Tokyo, ISO 8601; left out where not stated. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** What a rule looks at; attachments with all that is known of files. */
export type Need = Exclude<keyof Application, 'uncertainFiles'>

/** A check: a question, where it comes from, and how it is answered. */
export interface Rule {
  readonly id: string
  readonly question: Message
  readonly needs: readonly Need[]
  readonly source: Source
  readonly dates: Dates
  /** The answers that it can give. */
  readonly answers: readonly Answer[]
  /** @param asOf the day of the check, Asia/Tokyo. */
  readonly find: (application: Application, asOf: Temporal.PlainDate) => Finding
}

/** The rules of one subject, made from a guide's figures. */
export type RuleFamily = (guide: CheckedGuide) => Rule[]

/** A fact of a guide as what a rule stands on: its source, and its dates or the guide's own. */
export function basisOf(
  guide: CheckedGuide,
  fact: { readonly source: Source; readonly holds?: Guide['holds'] | undefined },
): Pick<Rule, 'source' | 'dates'> {
  const { from, until } = fact.holds ?? guide.holds
  return { source: fact.source, dates: { edition: guide.edition, from, until } }
}

/** The terms' own source; a guide has terms for at least one kind. */
export function termsBasis(guide: CheckedGuide): Pick<Rule, 'source' | 'dates'> {
  const [terms] = guide.subsidy.terms
  return basisOf(guide, terms ?? guide.subsidy.requires)
}

/**
 * @returns of a rule's answers those that it can give where all that it stands on is not confirmed:
 *   never OK. It stays wrong to ask for nothing, or to leave empty what has to be filled in.
 */
export function answersOn(
  facts: readonly { readonly unconfirmed?: string | undefined }[],
  answers: readonly Answer[],
): readonly Answer[] {
  const confirmed = facts.some(({ unconfirmed }) => unconfirmed === undefined)
  return confirmed ? answers : answers.filter((answer) => answer !== 'pass')
}

/** An application on which a rule can be seen at work: what differs from a sound one. */
export interface Example {
  readonly answer: Answer
  /** What it shows, in Japanese: examples are read by the people who have to trust the rules. */
  readonly shows: string
  readonly change: (sound: Application, guide: CheckedGuide) => Partial<Application>
  /** ISO 8601; the day of the sound application unless told otherwise. */
  readonly asOf?: string
}

/** Why a rule's answers weigh as much as they do, and how it looks at work. */
export interface Explanation {
  readonly why: string
  readonly examples: readonly Example[]
}

/** By the rule's id, or by what stands before its colon for one rule an item. */
export type Explanations = Readonly<Record<string, Explanation>>
