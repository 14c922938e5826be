import type { Rule } from './rule'

/** Reasons for return that the portal gives for its sibling subsidies. */
export const PORTAL_RETURNS: Pick<Rule, 'source' | 'dates'> = {
  source: {
    document: '医療機関等向け総合ポータルサイト',
    section: '同じポータルの別の補助金の案内（差し戻しになる例）',
  },
  dates: { edition: 'この手引きと同じ時期の案内' },
}

/** What is known of them from elsewhere only. */
export const UNCONFIRMED_RETURNS: Pick<Rule, 'source' | 'dates'> = {
  source: {
    document: '手引きとポータルサイト以外の情報',
    section: '差し戻しになったという例（公式の案内では確認できていません）',
  },
  dates: { edition: 'この手引きと同じ時期の情報' },
}
