import type { Rule } from './rule'

type Basis = Pick<Rule, 'source' | 'dates'>

const PORTAL = '医療機関等向け総合ポータルサイト'
const ELSEWHERE = '手引きとポータルサイト以外の情報'
const dates = { edition: 'この手引きと同じ時期の案内' }

/** Reasons for return that the portal gives for its sibling subsidies. */
export const PORTAL_RETURNS: Basis = {
  source: { document: PORTAL, section: '同じポータルの別の補助金の案内（差し戻しになる例）' },
  dates,
}

/** Statements of the portal about its sibling subsidies that the handbook does not make about this one. */
export const PORTAL_SIBLINGS: Basis = {
  source: {
    document: PORTAL,
    section: '同じポータルの別の補助金の案内（この手引きには書かれていないため、参考です）',
  },
  dates,
}

/** Reasons for return that no official notice names. */
export const UNCONFIRMED_RETURNS: Basis = {
  source: {
    document: ELSEWHERE,
    section: '差し戻しになったという例（公式の案内では確認できていません）',
  },
  dates: { edition: 'この手引きと同じ時期の情報' },
}

/** The breakdown of the original オンライン資格確認 subsidy, whose total is ① + ②. */
export const SIBLING_BREAKDOWN: Basis = {
  source: {
    document: ELSEWHERE,
    section:
      '以前のオンライン資格確認の補助金の領収書内訳書（合計は補助対象と対象外の両方。この補助金でも同じかは推定です）',
  },
  dates: { edition: 'この手引きと同じ時期の情報' },
}

/** Values that only look like a slip of the pen. */
export const OWN_JUDGEMENT: Basis = {
  source: {
    document: '準備ナビの考え方',
    section: '書き間違いに気づくための目安（手引きには書かれていません）',
  },
  dates: { edition: '準備ナビのこの版' },
}

/** Adding up is not a rule of any handbook. */
export const ADDITION: Rule['source'] = {
  document: '準備ナビの考え方',
  section: '総事業費と内訳の足し算（手引きには書かれていません）',
}

/** What a guide without a deadline leaves open. */
export const NO_DEADLINE: Basis = {
  source: { document: PORTAL, section: 'お知らせ（この手引きには申請期限がありません）' },
  dates,
}

/** オンライン資格確認 became law on 22 May 2019. */
export const LAW_OF_2019: Basis = {
  source: {
    document: '健康保険法等の一部を改正する法律（令和元年法律第9号）',
    section: 'オンライン資格確認の導入（令和元年5月22日公布）',
  },
  dates: { edition: '令和元年の法律' },
}

/** The check digit of a 法人番号, which a company's 登録番号 has behind its T. */
export const CORPORATE_NUMBERS: Basis = {
  source: {
    document: '国税庁「法人番号の構成」「チェックデジットの計算」',
    section: '法人番号の先頭の検査用数字（法人番号の指定等に関する省令第2条）',
  },
  dates: { edition: 'いまの省令' },
}

/** Only hospitals and pharmacies may use these names. */
export const LAW_ON_NAMES: Basis = {
  source: {
    document: '医療法・医薬品医療機器等法',
    section: '医療法第3条（病院などの名称）、医薬品医療機器等法第6条（薬局の名称）',
  },
  dates: { edition: 'いまの法律' },
}
