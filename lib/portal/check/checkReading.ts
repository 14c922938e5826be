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
import { ownKindsOf } from '../../guide'
import type { Source } from '../../guide/schema'
import { message } from '../../message'
import type { Reading } from '../reading/reading'
import { severalForms } from './severalForms'
import { toApplication } from './toApplication'

/** A reading with the outcomes of its check. */
export interface CheckedReading {
  readonly reading: Reading
  /** The values that were checked. */
  readonly application: Application
  readonly outcomes: readonly Outcome[]
  readonly estimate: Estimate | NoEstimate
}

/**
 * Checks a reading. Panel and page call this with the same input, so that their outcomes agree.
 * @param context what the panel knows about the facility.
 * @param asOf 確認の基準日, ISO 8601; `null` for today.
 * @param today in Tokyo.
 */
export function checkReading(
  reading: Reading,
  context: CheckContext,
  guide: CheckedGuide,
  asOf: string | null,
  today: Temporal.PlainDate,
): CheckedReading {
  const parsed = toApplication(reading, { ...context, ownKinds: ownKindsOf(guide) })
  const otherFacility = otherFacilityIn(parsed, context)
  const application = otherFacility ? { ...parsed, ...UNKNOWN_FACILITY } : parsed
  const day = asOf === null ? today : Temporal.PlainDate.from(asOf)
  const doubts = [
    ...(otherFacility ? [otherFacility] : []),
    ...otherSubsidyIn(reading),
    ...severalForms(reading),
  ]
  return {
    reading,
    application,
    outcomes: withDoubts(check(application, guide, day), doubts),
    estimate: estimate(application, guide),
  }
}

/** The sources of these doubts are on the portal itself and not in the handbook. */
const PORTAL = '医療機関等向け総合ポータルサイト'
export const PAGE: Source = { document: PORTAL, section: 'ページの見出し' }
export const CODE_IN_FORM: Source = { document: PORTAL, section: 'フォームの医療機関等コード' }

/** The current facility's answers and ticks do not apply to another facility's application. */
export const UNKNOWN_FACILITY: Pick<Application, 'facility' | 'openTasks' | 'applied'> = {
  facility: { kind: null, adapted: null, subsidised: null },
  openTasks: null,
  applied: null,
}

/** The rule's id where the form has another facility's code. */
export const RIGHT_FACILITY = 'right-facility'

/** @returns 要確認 if the form has another facility's code than the current one's; else `null`. */
function otherFacilityIn({ facilityCode }: Application, { code }: CheckContext): Outcome | null {
  if (code === '' || facilityCode.state !== 'read' || facilityCode.value.digits === code)
    return null
  return {
    rule: RIGHT_FACILITY,
    question: message('questionRightFacility'),
    source: CODE_IN_FORM,
    ...review(
      placeOf(facilityCode),
      message('checkOtherFacility', facilityCode.value.digits, code),
      message('checkOtherFacilityMend'),
    ),
  }
}

function otherSubsidyIn({ perhaps }: Reading): Outcome[] {
  if (perhaps === null) return []
  const found = review([], message('checkPerhapsOther', perhaps), message('checkPerhapsOtherMend'))
  return [{ rule: 'right-form', question: message('questionRightForm'), source: PAGE, ...found }]
}

/** Inserts the doubts about the form as a whole directly after the outcomes that are 要修正. */
function withDoubts(outcomes: readonly Outcome[], doubts: readonly Outcome[]): readonly Outcome[] {
  const failures = outcomes.filter(({ answer }) => answer === 'fail')
  return [...failures, ...doubts, ...outcomes.slice(failures.length)]
}
