import { message } from '../../message'
import { yenMessage } from '../../notation'
import { type Application, type Fact, factOfItem, placeOf } from '../application'
import { empty, MISSING, read } from '../fact'
import { type Finding, fail, inapplicable, pass, review, withoutValue } from '../outcome'
import { PORTAL_RETURNS } from '../portalReturns'
import { type CheckedGuide, type Explanations, type RuleFamily, termsBasis } from '../rule'
import { costsAt, UNREADABLE } from '../soundApplication'

type Read = Extract<Fact<number>, { state: 'read' }>

/** The total can hold costs that we did not recognise, so only a total below its items is wrong. */
function findTotal(application: Application, { subsidy }: CheckedGuide): Finding {
  const { totalCost } = application
  if (totalCost.state !== 'read') return withoutValue(totalCost, message('fieldTotalCost'))
  const negative = negativeAmong(totalCost)
  if (negative) return negative
  const costs = subsidy.items.map(({ id }) => factOfItem(application, id))
  const places = [...placeOf(totalCost), ...costs.flatMap(placeOf)]
  const sum = sumOf(costs)
  if (sum === null) {
    return review(places, message('checkTotalUnknown'), message('checkTotalUnknownMend'))
  }
  const values = [yenMessage(totalCost.value), yenMessage(sum)]
  if (totalCost.value === sum) {
    return zeroOf(totalCost) ?? pass(places, 'checkTotalAgrees', yenMessage(sum))
  }
  return totalCost.value < sum
    ? fail(places, message('checkTotalBelow', ...values), message('checkTotalMend'))
    : review(places, message('checkTotalAbove', ...values), message('checkTotalAboveMend'))
}

/** @returns yen; `null` where one of them is not known. */
function sumOf(costs: readonly Fact<number>[]): number | null {
  let sum = 0
  for (const cost of costs) {
    if (cost.state === 'read') sum += cost.value
    else if (cost.state !== 'empty') return null
  }
  return sum
}

/** @returns that an amount that was paid cannot be negative; `undefined` where none of them is. */
function negativeAmong(...amounts: Fact<number>[]): Finding | undefined {
  const amount = amounts.filter((each) => each.state === 'read').find(({ value }) => value < 0)
  if (amount === undefined) return undefined
  const text = message('checkNegative', amount.label)
  return fail(placeOf(amount), text, message('checkPaidAmountMend'))
}

/** What agrees at 0 yen says only that nothing was paid; `undefined` for another amount. */
function zeroOf(amount: Read): Finding | undefined {
  if (amount.value !== 0) return undefined
  const text = message('checkZero', amount.label)
  return review(placeOf(amount), text, message('checkPaidAmountMend'))
}

/** Receipts and breakdown add up to the same; the breakdown lists what is not covered as well. */
function findDocuments({ receiptTotal, breakdownTotal }: Application): Finding {
  const negative = negativeAmong(receiptTotal, breakdownTotal)
  if (negative) return negative
  if (receiptTotal.state === 'missing' || breakdownTotal.state === 'missing') {
    return inapplicable('checkTotalsNotAsked')
  }
  if (receiptTotal.state !== 'read') return withoutValue(receiptTotal, message('fieldReceiptTotal'))
  if (breakdownTotal.state !== 'read') {
    return withoutValue(breakdownTotal, message('fieldBreakdownTotal'))
  }
  const places = [receiptTotal, breakdownTotal].flatMap(placeOf)
  const values = [yenMessage(receiptTotal.value), yenMessage(breakdownTotal.value)]
  if (receiptTotal.value === breakdownTotal.value) {
    return zeroOf(receiptTotal) ?? pass(places, 'checkTotalsAgree', ...values)
  }
  return fail(places, message('checkTotalsDiffer', ...values), message('checkTotalsDifferMend'))
}

/** What was spent on the project stands on the receipts; they can hold other things as well. */
function findReceipt({ receiptTotal, totalCost }: Application): Finding {
  const negative = negativeAmong(totalCost, receiptTotal)
  if (negative) return negative
  if (receiptTotal.state !== 'read' || totalCost.state !== 'read') {
    return inapplicable('checkTotalsUnknown')
  }
  const places = [totalCost, receiptTotal].flatMap(placeOf)
  const values = [yenMessage(totalCost.value), yenMessage(receiptTotal.value)]
  if (totalCost.value <= receiptTotal.value) {
    return zeroOf(totalCost) ?? pass(places, 'checkTotalInReceipt', ...values)
  }
  const above = message('checkTotalAboveReceipt', ...values)
  return review(places, above, message('checkTotalAboveReceiptMend'))
}

