/** An article of the practice portal. */
type Article = {
  number: string
  /** Record id, 32 hex digits. */
  sysId: string
  title: string
  /** The name of its file in articles/. */
  file: string
  /** Who may read it: anyone, logged-in users, or nobody. */
  access: 'open' | 'login' | 'denied'
}

/** @returns an obviously made-up record id: zeros, then the digits of the number. */
const madeUpId = (number: string) => number.slice(2).padStart(32, '0')

const article = (
  number: string,
  title: string,
  file: string,
  sysId = madeUpId(number),
  access: Article['access'] = 'open',
): Article => ({ number, title, file, sysId, access })

/** The list that 「手順書・マニュアル」 opens. Its real number is not known: this one is made up. */
export const MANUAL_LIST_SYS_ID = madeUpId('KB9999001')

/** Numbers from KB9999001 on are made up; the others are the real portal's. */
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
 * Finds an article, ignoring case. The number takes precedence over the record id, which names one
 * version only.
 */
export function findArticle(number: string, sysId: string): Article | undefined {
  const byNumber = ARTICLES.find((one) => one.number === number.trim().toUpperCase())
  return byNumber ?? ARTICLES.find((one) => one.sysId === sysId.trim().toLowerCase())
}

/** @returns the readable articles whose title contains the text. */
export const searchArticles = (text: string): Article[] =>
  ARTICLES.filter((one) => one.access === 'open' && one.title.includes(text.trim()))
