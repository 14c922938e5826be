import {
  type Beside,
  type CheckedGuide,
  check,
  type Estimate,
  estimate,
  type NoEstimate,
  type Outcome,
} from '../check'
import { review } from '../check/outcome'
import type { Source } from '../guide/schema'
import { message } from '../message'
import { toApplication } from './application'
import type { Reading } from './reading'
import { severalForms } from './severalForms'

/** What the check says of a form. */
export interface CheckedReading {
  readonly reading: Reading
  readonly outcomes: readonly Outcome[]
  readonly estimate: Estimate | NoEstimate
}

/**
 * Checks what stood in a form. The panel and the page call it with the same input, so that both
 * say the same.
 * @param asOf 確認の基準日, ISO 8601; `null` for today in Tokyo.
 */
export function checkReading(
  reading: Reading,
  beside: Beside,
  guide: CheckedGuide,
  asOf: string | null,
): CheckedReading {
  const application = toApplication(reading, beside)
  const day =
    asOf === null ? Temporal.Now.plainDateISO('Asia/Tokyo') : Temporal.PlainDate.from(asOf)
  const doubts = [...otherSubsidy(reading), ...severalForms(reading)]
  return {
    reading,
    outcomes: withDoubts(check(application, guide, day), doubts),
    estimate: estimate(application, guide),
  }
}

/** What the doubt stands on is no document. */
export const PAGE: Source = {
  document: '医療機関等向け総合ポータルサイト',
  section: 'ページの見出し',
}

function otherSubsidy({ perhaps }: Reading): Outcome[] {
  if (perhaps === null) return []
  const found = review([], message('checkPerhapsOther', perhaps), message('checkPerhapsOtherMend'))
  return [{ rule: 'right-form', question: message('questionRightForm'), source: PAGE, ...found }]
}

/** Whether it is the right form at all comes next after what is 要修正. */
function withDoubts(outcomes: readonly Outcome[], doubts: readonly Outcome[]): readonly Outcome[] {
  const wrong = outcomes.filter(({ answer }) => answer === 'fail')
  return [...wrong, ...doubts, ...outcomes.slice(wrong.length)]
}
