import { message } from '../../message'
import { dateMessage } from '../../notation'
import { type Application, placeOf } from '../application'
import { type Finding, inapplicable, review } from '../outcome'
import { basisOf, type RuleFamily } from '../rule'

/**
 * The first day of 令和. No guide names a first day of its subsidy; オンライン資格確認, which all of
 * them prepare, was put into law later in that month, so that no preparation for it is older. A
 * slip of the era (平成7年 for 令和7年) or of ten years lies before it.
 */
const EARLIEST = '2019-05-01'

function find(application: Application, earliest: Temporal.PlainDate): Finding {
  const { receiptDate, completionDate, operationStartDate, applicationDate } = application
  const early = [receiptDate, completionDate, operationStartDate, applicationDate]
    .filter((date) => date.state === 'read')
    .find(({ value }) => Temporal.PlainDate.compare(value, earliest) < 0)
  if (early === undefined) return inapplicable('checkNoYearSlip')
  return review(
    placeOf(early),
    message('checkYearSlip', early.label, dateMessage(early.value)),
    message('checkYearSlipMend'),
  )
}

export const yearSlipRules: RuleFamily = (guide) => {
  const earliest = Temporal.PlainDate.from(EARLIEST)
  return [
    {
      id: 'year-slip',
      question: message('questionYearSlip'),
      needs: ['receiptDate', 'completionDate', 'operationStartDate', 'applicationDate'],
      ...basisOf(guide, guide.subsidy.requires),
      answers: ['review', 'inapplicable'],
      find: (application) => find(application, earliest),
    },
  ]
}
