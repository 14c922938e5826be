/** An article of the practice portal. */
type Article = {
  number: string
  /** Record id, 32 hex digits. */
  sysId: string
  title: string
  /** Its text in articles/. */
  file: string
  /** Read by anyone, by anyone who logged in, or by nobody. */
  access: 'open' | 'login' | 'denied'
}

/** A record id nobody takes for a real one: zeros, then the digits of the number. */
const madeUpId = (number: string) => number.slice(2).padStart(32, '0')

const article = (
  number: string,
  title: string,
  file: string,
  sysId = madeUpId(number),
  access: Article['access'] = 'open',
): Article => ({ number, title, file, sysId, access })

/** The list behind 「手順書・マニュアル」. Its real number is not known: this one is ours. */
export const MANUAL_LIST_SYS_ID = madeUpId('KB9999001')

/** Numbers from KB9999001 on are ours; the others are those the facts about the portal name. */
export const ARTICLES: Article[] = [
  article('KB0011639', '外来診療等（通常とは異なる動線・機器故障時等）【モバイル端末等】', 'hub'),
  article('KB0011665', 'マイナ在宅受付Web・マイナ資格確認アプリの利用可能な端末', 'devices'),
  article('KB9999001', '「手順書・マニュアル」の一覧', 'manual-list'),
  article(
    'KB9999002',
    '操作マニュアル（オンライン診療等・外来診療等（通常とは異なる動線）編）',
    'manual-web',
  ),
  article('KB9999003', 'マイナ資格確認アプリのセットアップと使い方', 'manual-app'),
  article('KB9999004', '操作マニュアル（訪問診療等編）', 'placeholder'),
  article('KB9999011', 'はじめに', 'introduction'),
  article('KB9999012', '導入・運用', 'operation'),
  article('KB9999013', '利用申請について', 'placeholder'),
  article('KB9999014', '助成金について', 'subsidy'),
  article('KB9999015', 'お知らせ', 'placeholder'),
  article('KB9999016', 'よくある質問', 'faq'),
  article('KB9999017', '各種申請一覧', 'applications'),
  article(
    'KB0010237',
    '訪問診療等・オンライン診療等・外来診療等（通常とは異なる動線）におけるオンライン資格確認等の導入に係る助成金について',
    'placeholder',
  ),
  article('KB0010040', '電子処方箋管理サービス等関係補助金の申請について', 'placeholder'),
  article('KB0010008', '7. 導入にあたっての補助金や費用について', 'placeholder'),
  article('KB0011147', '職域診療所のオンライン資格確認等導入に係る助成金について', 'placeholder'),
  article(
    'KB0011206',
    'マイナ保険証利用促進のための医療機関等への支援に係る助成金について',
    'placeholder',
  ),
  article('KB0012429', '医療機関等コードの変更に関するよくある質問', 'placeholder'),
  article('KB0011081', 'マイナ資格確認アプリが対応するカードリーダー', 'placeholder'),
  article(
    'KB9999018',
    'オンライン資格確認利用申請に関するよくある質問(FAQ)',
    'placeholder',
    '8f501c41c34f8e1035552f259901318e',
  ),
  article(
    'KB9999019',
    'オンライン資格確認(資格確認限定型)(マイナ資格確認アプリ) FAQ',
    'placeholder',
    '06de843f47655258450493c4116d435d',
  ),
  article('KB9999020', 'マイナ在宅受付Web FAQ', 'placeholder', '011701188335d65852d354e0deaad374'),
  article('KB9999021', 'ログインした人だけの記事', 'placeholder', undefined, 'login'),
  article('KB0019999', '閲覧できない記事', 'placeholder', undefined, 'denied'),
]

/**
 * The article an address asks for. A number counts before a record id, since a record id names one
 * version only. Upper and lower case are the same.
 */
export function findArticle(number: string, sysId: string): Article | undefined {
  const byNumber = ARTICLES.find((one) => one.number === number.trim().toUpperCase())
  return byNumber ?? ARTICLES.find((one) => one.sysId === sysId.trim().toLowerCase())
}

/** Articles a person may read whose title holds the text. */
export const searchArticles = (text: string): Article[] =>
  ARTICLES.filter((one) => one.access === 'open' && one.title.includes(text.trim()))
