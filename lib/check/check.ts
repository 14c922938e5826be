import { message } from '../message'
import { dateMessage } from '../notation'
import { onceFor } from '../onceFor'
import type { Application } from './application'
import { type Answer, type Finding, type Outcome, review } from './outcome'
import type { CheckedGuide, Dates, Rule } from './rule'
import { rulesFor } from './rules'

const ORDER: readonly Answer[] = ['fail', 'review', 'pass', 'inapplicable']

/**
 * Checks an application against a guide.
 * @param asOf the day of the check, Asia/Tokyo.
 * @returns one outcome a rule, 要修正 first, then 要確認, OK, 対象外. Never throws: a rule that
 *   throws gives 要確認, so that the other rules are still reported.
 */
export function check(
  application: Application,
  guide: CheckedGuide,
  asOf: Temporal.PlainDate,
): Outcome[] {
  return outcomesOf(rulesFor(guide), application, asOf)
}

/** @returns what `check` returns, for some rules only. */
export function outcomesOf(
  rules: readonly Rule[],
  application: Application,
  asOf: Temporal.PlainDate,
): Outcome[] {
  const byAnswer: Record<Answer, Outcome[]> = { fail: [], review: [], pass: [], inapplicable: [] }
  for (const rule of rules) {
    const { id, question, source } = rule
    const outcome = { rule: id, question, source, ...findingOf(rule, application, asOf) }
    byAnswer[outcome.answer].push(outcome)
  }
  return ORDER.flatMap((answer) => byAnswer[answer])
}

/** @returns the finding of one rule; 要確認 if the rule throws. */
export function findingOf(rule: Rule, application: Application, asOf: Temporal.PlainDate): Finding {
  try {
    if (holdsOn(rule.dates, asOf)) return rule.find(application, asOf)
    const text = message('checkNotInForce', dateMessage(asOf))
    return review([], text, message('checkNotInForceMend'))
  } catch {
    return review([], message('checkBroken'), message('checkBrokenMend'))
  }
}

/** A rule that is not in force yet, or no longer, must not give OK. */
function holdsOn({ from, until }: Dates, asOf: Temporal.PlainDate): boolean {
  const day = isoOf(asOf)
  return (from ?? day) <= day && day <= (until ?? day)
}

/** The day in ISO 8601, which compares as text; made once, since all rules compare with one day. */
const isoOf = onceFor((day: Temporal.PlainDate) => day.toString())
