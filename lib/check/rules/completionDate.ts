import { message } from '../../message'
import { dateMessage } from '../../notation'
import { dayNumber } from '../../notation/dayNumber'
import { type Application, placeOf, placesWithFirst } from '../application'
import { isApplicationOdd } from '../applicationDay'
import { type Finding, fail, inapplicable, pass, review, withoutValue } from '../outcome'
import { basisOf, type RuleFamily } from '../rule'
import { OWN_JUDGEMENT, PORTAL_SIBLINGS } from '../sources'

/** The preparation is finished before anything is applied for. */
function findCompletion({ completionDate }: Application, asOf: Temporal.PlainDate): Finding {
  if (completionDate.state !== 'read') {
    return withoutValue(completionDate, message('fieldCompletionDate'))
  }
  const places = placeOf(completionDate)
  const { value } = completionDate
  if (dayNumber(value) <= dayNumber(asOf)) {
    return pass(places, 'checkCompletionKnown', dateMessage(value))
  }
  const future = message('checkCompletionInFuture', dateMessage(value), dateMessage(asOf))
  return fail(places, future, message('checkCompletionInFutureMend'))
}

/** An unknown date, or a completion in the future, is the subject of that date's own rule. */
function findBeforeApplication(application: Application, asOf: Temporal.PlainDate): Finding {
  const { completionDate, applicationDate } = application
  if (completionDate.state !== 'read' || applicationDate.state !== 'read') {
    return inapplicable('checkApplicationDateUnknown')
  }
  if (dayNumber(completionDate.value) > dayNumber(asOf)) {
    return inapplicable('checkCompletionStillAhead')
  }
  const places = [completionDate, applicationDate].flatMap(placeOf)
  const days = [dateMessage(completionDate.value), dateMessage(applicationDate.value)]
  if (dayNumber(completionDate.value) <= dayNumber(applicationDate.value)) {
    return pass(places, 'checkCompletionBeforeApplication', ...days)
  }
  const after = message('checkCompletionAfterApplication', ...days)
  const odd = isApplicationOdd(applicationDate.value, application) ? [applicationDate] : []
  const where = placesWithFirst(odd, [completionDate, applicationDate])
  return fail(where, after, message('checkCompletionAfterApplicationMend'))
}

/** 完了日 is not 運用開始日, and easily mixed up with it. */
function findBeforeStart(
  { completionDate, operationStartDate, applicationDate }: Application,
  asOf: Temporal.PlainDate,
): Finding {
  if (completionDate.state !== 'read' || operationStartDate.state !== 'read') {
    return operationStartDate.state === 'unclear'
      ? withoutValue(operationStartDate, message('fieldOperationStartDate'))
      : inapplicable('checkStartUnknown')
  }
  if (dayNumber(completionDate.value) > dayNumber(asOf)) {
    return inapplicable('checkCompletionStillAhead')
  }
  const isCompletionLate =
    applicationDate.state === 'read' &&
    dayNumber(completionDate.value) > dayNumber(applicationDate.value)
  const places = placesWithFirst(isCompletionLate ? [completionDate] : [], [
    operationStartDate,
    completionDate,
  ])
  const days = [dateMessage(operationStartDate.value), dateMessage(completionDate.value)]
  if (dayNumber(completionDate.value) <= dayNumber(operationStartDate.value)) {
    return pass(places, 'checkStartAfterCompletion', ...days)
  }
  const before = message('checkStartBeforeCompletion', ...days)
  return review(places, before, message('checkStartBeforeCompletionMend'))
}

/** One year, as a difference of two `dayNumber`s. */
const ONE_YEAR = 10_000

/** Work is paid when it is done: a difference of more than a year is more likely a wrong year. */
function findNearReceipt({ completionDate, receiptDate, applicationDate }: Application): Finding {
  if (completionDate.state !== 'read' || receiptDate.state !== 'read') {
    return inapplicable('checkReceiptDayUnknown')
  }
  const apart = Math.abs(dayNumber(completionDate.value) - dayNumber(receiptDate.value))
  if (apart <= ONE_YEAR) {
    return inapplicable('checkReceiptNear')
  }
  const applied = applicationDate.state === 'read' ? dayNumber(applicationDate.value) : null
  const isCompletionOdd =
    applied !== null &&
    Math.abs(dayNumber(completionDate.value) - applied) >
      Math.abs(dayNumber(receiptDate.value) - applied)
  return review(
    placesWithFirst(isCompletionOdd ? [completionDate] : [], [receiptDate, completionDate]),
    message('checkReceiptFar', dateMessage(receiptDate.value), dateMessage(completionDate.value)),
    message('checkReceiptFarMend'),
  )
}

/** The date of completion, by itself and beside the other dates. */
export const completionDateRules: RuleFamily = (guide) => [
  {
    id: 'completion-date',
    question: message('questionCompletionDate'),
    needs: ['completionDate'],
    ...basisOf(guide, guide.subsidy.requires),
    answers: ['pass', 'fail', 'review'],
    find: findCompletion,
  },
  {
    id: 'completion-application',
    question: message('questionCompletionApplication'),
    needs: ['completionDate', 'applicationDate', 'receiptDate'],
    ...basisOf(guide, guide.subsidy.requires),
    answers: ['pass', 'fail', 'inapplicable'],
    find: findBeforeApplication,
  },
  {
    id: 'completion-start',
    question: message('questionCompletionStart'),
    needs: ['completionDate', 'operationStartDate', 'applicationDate'],
    ...PORTAL_SIBLINGS,
    answers: ['pass', 'review', 'inapplicable'],
    find: findBeforeStart,
  },
  {
    id: 'completion-receipt',
    question: message('questionCompletionReceipt'),
    needs: ['completionDate', 'receiptDate', 'applicationDate'],
    ...OWN_JUDGEMENT,
    answers: ['review', 'inapplicable'],
    find: findNearReceipt,
  },
]
