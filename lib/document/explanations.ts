import { type Answer, type Application, type CheckedGuide, outcomesOf } from '../check'
import { SOUND_DAY, soundApplication } from '../check/examples/soundApplication'
import { paperDatesExplained, paperFacilityExplained } from './examples/datesAndFacility'
import { paperKindsExplained } from './examples/kinds'
import { paperLinesExplained } from './examples/lines'
import { paperRegistrationExplained } from './examples/registration'
import { soundPapers } from './examples/soundPapers'
import { paperTotalsExplained } from './examples/totals'
import type { PaperExplanations, PaperRule } from './rule'

/** The reasons for the answers of the rules on papers, with examples. */
export const PAPER_EXPLANATIONS: PaperExplanations = {
  ...paperKindsExplained,
  ...paperTotalsExplained,
  ...paperLinesExplained,
  ...paperDatesExplained,
  ...paperFacilityExplained,
  ...paperRegistrationExplained,
}

/** An example of a rule on papers with the answer that the rule gives to it. */
interface ShownPaperExample {
  readonly shows: string
  readonly expected: Answer
  readonly answer: Answer
}

/** @returns the examples of a rule, each with the rule's own answer. */
export function paperExamplesOf(rule: PaperRule, guide: CheckedGuide): ShownPaperExample[] {
  const { examples = [] } = PAPER_EXPLANATIONS[rule.id] ?? {}
  return examples.flatMap(
    ({ shows, answer, change, application = () => ({}), asOf = SOUND_DAY }) => {
      const papers = change(...soundPapers())
      const given = { ...soundApplication(guide), ...application() }
      const bound = {
        ...rule,
        find: (a: Application, day: Temporal.PlainDate) => rule.find(papers, a, day),
      }
      const [outcome] = outcomesOf([bound], given, Temporal.PlainDate.from(asOf))
      return outcome ? [{ shows, expected: answer, answer: outcome.answer }] : []
    },
  )
}
