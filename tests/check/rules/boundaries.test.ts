import { expect, test } from 'vitest'
import type { Application } from '../../../lib/check'
import { anApplication, code, empty, MISSING, outcomeOf, read, unclear } from '../example'

const day = (text: string) => read(Temporal.PlainDate.from(text))

test.each<[string, string, Partial<Application>, string]>([
  [
    'a chain’s pharmacy with a pharmacy’s code',
    'facility-code-kind',
    { facilityCode: code('3440712366'), facilityKind: read('chainPharmacy') },
    'pass',
  ],
  [
    'a clinic with a home-visit nursing code',
    'facility-code-kind',
    { facilityCode: code('3460712361') },
    'review',
  ],
  ['an amount of 999 yen', 'in-thousands', { totalCost: read(999) }, 'review'],
  ['an amount of 1,000 yen', 'in-thousands', { totalCost: read(1_000) }, 'inapplicable'],
  ['an amount of 0 yen', 'in-thousands', { totalCost: read(0) }, 'inapplicable'],
  ['an item at 0 yen', 'item-cap:mobile', { costs: { mobile: read(0) } }, 'pass'],
  [
    'work not needed that is not understood',
    'item-need:receiptComputer',
    {
      costs: { receiptComputer: unclear() },
      facility: { kind: 'clinic', adapted: true, subsidised: false },
    },
    'review',
  ],
  [
    'work not needed that the form does not ask for',
    'item-need:receiptComputer',
    { costs: {}, facility: { kind: 'clinic', adapted: true, subsidised: false } },
    'review',
  ],
  [
    'work not needed at 0 yen',
    'item-need:receiptComputer',
    {
      costs: { receiptComputer: read(0) },
      facility: { kind: 'clinic', adapted: true, subsidised: false },
    },
    'pass',
  ],
  [
    'a receipt of the day of the application',
    'receipt-date',
    { receiptDate: day('2026-01-20') },
    'pass',
  ],
  [
    'a receipt after an application of an earlier day',
    'receipt-date',
    { receiptDate: day('2026-01-15'), applicationDate: day('2026-01-14') },
    'fail',
  ],
  [
    'a receipt in the future, without a day of application',
    'receipt-date',
    { receiptDate: day('2026-01-21'), applicationDate: MISSING },
    'fail',
  ],
  [
    'a receipt beside a day of application not understood',
    'receipt-date',
    { applicationDate: unclear() },
    'inapplicable',
  ],
  [
    'a receipt in the future, before an application still later',
    'receipt-date',
    { receiptDate: day('2026-11-30'), applicationDate: day('2026-12-31') },
    'fail',
  ],
  [
    'a receipt in the future beside a day of application not understood',
    'receipt-date',
    { receiptDate: day('2026-01-21'), applicationDate: unclear() },
    'fail',
  ],
  [
    'an application in the future',
    'application-date',
    { applicationDate: day('2026-01-21') },
    'review',
  ],
  [
    'a day of application not understood',
    'completion-application',
    { applicationDate: unclear() },
    'inapplicable',
  ],
  ...(['receiptDate', 'completionDate', 'operationStartDate', 'applicationDate'] as const).flatMap(
    (name): [string, string, Partial<Application>, string][] => [
      [`${name} on the last day of 平成`, 'year-slip', { [name]: day('2019-04-30') }, 'review'],
      [`${name} on the first day of 令和`, 'year-slip', { [name]: day('2019-05-01') }, 'review'],
      [
        `${name} on the day before the programme`,
        'year-slip',
        { [name]: day('2024-11-04') },
        'review',
      ],
      [
        `${name} on the first day of the programme`,
        'year-slip',
        { [name]: day('2024-11-05') },
        'inapplicable',
      ],
    ],
  ),
  [
    'a start on the day of completion',
    'completion-start',
    { operationStartDate: day('2025-12-10') },
    'pass',
  ],
  [
    'a start known and a completion that is not',
    'completion-start',
    { completionDate: unclear() },
    'inapplicable',
  ],
  [
    'an application known and a completion that is not',
    'completion-application',
    { completionDate: unclear() },
    'inapplicable',
  ],
  [
    'costs of 0 yen with something asked for',
    'bought',
    { costs: { mobile: read(0), receiptComputer: read(0) } },
    'fail',
  ],
  [
    'one cost of two with something asked for',
    'bought',
    { costs: { mobile: read(1), receiptComputer: empty() } },
    'pass',
  ],
  [
    'one cost empty and one not understood',
    'bought',
    { costs: { mobile: empty(), receiptComputer: unclear() } },
    'review',
  ],
  ['0 yen asked for', 'bought', { requestedAmount: read(0) }, 'inapplicable'],
  [
    'a total of one cost, the other left empty',
    'total-cost',
    { costs: { mobile: read(171_000), receiptComputer: empty() } },
    'pass',
  ],
  [
    'a total and a cost that are negative alike',
    'total-cost',
    { costs: { mobile: read(-5), receiptComputer: empty() }, totalCost: read(-5) },
    'fail',
  ],
  [
    'a negative total beside a cost not understood',
    'total-cost',
    { costs: { mobile: unclear() }, totalCost: read(-5) },
    'fail',
  ],
  ['a total of 0 yen beside costs', 'total-cost', { totalCost: read(0) }, 'fail'],

  [
    'a total of 0 yen and costs of 0 yen',
    'total-cost',
    { costs: { mobile: read(0), receiptComputer: read(0) }, totalCost: read(0) },
    'review',
  ],
  [
    'totals of receipt and breakdown that are negative alike',
    'totals-agree',
    { receiptTotal: read(-5), breakdownTotal: read(-5) },
    'fail',
  ],
  [
    'a negative total of the receipts, without one of the breakdown',
    'totals-agree',
    { receiptTotal: read(-5), breakdownTotal: MISSING },
    'fail',
  ],
  [
    'totals of which one is 0 yen',
    'totals-agree',
    { receiptTotal: read(0), breakdownTotal: read(1) },
    'fail',
  ],
  ['totals of 1 yen', 'totals-agree', { receiptTotal: read(1), breakdownTotal: read(1) }, 'pass'],
  [
    'a negative total in receipts that are not, which the rule on the total says',
    'total-receipt',
    { totalCost: read(-5) },
    'inapplicable',
  ],
  ['receipts of 0 yen', 'total-receipt', { receiptTotal: read(0) }, 'review'],
  [
    'a total of the breakdown that the form does not ask for',
    'totals-agree',
    { breakdownTotal: MISSING },
    'inapplicable',
  ],
])('%s: %s', (_shows, rule, change, answer) => {
  expect(outcomeOf(rule, anApplication(change)).answer).toBe(answer)
})
