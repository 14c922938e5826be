import {
  type Beside,
  type CheckedGuide,
  check,
  type Estimate,
  estimate,
  type NoEstimate,
  type Outcome,
} from '../check'
import { toApplication } from './application'
import type { Reading } from './reading'

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
  return {
    reading,
    outcomes: check(application, guide, day),
    estimate: estimate(application, guide),
  }
}
