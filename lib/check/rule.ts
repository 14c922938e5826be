import type { Guide, Source } from '../guide/schema'
import type { Message } from '../message'
import type { Application } from './application'
import type { Answer, Finding } from './outcome'

/** The last day to apply. */
export type Deadline = NonNullable<Guide['subsidy']['deadline']> & {
  /** The facility has entered it in place of the guide's. */
  readonly own?: true
  /** An administrator has set it in place of the guide's. */
  readonly policy?: true
}

/** The part of a guide that the rules use; the page gets nothing else. */
export interface CheckedGuide extends Pick<Guide, 'title' | 'edition' | 'holds'> {
  readonly subsidy: Omit<Guide['subsidy'], 'deadline'> & {
    readonly deadline?: Deadline | undefined
  }
}

/** @returns the part of a guide that the rules use. */
export function checkedPart({ title, edition, holds, subsidy }: Guide): CheckedGuide {
  return { title, edition, holds, subsidy }
}

/** The period in which a rule applies, and its edition. */
export interface Dates {
  /** The edition, or the time of the survey, that has the rule. */
  readonly edition: string
  /** First and last day, Asia/Tokyo, ISO 8601; left out where not stated. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** A field that a rule uses; `attachments` includes all that is known of files. */
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

/** @returns the source of a fact of the guide, and its dates, or else the guide's. */
export function basisOf(
  guide: CheckedGuide,
  fact: { readonly source: Source; readonly holds?: Guide['holds'] | undefined },
): Pick<Rule, 'source' | 'dates'> {
  const { from, until } = fact.holds ?? guide.holds
  return { source: fact.source, dates: { edition: guide.edition, from, until } }
}

/** @returns the source and dates of the terms; a guide has terms for at least one kind. */
export function termsBasis(guide: CheckedGuide): Pick<Rule, 'source' | 'dates'> {
  const [terms] = guide.subsidy.terms
  return basisOf(guide, terms ?? guide.subsidy.requires)
}

/**
 * @returns the possible answers; without OK if none of the facts is confirmed. 要修正 stays possible:
 *   to request nothing, or to leave a required field empty, is wrong in any case.
 */
export function answersOn(
  facts: readonly { readonly unconfirmed?: string | undefined }[],
  answers: readonly Answer[],
): readonly Answer[] {
  const confirmed = facts.some(({ unconfirmed }) => unconfirmed === undefined)
  return confirmed ? answers : answers.filter((answer) => answer !== 'pass')
}

/** An application as an example of a rule's answer: its differences from a correct one. */
export interface Example {
  readonly answer: Answer
  /** What it shows, in Japanese: examples are read by the people who have to trust the rules. */
  readonly shows: string
  readonly change: (sound: Application, guide: CheckedGuide) => Partial<Application>
  /** ISO 8601; the day of the correct application by default. */
  readonly asOf?: string
}

/** The reason for a rule's severity, with examples. */
export interface Explanation {
  readonly why: string
  readonly examples: readonly Example[]
}

/** By the rule's id, or the part before its colon where each item has a rule of its own. */
export type Explanations = Readonly<Record<string, Explanation>>
