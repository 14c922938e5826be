import { message } from '../../message'
import { dateMessage } from '../../notation'
import { type Application, placeOf } from '../application'
import { empty, MISSING, read } from '../fact'
import { type Finding, fail, inapplicable, pass, review, withoutValue } from '../outcome'
import { PORTAL_RETURNS } from '../portalReturns'
import { basisOf, type Explanations, type RuleFamily } from '../rule'
import { UNREADABLE } from '../soundApplication'

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

const day = (text: string) => read(Temporal.PlainDate.from(text))

// Stryker disable all: examples are tests themselves.
export const completionDateExplained: Explanations = {
  'completion-date': {
    why: '申請は導入が完了した後に行うため、完了日が先の日付の申請は確かに誤りです。',
    examples: [
      { shows: '確認の基準日より前の日', answer: 'pass', change: () => ({}) },
      {
        shows: '確認の基準日と同じ日',
        answer: 'pass',
        change: () => ({ completionDate: day('2026-01-20') }),
      },
      {
        shows: '確認の基準日より後の日',
        answer: 'fail',
        change: () => ({ completionDate: day('2026-01-21') }),
      },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ completionDate: empty('完了日') }),
      },
      {
        shows: '日付として読み取れない',
        answer: 'review',
        change: () => ({ completionDate: UNREADABLE }),
      },
      {
        shows: '完了日の欄が見つからない',
        answer: 'review',
        change: () => ({ completionDate: MISSING }),
      },
    ],
  },
  'completion-application': {
    why: '申請は導入が完了した後に行うため、完了日が申請日より後の申請は確かに誤りです。',
    examples: [
      { shows: '完了日が申請日より前', answer: 'pass', change: () => ({}) },
      {
        shows: '完了日と申請日が同じ',
        answer: 'pass',
        change: () => ({ applicationDate: day('2025-12-10') }),
      },
      {
        shows: '完了日が申請日より後',
        answer: 'fail',
        change: () => ({ applicationDate: day('2025-12-09') }),
      },
      {
        shows: '申請日をまだ入力していない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: empty('申請日') }),
      },
      {
        shows: '申請日を読み取れない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: UNREADABLE }),
      },
      {
        shows: 'フォームに申請日の欄がない',
        answer: 'inapplicable',
        change: () => ({ applicationDate: MISSING }),
      },
    ],
  },
  'completion-start': {
    why: '完了日と運用開始日は別の日です。取り違えや書き間違いかもしれないため、確かめていただきます。',
    examples: [
      { shows: '運用開始日が完了日より後', answer: 'pass', change: () => ({}) },
      {
        shows: '運用開始日が完了日より前',
        answer: 'review',
        change: () => ({ operationStartDate: day('2025-12-09') }),
      },
      {
        shows: '運用開始日を読み取れない',
        answer: 'review',
        change: () => ({ operationStartDate: UNREADABLE }),
      },
      {
        shows: 'フォームに運用開始日の欄がない',
        answer: 'inapplicable',
        change: () => ({ operationStartDate: MISSING }),
      },
    ],
  },
}
