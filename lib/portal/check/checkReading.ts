import {
  type Application,
  type CheckContext,
  type CheckedGuide,
  check,
  type Estimate,
  estimate,
  type NoEstimate,
  type Outcome,
} from '../../check'
import { placeOf } from '../../check/application'
import { review } from '../../check/outcome'
import type { Source } from '../../guide/schema'
import { message } from '../../message'
import type { Reading } from '../reading/reading'
import { severalForms } from './severalForms'
import { toApplication } from './toApplication'

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
  beside: CheckContext,
  guide: CheckedGuide,
  asOf: string | null,
): CheckedReading {
  const said = toApplication(reading, beside)
  const elsewhere = anotherFacility(said, beside)
  const application = elsewhere ? { ...said, ...NOTHING_KNOWN } : said
  const day =
    asOf === null ? Temporal.Now.plainDateISO('Asia/Tokyo') : Temporal.PlainDate.from(asOf)
  const doubts = [
    ...(elsewhere ? [elsewhere] : []),
    ...otherSubsidy(reading),
    ...severalForms(reading),
  ]
  return {
    reading,
    outcomes: withDoubts(check(application, guide, day), doubts),
    estimate: estimate(application, guide),
  }
}

/** What the doubts stand on is no document. */
const PORTAL = '医療機関等向け総合ポータルサイト'
export const PAGE: Source = { document: PORTAL, section: 'ページの見出し' }
export const CODE_IN_FORM: Source = { document: PORTAL, section: 'フォームの医療機関等コード' }

/** What is known of one facility says nothing of another one's application. */
const NOTHING_KNOWN: Pick<Application, 'facility' | 'openTasks' | 'applied'> = {
  facility: { kind: null, adapted: null, subsidised: null },
  openTasks: null,
  applied: null,
}

/** @returns that the form holds another facility's code than the one in use; `null` if it does not. */
function anotherFacility({ facilityCode }: Application, { code }: CheckContext): Outcome | null {
  if (code === '' || facilityCode.state !== 'read' || facilityCode.value.digits === code)
    return null
  return {
    rule: 'right-facility',
    question: message('questionRightFacility'),
    source: CODE_IN_FORM,
    ...review(
      placeOf(facilityCode),
      message('checkOtherFacility', facilityCode.value.digits, code),
      message('checkOtherFacilityMend'),
    ),
  }
}

function otherSubsidy({ perhaps }: Reading): Outcome[] {
  if (perhaps === null) return []
  const found = review([], message('checkPerhapsOther', perhaps), message('checkPerhapsOtherMend'))
  return [{ rule: 'right-form', question: message('questionRightForm'), source: PAGE, ...found }]
}

/** Whether it is the right form at all, and whose, comes next after what is 要修正. */
function withDoubts(outcomes: readonly Outcome[], doubts: readonly Outcome[]): readonly Outcome[] {
  const wrong = outcomes.filter(({ answer }) => answer === 'fail')
  return [...wrong, ...doubts, ...outcomes.slice(wrong.length)]
}
