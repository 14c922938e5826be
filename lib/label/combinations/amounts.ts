import { type Combinations, of } from './combination'
import { CONTEXT, COST, SUM, WRITTEN_BY } from './conceptGroups'

/** The combinations of the amounts of an application as a whole. */
export function amountCombinations(): Readonly<
  Record<'totalCost' | 'requestedAmount' | 'receiptTotal' | 'breakdownTotal', Combinations>
> {
  return {
    totalCost: {
      full: [
        of(['project', SUM], [...COST, ...CONTEXT, 'buy', 'install']),
        of([['project', 'required'], 'total'], [...COST, ...CONTEXT]),
        of(['total', 'expense'], [...COST, ...CONTEXT, 'buy', 'install', 'system']),
        // The total that is applied for, and not the amount: 申請に係る事業費総額.
        of(['project', 'expense', 'total'], ['apply', 'eligible', 'required', 'paid', ...CONTEXT]),
      ],
      partial: [of(['total'], [...COST, 'listing']), of(['eligible', 'expense'], COST)],
    },
    requestedAmount: {
      full: [
        of(['apply', 'amount'], ['subsidy', 'grant', 'required', 'total', ...CONTEXT]),
        of(['subsidy', 'amount'], ['required', ...CONTEXT]),
        of([['subsidy', 'grant'], 'wish', 'amount'], ['subsidy', ...CONTEXT]),
      ],
      partial: [of(['grant', 'amount'], ['subsidy'])],
    },
    receiptTotal: {
      full: [
        of(['receipt', ['amount', 'total']], ['paid', 'attach', ...WRITTEN_BY, ...CONTEXT, ...SUM]),
      ],
      partial: [],
    },
    breakdownTotal: {
      full: [
        of(
          ['receiptBreakdown', ['amount', 'total']],
          ['attach', ...WRITTEN_BY, ...CONTEXT, ...SUM],
        ),
        of(['breakdown', 'total'], ['attach', ...WRITTEN_BY, ...CONTEXT, ...SUM]),
        of(['listing', 'total'], ['amount']),
      ],
      partial: [],
    },
  }
}
