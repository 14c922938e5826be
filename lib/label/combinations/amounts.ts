import { COST, ROUND, SUM, WRITTEN_BY } from './beside'
import { type Combinations, of } from './combination'

/** The combinations of the amounts of an application as a whole. */
export function amountCombinations(): Readonly<
  Record<'totalCost' | 'requestedAmount' | 'receiptTotal' | 'breakdownTotal', Combinations>
> {
  return {
    totalCost: {
      full: [
        of(['project', SUM], [...COST, ...ROUND, 'buy', 'install']),
        of([['project', 'required'], 'total'], [...COST, ...ROUND]),
        of(['total', 'expense'], [...COST, ...ROUND, 'buy', 'install', 'system']),
        // The total that is applied for, and not the amount: 申請に係る事業費総額.
        of(['project', 'expense', 'total'], ['apply', 'eligible', 'required', 'paid', ...ROUND]),
      ],
      partial: [of(['total'], [...COST, 'listing']), of(['eligible', 'expense'], COST)],
    },
    requestedAmount: {
      full: [
        of(['apply', 'amount'], ['subsidy', 'grant', 'required', 'total', ...ROUND]),
        of(['subsidy', 'amount'], ['required', ...ROUND]),
        of([['subsidy', 'grant'], 'wish', 'amount'], ['subsidy', ...ROUND]),
      ],
      partial: [of(['grant', 'amount'], ['subsidy'])],
    },
    receiptTotal: {
      full: [
        of(['receipt', ['amount', 'total']], ['paid', 'attach', ...WRITTEN_BY, ...ROUND, ...SUM]),
      ],
      partial: [],
    },
    breakdownTotal: {
      full: [
        of(['receiptBreakdown', ['amount', 'total']], ['attach', ...WRITTEN_BY, ...ROUND, ...SUM]),
        of(['breakdown', 'total'], ['attach', ...WRITTEN_BY, ...ROUND, ...SUM]),
        of(['listing', 'total'], ['amount']),
      ],
      partial: [],
    },
  }
}
