import { message } from '../../message'
import { dateMessage } from '../../notation'
import { dayNumber } from '../../notation/dayNumber'
import { type Application, placeOf, placesWithFirst } from '../application'
import { isApplicationOdd } from '../applicationDay'
import { type Finding, fail, inapplicable, pass, withoutValue } from '../outcome'
import { basisOf, type RuleFamily } from '../rule'

/**
 * The vendor is paid before the application is made. A date of application that cannot be read is
 * the subject of its own rule.
 */
function find(application: Application, asOf: Temporal.PlainDate): Finding {
  const { receiptDate, applicationDate } = application
  if (receiptDate.state === 'missing') return inapplicable('checkReceiptDateNotAsked')
  if (receiptDate.state !== 'read') return withoutValue(receiptDate, message('fieldReceiptDate'))
  const { value } = receiptDate
  if (dayNumber(value) > dayNumber(asOf)) {
    const future = message('checkReceiptInFuture', dateMessage(value), dateMessage(asOf))
    return fail(placeOf(receiptDate), future, message('checkReceiptInFutureMend'))
  }
  if (applicationDate.state !== 'read') return inapplicable('checkApplicationDateUnknown')
  const places = [receiptDate, applicationDate].flatMap(placeOf)
  const applied = applicationDate.value
  if (dayNumber(value) > dayNumber(applied)) {
    const days = [dateMessage(value), dateMessage(applied)]
    const after = message('checkReceiptAfterApplication', ...days)
    const odd = isApplicationOdd(applied, application) ? [applicationDate] : []
    const where = placesWithFirst(odd, [receiptDate, applicationDate])
    return fail(where, after, message('checkReceiptAfterApplicationMend'))
  }
  return pass(places, 'checkReceiptDateKnown', dateMessage(value))
}

/** The receipt is not dated after the application. */
export const receiptDateRules: RuleFamily = (guide) => [
  {
    id: 'receipt-date',
    question: message('questionReceiptDate'),
    needs: ['receiptDate', 'applicationDate', 'completionDate'],
    ...basisOf(guide, guide.subsidy.payment ?? guide.subsidy.requires),
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find,
  },
]
