import type { CheckContext, CheckedGuide, Outcome } from '../../check'
import { type MessageKey, message } from '../../message'
import type { Reading } from '../reading/reading'
import { checkReading, RIGHT_FACILITY, UNKNOWN_FACILITY } from './checkReading'

/**
 * Checks a reading for what we draw on the page. The answers are the panel's, but the sentences hold
 * nothing that only the extension knows: the page can read what is drawn on it, by `window.find()`
 * for example. Each sentence is the one that follows from the form alone; where the form alone does
 * not lead to it, it only names the question and points to the panel.
 * @param asOf 確認の基準日, ISO 8601; `null` for today.
 * @param today in Tokyo.
 */
export function pageOutcomes(
  reading: Reading,
  context: CheckContext,
  guide: CheckedGuide,
  asOf: string | null,
  today: Temporal.PlainDate,
): readonly Outcome[] {
  const { outcomes } = checkReading(reading, context, guide, asOf, today)
  const unknown: CheckContext = { ...UNKNOWN_FACILITY, code: '', items: context.items }
  const byForm = checkReading(reading, unknown, guide, null, today).outcomes
  // Of a rule with several answers the first one counts.
  const byRule = new Map(byForm.toReversed().map((outcome) => [outcome.rule, outcome]))
  return outcomes.map((outcome) => {
    const inPanel = IN_PANEL[outcome.message.key]
    if (inPanel) return withoutTexts(outcome, { message: message(inPanel) })
    const same = byRule.get(outcome.rule)
    const isByForm = same?.message.key === outcome.message.key && !isOfOwnDay(outcome, guide)
    return withoutTexts(outcome, isByForm ? textsOf(same) : pointsToPanel(outcome))
  })
}

/** @returns whether the sentence names a day that the facility has entered in the panel. */
function isOfOwnDay({ message: { key } }: Outcome, { subsidy }: CheckedGuide): boolean {
  return subsidy.deadline?.own === true && key === 'checkApplicationAfterDeadline'
}

/** What only the panel knows, and what is asked before sending all the same. */
const IN_PANEL: Partial<Record<MessageKey, MessageKey>> = {
  checkDeadlinePassed: 'checkDeadlineOnPage',
  checkAppliedOnce: 'checkAppliedAskMend',
}
const ASKED: readonly MessageKey[] = ['checkDeadlineOnPage', 'checkAppliedAskMend']

/** @returns whether a send is asked about: what is 要修正, a deadline that has passed, an earlier send. */
export function asksBeforeSending({ answer, message: { key } }: Outcome): boolean {
  return answer === 'fail' || (answer === 'review' && ASKED.includes(key))
}

type Texts = Pick<Outcome, 'message' | 'mend' | 'right'>

function withoutTexts({ mend, advice, right, ...outcome }: Outcome, texts: Texts): Outcome {
  return { ...outcome, ...texts }
}

function textsOf({ message: text, mend, right }: Outcome): Texts {
  return { message: text, ...(mend && { mend }), ...(right && { right }) }
}

function pointsToPanel({ rule, question }: Outcome): Texts {
  return {
    message:
      rule === RIGHT_FACILITY
        ? message('checkOtherFacilityOnPage')
        : message('checkOnPanel', question),
    mend: message('checkOnPanelMend'),
  }
}
