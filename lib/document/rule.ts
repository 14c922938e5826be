import type { Application } from '../check'
import type { Answer, Finding } from '../check/outcome'
import type { CheckedGuide, Need, Rule } from '../check/rule'
import type { FactName, Found, ReadPaper } from './paper'

/** A check of papers against each other and an application, with what every rule has. */
export interface PaperRule extends Pick<Rule, 'id' | 'question' | 'source' | 'dates'> {
  /** The fields of the application that it uses. */
  readonly needs: readonly Need[]
  readonly answers: readonly Answer[]
  /** @param asOf the day of the check, Asia/Tokyo. */
  readonly find: (
    papers: readonly ReadPaper[],
    application: Application,
    asOf: Temporal.PlainDate,
  ) => Finding
}

/** The rules of one subject, made from a guide's figures. */
export type PaperRuleFamily = (guide: CheckedGuide) => PaperRule[]

/** Papers as an example of a rule's answer. */
interface PaperExample {
  readonly answer: Answer
  /** What it shows, in Japanese. */
  readonly shows: string
  /** @returns the papers, changed from a receipt and a breakdown in which nothing is wrong. */
  readonly change: (receipt: ReadPaper, breakdown: ReadPaper) => readonly ReadPaper[]
  /** The application's differences from a correct one. */
  readonly application?: () => Partial<Application>
  /** ISO 8601; the day of the correct application by default. */
  readonly asOf?: string
}

/** The reason for a rule's severity, with examples, by the rule's id. */
export type PaperExplanations = Readonly<
  Record<string, { readonly why: string; readonly examples: readonly PaperExample[] }>
>

/** @returns the id of a fact of a paper, as the place of a finding. */
export function factId({ id }: ReadPaper, fact: FactName | 'lines'): string {
  return `${id}/${fact}`
}

/** @returns whether a fact is text, or was confirmed: what was read off a picture can be misread. */
export function isCertain(found: Pick<Found<unknown>, 'basis'> | null): boolean {
  return found !== null && found.basis !== 'picture'
}
