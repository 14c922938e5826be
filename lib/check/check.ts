import { message } from '../message'
import { dateMessage } from '../notation'
import type { Application } from './application'
import { type Answer, type Finding, type Outcome, review } from './outcome'
import type { CheckedGuide, Dates, Rule } from './rule'
import { rulesFor } from './rules'

const ORDER: Readonly<Record<Answer, number>> = { fail: 0, review: 1, pass: 2, inapplicable: 3 }

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
  return { rule: id, question, source, ...findingOf(rule, application, asOf) }
}

function findingOf(rule: Rule, application: Application, asOf: Temporal.PlainDate): Finding {
  try {
    if (holdsOn(rule.dates, asOf)) return rule.find(application, asOf)
    const text = message('checkNotInForce', dateMessage(asOf))
    return review([], text, message('checkNotInForceMend'))
  } catch {
    return review([], message('checkBroken'), message('checkBrokenMend'))
  }
}

/** Not yet, or no longer, in force is not the same as in order. */
function holdsOn({ from, until }: Dates, asOf: Temporal.PlainDate): boolean {
  const { compare } = Temporal.PlainDate
  return (
    (from === undefined || compare(asOf, from) >= 0) &&
    (until === undefined || compare(asOf, until) <= 0)
  )
}
