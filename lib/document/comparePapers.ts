import { type Application, type CheckedGuide, type Outcome, outcomesOf } from '../check'
import type { ReadPaper } from './paper'
import { paperRulesFor } from './rules'

/**
 * Compares papers with each other and with an application.
 * @param asOf the day of the check, Asia/Tokyo.
 * @returns one outcome a rule, as the check of an application gives them.
 */
export function comparePapers(
  papers: readonly ReadPaper[],
  application: Application,
  guide: CheckedGuide,
  asOf: Temporal.PlainDate,
): Outcome[] {
  const rules = paperRulesFor(guide).map((rule) => ({
    ...rule,
    find: (given: Application, day: Temporal.PlainDate) => rule.find(papers, given, day),
  }))
  return outcomesOf(rules, application, asOf)
}
