import { message } from '../../message'
import { dateMessage } from '../../notation'
import { dayNumber } from '../../notation/dayNumber'
import { type Application, placeOf } from '../application'
import { type Finding, inapplicable, review } from '../outcome'
import { basisOf, type RuleFamily } from '../rule'
import { LAW_OF_2019 } from '../sources'

/**
 * The first day of 令和. オンライン資格確認 became law later in that month: a date before it is a slip
 * of the era (平成7年 for 令和7年) or of ten years. Where the guide says when the programme began,
 * nothing of it is older than that.
 */
const REIWA = '2019-05-01'

function find(
  { receiptDate, completionDate, operationStartDate, applicationDate }: Application,
  earliest: Temporal.PlainDate,
  reiwa: Temporal.PlainDate,
): Finding {
  // What counts is when the work was finished.
  const early = [completionDate, receiptDate, operationStartDate, applicationDate]
    .filter((date) => date.state === 'read')
    .find(({ value }) => dayNumber(value) < dayNumber(earliest))
  if (early === undefined) return inapplicable('checkNoYearSlip', dateMessage(earliest))
  const day = dateMessage(early.value)
  return dayNumber(early.value) < dayNumber(reiwa)
    ? review(
        placeOf(early),
        message('checkYearSlip', early.label, day),
        message('checkYearSlipMend'),
      )
    : review(
        placeOf(early),
        message('checkBeforeProgramme', early.label, day, dateMessage(earliest)),
        message('checkBeforeProgrammeMend'),
      )
}

/** Era and year of each date are likely. */
export const yearSlipRules: RuleFamily = (guide) => {
  const { begins } = guide.subsidy
  const reiwa = Temporal.PlainDate.from(REIWA)
  const earliest = begins ? Temporal.PlainDate.from(begins.date) : reiwa
  return [
    {
      id: 'year-slip',
      question: message('questionYearSlip'),
      needs: ['receiptDate', 'completionDate', 'operationStartDate', 'applicationDate'],
      ...(begins ? basisOf(guide, begins) : LAW_OF_2019),
      answers: ['review', 'inapplicable'],
      find: (application) => find(application, earliest, reiwa),
    },
  ]
}
