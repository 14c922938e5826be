import { describe, expect, test } from 'vitest'
import type { Application } from '../../lib/check'
import { place } from '../../lib/check/examples/soundApplication'
import { anApplication, code, empty, MISSING, outcomeOf, read, unclear } from './example'

const day = (text: string) => read(Temporal.PlainDate.from(text))
const costs = (mobile: number, receiptComputer: number) => ({
  costs: { mobile: read(mobile), receiptComputer: read(receiptComputer) },
})
const named = (name: string) => ({ facilityName: read(name, '施設名') })

describe.each<[string, [string, Partial<Application>, string][]]>([
  [
    'requested-amount',
    [
      ['half of the estimate', { requestedAmount: read(64_000) }, 'pass'],
      ['one unit below half', { requestedAmount: read(63_000) }, 'review'],
      ['a lost digit', { requestedAmount: read(12_800) }, 'review'],
      ['two lost digits', { requestedAmount: read(1_000) }, 'review'],
      ['127,500 yen, no whole thousands', { requestedAmount: read(127_500) }, 'review'],
      ['127,001 yen', { requestedAmount: read(127_001) }, 'review'],
      ['127,000 yen', { requestedAmount: read(127_000) }, 'pass'],
    ],
  ],
  [
    'item-cap:mobile',
    [
      ['20 times the cap', costs(820_000, 130_000), 'pass'],
      ['more than 20 times the cap', costs(820_001, 130_000), 'review'],
      ['1,000 times the cap', costs(41_000_000, 130_000), 'review'],
    ],
  ],
  [
    'total-cost',
    [
      [
        'the eligible parts only',
        { ...costs(50_000, 130_000), totalCost: read(171_000) },
        'review',
      ],
      ['less than those', { ...costs(50_000, 130_000), totalCost: read(170_999) }, 'fail'],
      [
        'less than costs within their caps',
        { ...costs(20_000, 130_000), totalCost: read(149_999) },
        'fail',
      ],
      [
        'less than the items of an unknown kind',
        { ...costs(50_000, 130_000), totalCost: read(171_000), facilityKind: unclear() },
        'fail',
      ],
      [
        'less than one cost that is left empty beside',
        { costs: { mobile: empty(), receiptComputer: read(10) }, totalCost: read(9) },
        'fail',
      ],
    ],
  ],
  [
    'totals-agree',
    [
      ['a breakdown of a part of the receipt', { breakdownTotal: read(100_000) }, 'review'],
      ['a breakdown of more than the receipt', { breakdownTotal: read(171_001) }, 'fail'],
      [
        'parts that add up',
        { receiptTotal: read(300_000), sharedBreakdowns: [171_000, 129_000] },
        'pass',
      ],
      [
        'parts that do not',
        { receiptTotal: read(300_000), sharedBreakdowns: [171_000, 128_999] },
        'review',
      ],
      ['no other part', { receiptTotal: read(300_000), sharedBreakdowns: [300_000] }, 'review'],
    ],
  ],
  [
    'total-receipt',
    [
      ['below the receipts', { receiptTotal: read(171_001) }, 'pass'],
      ['above the receipts', { receiptTotal: read(170_999) }, 'review'],
      ['20 times as much on the receipts', { receiptTotal: read(3_420_000) }, 'pass'],
      ['more than that', { receiptTotal: read(3_420_001) }, 'review'],
      ['0 yen, which the rule on the total says', { totalCost: read(0) }, 'inapplicable'],
      ['1 yen', { totalCost: read(1), receiptTotal: read(20) }, 'pass'],
      [
        'items above the receipts, no total',
        { totalCost: MISSING, receiptTotal: read(170_999) },
        'review',
      ],
      ['items within the receipts, no total', { totalCost: MISSING }, 'inapplicable'],
      ['items not known, no total', { totalCost: empty(), costs: {} }, 'inapplicable'],
    ],
  ],
  [
    'total-breakdown',
    [
      ['above the breakdown', { breakdownTotal: read(170_999) }, 'review'],
      ['below the breakdown', { breakdownTotal: read(171_001) }, 'pass'],
      ['a breakdown that is not read', { breakdownTotal: unclear() }, 'inapplicable'],
      ['a negative total, which its own rule says', { totalCost: read(-1) }, 'inapplicable'],
    ],
  ],
  [
    'completion-receipt',
    [
      ['a year apart', { receiptDate: day('2024-12-10') }, 'inapplicable'],
      ['a year and a day apart', { receiptDate: day('2024-12-09') }, 'review'],
      ['no receipt known', { receiptDate: unclear() }, 'inapplicable'],
    ],
  ],
  [
    'facility-code',
    [
      ['1310000000', { facilityCode: code('1310000000') }, 'review'],
      ['1111111111', { facilityCode: code('1111111111') }, 'review'],
    ],
  ],
  [
    'facility-name',
    [
      ['みほん病院', named('みほん病院'), 'review'],
      ['a dash', named('―'), 'review'],
      ['a long-vowel mark', named('ー'), 'review'],
      ['a name in Latin letters', named('A Clinic'), 'pass'],
      ['みほん病院 御中', named('みほん病院　御中'), 'review'],
      ['みほん病院（本院）', named('みほん病院（本院）'), 'review'],
      ['みほんクリニック病院', named('みほんクリニック病院'), 'review'],
      ['みほん病院附属診療所', named('みほん病院附属診療所'), 'pass'],
      ['病院前クリニック', named('病院前クリニック'), 'pass'],
      ['みほん薬局', named('みほん薬局'), 'review'],
      ['みほん薬局 駅前店', named('みほん薬局 駅前店'), 'review'],
      ['みほん薬局前医院', named('みほん薬局前医院'), 'pass'],
      ['a hospital', { ...named('みほん病院'), facilityKind: read('hospital') }, 'pass'],
      [
        'a hospital that is called so by no law',
        { ...named('国立病院機構みほんセンター'), facilityKind: read('hospital') },
        'pass',
      ],
      [
        'a clinic’s name for a hospital',
        { ...named('みほんクリニック'), facilityKind: read('hospital') },
        'review',
      ],
      [
        'a chain’s shop',
        { ...named('みほん薬局駅前店'), facilityKind: read('chainPharmacy') },
        'pass',
      ],
      [
        'a clinic’s name for a pharmacy',
        { ...named('みほん医院'), facilityKind: read('pharmacy') },
        'review',
      ],
      ['no kind known', { ...named('みほん病院'), facilityKind: unclear() }, 'inapplicable'],
      ['not read', { facilityName: unclear() }, 'review'],
      ['left empty', { facilityName: empty('施設名') }, 'review'],
    ],
  ],
  [
    'attachment:receipt',
    [
      [
        'in the breakdown’s place',
        { attachments: [place('breakdown', '領収書.pdf'), place('receipt')] },
        'review',
      ],
      [
        'in the breakdown’s place, which is the only one',
        { attachments: [place('breakdown', '領収書.pdf')] },
        'review',
      ],
      [
        'in the list, with its own place empty',
        { attachments: [place('any', '領収書.pdf'), place('receipt')] },
        'review',
      ],
      [
        'in the list, with no place of its own',
        { attachments: [place('any', '領収書.pdf')] },
        'pass',
      ],
      [
        'with the breakdown, in the breakdown’s place',
        { attachments: [place('receipt'), place('breakdown', '領収書と内訳書.pdf')] },
        'review',
      ],
      [
        'an estimate in its place',
        { attachments: [place('receipt', '見積書.pdf')] },
        'inapplicable',
      ],
      [
        'an estimate with an invoice in its place',
        { attachments: [place('receipt', '見積書・請求書.pdf')] },
        'inapplicable',
      ],
      ['a mark in its place', { attachments: [place('receipt', '○')] }, 'review'],
      ['a mark that there is none', { attachments: [place('receipt', 'なし')] }, 'fail'],
      [
        'an unknown name in the breakdown’s place',
        { attachments: [place('receipt'), place('breakdown', 'scan.pdf')] },
        'fail',
      ],
      ['no place for it', { attachments: [place('breakdown', 'scan.pdf')] }, 'review'],
    ],
  ],
  [
    'receipt-kind',
    [
      ['an estimate in its place', { attachments: [place('receipt', '見積書.pdf')] }, 'fail'],
      ['only a mark', { attachments: [place('receipt', '有')] }, 'inapplicable'],
      ['a mark that there is none', { attachments: [place('receipt', '無')] }, 'inapplicable'],
      [
        'the receipt in the breakdown’s place',
        { attachments: [place('receipt', '内訳書.pdf'), place('breakdown', '領収書.pdf')] },
        'pass',
      ],
    ],
  ],
])('%s', (rule, cases) => {
  test.each(cases)('%s: %j is %s', (_, change, answer) => {
    expect(outcomeOf(rule, anApplication(change)).answer).toBe(answer)
  })
})
