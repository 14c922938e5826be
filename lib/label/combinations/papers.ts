import { type Combinations, type Concept, of } from './combination'
import { CONTEXT, FILES, ITEM, OF_FACILITY, ONE_FILE, WRITTEN_BY } from './conceptGroups'

const SUBSIDISED: readonly Concept[] = [
  ...[
    'programme',
    'subsidy',
    'past',
    'receive',
    'grant',
    'exists',
    'record',
    'question',
    'install',
    'operate',
    'platform',
    ...OF_FACILITY,
  ],
] as const
const ATTACHED: readonly Concept[] = [
  ...FILES,
  ...(['receipt', 'receiptBreakdown', 'breakdown', 'listing', 'apply', 'grant'] as const),
]

/** The combinations of the papers, and of the question whether there was a subsidy before. */
export function paperCombinations(): Readonly<
  Record<'alreadySubsidised' | 'attachments' | 'receipt' | 'breakdown', Combinations>
> {
  return {
    alreadySubsidised: {
      full: [
        of(['programme', 'subsidy', ['receive', 'exists', 'record']], SUBSIDISED),
        of(['past', 'subsidy'], SUBSIDISED),
        of(['subsidy', 'receive', 'question'], SUBSIDISED),
        of(['subsidy', ['receive', 'grant'], ['exists', 'record']], SUBSIDISED),
        of(['past', ['receive', 'grant'], ['exists', 'record']], SUBSIDISED),
        of(['past', 'grant', 'receive'], SUBSIDISED),
      ],
      partial: [],
    },
    attachments: {
      full: [
        of(['papers'], ATTACHED),
        of(['attach'], [...FILES, 'apply']),
        of(['paper', 'upload'], [...FILES, 'apply']),
        of(
          ['receipt', ['receiptBreakdown', 'breakdown', 'listing'], ['attach', 'upload']],
          ATTACHED,
        ),
      ],
      partial: [],
      byName: [of(['receipt', ['receiptBreakdown', 'breakdown']], ATTACHED)],
    },
    receipt: {
      full: [of(['receipt'], [...ONE_FILE, ...WRITTEN_BY, ...ITEM, ...CONTEXT, 'paid'])],
      partial: [of([ONE_FILE], ONE_FILE)],
    },
    breakdown: {
      full: [
        of(
          [['receiptBreakdown', 'breakdown', 'listing']],
          [...ONE_FILE, ...WRITTEN_BY, ...CONTEXT],
        ),
      ],
      partial: [of([ONE_FILE], ONE_FILE)],
    },
  }
}
