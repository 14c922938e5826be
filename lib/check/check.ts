import { message } from '../message'
import { dateMessage } from '../notation'
import type { Application } from './application'
import { type Answer, type Finding, type Outcome, review } from './outcome'
import type { CheckedGuide, Dates, Rule } from './rule'
import { rulesFor } from './rules'

const ORDER: readonly Answer[] = ['fail', 'review', 'pass', 'inapplicable']

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
  return outcomesOf(rulesFor(guide), application, asOf)
}

/** @returns what `check` returns, of some rules only. */
export function outcomesOf(
  rules: readonly Rule[],
  application: Application,
  asOf: Temporal.PlainDate,
): Outcome[] {
  // Compared as text, since reading the dates of all rules would take most of the time.
  const day = asOf.toString()
  const outcomes = rules.map((rule): Outcome => {
    const { id, question, source } = rule
    return { rule: id, question, source, ...findingOf(rule, application, asOf, day) }
  })
  return ORDER.flatMap((wanted) => outcomes.filter(({ answer }) => answer === wanted))
}

/** @param day `asOf` in ISO 8601. */
function findingOf(
  rule: Rule,
  application: Application,
  asOf: Temporal.PlainDate,
  day: string,
): Finding {
  try {
    if (holdsOn(rule.dates, day)) return rule.find(application, asOf)
    const text = message('checkNotInForce', dateMessage(asOf))
    return review([], text, message('checkNotInForceMend'))
  } catch {
    return review([], message('checkBroken'), message('checkBrokenMend'))
  }
}

/** Not yet, or no longer, in force is not the same as in order. */
function holdsOn({ from, until }: Dates, day: string): boolean {
  return (from === undefined || day >= from) && (until === undefined || day <= until)
}
