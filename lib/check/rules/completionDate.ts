import { message } from '../../message'
import { dateMessage } from '../../notation'
import { type Application, placeOf } from '../application'
import { type Finding, fail, inapplicable, pass, review, withoutValue } from '../outcome'
import { PORTAL_RETURNS } from '../portalReturns'
import { basisOf, type RuleFamily } from '../rule'

/** The preparation is finished before anything is applied for. */
function findCompletion({ completionDate }: Application, asOf: Temporal.PlainDate): Finding {
  if (completionDate.state !== 'read') {
    return withoutValue(completionDate, message('fieldCompletionDate'))
  }
  const places = placeOf(completionDate)
  const { value } = completionDate
  if (Temporal.PlainDate.compare(value, asOf) <= 0) {
    return pass(places, 'checkCompletionKnown', dateMessage(value))
  }
  const future = message('checkCompletionInFuture', dateMessage(value), dateMessage(asOf))
  return fail(places, future, message('checkCompletionInFutureMend'))
}

/** A day that is not known is what the rules of that day speak of. */
function findBeforeApplication({ completionDate, applicationDate }: Application): Finding {
  if (completionDate.state !== 'read' || applicationDate.state !== 'read') {
    return inapplicable('checkApplicationDateUnknown')
  }
  const places = [completionDate, applicationDate].flatMap(placeOf)
  const days = [dateMessage(completionDate.value), dateMessage(applicationDate.value)]
  if (Temporal.PlainDate.compare(completionDate.value, applicationDate.value) <= 0) {
    return pass(places, 'checkCompletionBeforeApplication', ...days)
  }
  const after = message('checkCompletionAfterApplication', ...days)
  return fail(places, after, message('checkCompletionAfterApplicationMend'))
}

/** 完了日 is not 運用開始日; one taken for the other can be a slip of the pen. */
function findBeforeStart({ completionDate, operationStartDate }: Application): Finding {
  if (completionDate.state !== 'read' || operationStartDate.state !== 'read') {
    return operationStartDate.state === 'unclear'
      ? withoutValue(operationStartDate, message('fieldOperationStartDate'))
      : inapplicable('checkStartUnknown')
  }
  const places = [operationStartDate, completionDate].flatMap(placeOf)
  const days = [dateMessage(operationStartDate.value), dateMessage(completionDate.value)]
  if (Temporal.PlainDate.compare(completionDate.value, operationStartDate.value) <= 0) {
    return pass(places, 'checkStartAfterCompletion', ...days)
  }
  const before = message('checkStartBeforeCompletion', ...days)
  return review(places, before, message('checkStartBeforeCompletionMend'))
}

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
    needs: ['completionDate', 'applicationDate'],
    ...basisOf(guide, guide.subsidy.requires),
    answers: ['pass', 'fail', 'inapplicable'],
    find: findBeforeApplication,
  },
  {
    id: 'completion-start',
    question: message('questionCompletionStart'),
    needs: ['completionDate', 'operationStartDate'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'review', 'inapplicable'],
    find: findBeforeStart,
  },
]
