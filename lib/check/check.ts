import { message } from '../message'
import type { Application } from './application'
import { type Answer, type Outcome, review } from './outcome'
import type { CheckedGuide, Rule } from './rule'
import { amountRules } from './rules/amount'
import { attachmentRules } from './rules/attachment'
import { dateRules } from './rules/date'
import { eligibilityRules } from './rules/eligibility'
import { facilityRules } from './rules/facility'

const FAMILIES = [facilityRules, amountRules, dateRules, attachmentRules, eligibilityRules]

const ORDER: Readonly<Record<Answer, number>> = { fail: 0, review: 1, pass: 2, inapplicable: 3 }

/** @returns every rule with the guide's figures in it. */
export function rulesFor(guide: CheckedGuide): Rule[] {
  return FAMILIES.flatMap((family) => family(guide))
}

/**
 * Checks an application against a guide.
 * @param asOf the day of the check, Asia/Tokyo.
 * @returns one outcome a rule, 要修正 first, then 要確認, OK, 対象外. Never throws: a rule that
 *   breaks answers 要確認, so that the others still speak.
 */
export function check(
  application: Application,
  guide: CheckedGuide,
  asOf: Temporal.PlainDate,
): Outcome[] {
  return rulesFor(guide)
    .map((rule) => outcomeOf(rule, application, asOf))
    .sort((a, b) => ORDER[a.answer] - ORDER[b.answer])
}

function outcomeOf(rule: Rule, application: Application, asOf: Temporal.PlainDate): Outcome {
  const { id, question, source } = rule
  try {
    return { rule: id, question, source, ...rule.find(application, asOf) }
  } catch {
    const found = review([], message('checkBroken'), message('checkMissingMend'))
    return { rule: id, question, source, ...found }
  }
}