export const totalsRules: RuleFamily = (guide) => [
  {
    id: 'total-cost',
    question: message('questionTotalCost'),
    needs: ['totalCost', 'costs'],
    ...termsBasis(guide),
    answers: ['pass', 'fail', 'review'],
    find: (application) => findTotal(application, guide),
  },
  {
    id: 'totals-agree',
    question: message('questionTotalsAgree'),
    needs: ['receiptTotal', 'breakdownTotal'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: findDocuments,
  },
  {
    id: 'total-receipt',
    question: message('questionTotalReceipt'),
    needs: ['totalCost', 'receiptTotal'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: findReceipt,
  },
]

// Stryker disable all: examples are tests themselves.
export const totalsExplained: Explanations = {
  'total-cost': {
    why: '内訳より少ない総事業費は計算が合いません。多いときは、準備ナビが読み取れない費用を含むことがあるため、誤りとは決めつけません。',
    examples: [
      { shows: '内訳の合計と同じ', answer: 'pass', change: () => ({}) },
      { shows: '内訳の合計より少ない', answer: 'fail', change: () => ({ totalCost: read(1) }) },
      {
        shows: 'まだ入力していない',
        answer: 'fail',
        change: () => ({ totalCost: empty('総事業費') }),
      },
      {
        shows: '内訳の合計より多い',
        answer: 'review',
        change: () => ({ totalCost: read(9_999_999) }),
      },
      {
        shows: 'マイナスの金額',
        answer: 'fail',
        change: () => ({ totalCost: read(-1, '総事業費') }),
      },
      {
        shows: '0円で、費用も入力していない',
        answer: 'review',
        change: (_, guide) => ({ ...costsAt(guide, empty()), totalCost: read(0, '総事業費') }),
      },
      {
        shows: '内訳の1つを読み取れない',
        answer: 'review',
        change: (_, guide) => costsAt(guide, UNREADABLE),
      },
      {
        shows: '総事業費の欄が見つからない',
        answer: 'review',
        change: () => ({ totalCost: MISSING }),
      },
    ],
  },
  'totals-agree': {
    why: '領収書と内訳書の合計が違う申請は差し戻されます。',
    examples: [
      { shows: '領収書と内訳書の合計が同じ', answer: 'pass', change: () => ({}) },
      {
        shows: '領収書と内訳書の合計が違う',
        answer: 'fail',
        change: () => ({ breakdownTotal: read(1) }),
      },
      {
        shows: 'どちらかがマイナスの金額',
        answer: 'fail',
        change: () => ({ breakdownTotal: read(-1, '内訳書の合計額') }),
      },
      {
        shows: 'どちらも0円',
        answer: 'review',
        change: () => ({ receiptTotal: read(0, '領収書の合計額'), breakdownTotal: read(0) }),
      },
      {
        shows: '内訳書の合計を読み取れない',
        answer: 'review',
        change: () => ({ breakdownTotal: UNREADABLE }),
      },
      {
        shows: 'フォームに合計の欄がない',
        answer: 'inapplicable',
        change: () => ({ receiptTotal: MISSING }),
      },
    ],
  },
  'total-receipt': {
    why: '領収書より多い総事業費は、領収書が足りないか書き間違いです。どちらかは準備ナビには分かりません。',
    examples: [
      { shows: '総事業費が領収書の合計と同じ', answer: 'pass', change: () => ({}) },
      {
        shows: '総事業費が領収書の合計より多い',
        answer: 'review',
        change: () => ({ totalCost: read(9_999_999) }),
      },
      {
        shows: 'どちらかがマイナスの金額',
        answer: 'fail',
        change: () => ({ receiptTotal: read(-1, '領収書の合計額') }),
      },
      {
        shows: '総事業費が0円',
        answer: 'review',
        change: () => ({ totalCost: read(0, '総事業費') }),
      },
      {
        shows: 'フォームに領収書の合計の欄がない',
        answer: 'inapplicable',
        change: () => ({ receiptTotal: MISSING }),
      },
    ],
  },
}
