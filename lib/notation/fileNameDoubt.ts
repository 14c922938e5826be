/** Files that programs leave behind: ~$領収書.xlsx while it is open, ._領収書.pdf from macOS. */
const LEFT_BEHIND =
  /^(?:~|\._|\.~)|~$|\.(?:tmp|bak|part|crdownload|(?:op)?download|!ut|(?:zip|7z|rar)\.\d{3})$/

/** It asks for a document, goes with one, lists several, says there is none. */
const ABOUT =
  /依頼|願[い書]|発行(?:願|申請|手続|予定)|送付(?!済|用)|送り状|添え?状|案内|について|方法|一覧|(?<!キ)リスト|(?<![a-z])list(?![a-z])|receipts?[ _-]?list|チェック(?!済)|check(?:list|sheet)|管理(?:表|簿|票|シート|ファイル|用)|台帳|変更届|届出|[書証]届|整理(?:簿|表|番号)|点検表|確認表|目次|表紙|封筒|在中|件名|名簿|問い?合わ?せ|質問|回答|返信|通知|連絡|催促|督促|規[程定則]|ルール|[書証]\P{L}*(?:なし|無し)|では?ない|紛失|未(?!来|提出|申請|送)|request|集計|進捗|台紙|貼付(?:用|欄)|知らせ|受領(?=書|確認)|精算書|理由書|始末書|預か?り証|履歴|[書証]\P{L}*照会(?=書|状|\P{L}|$)|[書証]\s*ラベル|不発行|発行不可|郵送控|fax送|シール|[書証]の(?!写|原本|コピー|控|画像|写真|データ|スキャン|pdf|内|うち|ウチ|明|め|メ|例)|[書証](?!\p{L}{0,9}(?:内訳|明細))\p{L}{1,6}(?:[簿帳表票]|証明書?|申[込請]書?|ツール|メール)(?=\P{L}|$)/u
/** How a document is filled in, or what one looks like. */
const HOW_TO =
  /[書か]き[方か]|(?:作|つく)り[方か]|kakikata|tsukurikata|mihon|記[入載]要領|要領|マニュアル|手引|ガイド|説明|解説|留意|注意[事点書]|手順|見(?:[方本]|かた)|サンプル|[入載成力]例|(?<!\p{L})例(?=\P{L}|$)|例示|文例|参考|sample|example|manual|guide|how[ _-]?to|faq|q&a|[いえきけしせてみりれ](?:方|かた)|操作(?!端末)|ヘルプ|(?<![a-z])help(?![a-z])|[記入]上の|事例|凡例|の例(?=\P{L}|$)/u
/** Nothing is filled in yet. */
const BLANK =
  /原紙|hinagata|genshi|ブランク|blank|白紙|空[欄白]|(?:ひな|ヒナ|雛)\s*(?:形|型|がた|ガタ|かた)|テンプレ|template|配布用|[記入作]入?用紙|(?:記入|入力|作成)用|[書証]用紙|フォーム(?!アット)|(?<![a-z])form(?:at)?(?![a-z])|無記入|(?:記入|入力)前|(?<!\p{L})空(?=\P{L}|$)/u
/** Somebody still works on it, or it has been replaced. */
const DRAFT =
  /(?:作成|作業|編集|入力|記入|修正|訂正|確認|準備|検討|審査|再発行|発行|申請|手配|取得|請求|依頼|照会|手続き?|処理|調整|交渉)中|途中|仕掛|下書|ドラフト|draft|(?<![a-z])(?:wip|temp|tmp|old|bak|backup|test)(?![a-z])|たたき台|\(案\)|案(?=\.|$|\P{L})|(?<!\p{L})旧(?=\P{L})|旧(?=版|領|内|明|様式|フォ|デ|ファ|$|\P{L})|(?:修正|訂正|変更|更新|差し?替え?|書き?換え?|受領|受取|支払い?|発行|[押捺]印|提出)前|[いえきけしせてみりれ]中(?=\P{L}|$)|暫定|プレビュー|preview|過去分|前回|(?:昨|前|過)年度?(?=分|の|$|\P{L})|バックアップ|要(?:差|修正|確認|訂正|再)|テスト(?:用|デ|フ)|(?<!\p{L})テスト(?=\P{L}|$)|古い|ダミー|dummy|したがき|書きかけ|去年|前年/u
/** It does not count, or not yet. */
const VOID =
  /仮領|(?<!\p{L})仮(?=\P{L}|$|内|明|発行|版|の)|[書証細]仮(?=\P{L}|$)|取り?消し?|失効|キャンセル|cancel|無効|void|破棄|廃棄|不要|誤り|間違|待ち|待(?=\P{L}|$)|後日|追って|あとで|予定|到着次第|届き次第|(?:届い|受け取っ|もらっ)たら|(?:入手|受領)後|プレースホルダ|placeholder|差し?替え?(?:待|用|予定)|[○〇●△×]{2}|x{3}|没(?=\P{L}|$)|ボツ|(?<![a-z])ng(?![a-z])|使(?:用し|わ)ない|使用不可|削除|却下|差し?戻|返却|保留|違い|(?<!\p{L})誤(?=\P{L}|$)|(?<!\p{L})ミス(?=\P{L}|$)|エラー|期限切|後送|不備|取り?下げ|[い要]らない|ゴミ|重複|破れ|破損|読めない|不鮮明|解約/u
/** What somebody else pays for: another programme, a patient, a facility's daily expenses. */
const OTHER_PURPOSE =
  /電子処方|電子カルテ|電子薬歴|介護|医療扶助|生活保護|職域|顔認証|利用促進|it導入|ものづくり|持続化|省エネ|ワクチン|接種|発熱|コロナ|ホームページ|患者(?!(?:さん|様|さま|さま方)?(?:用|向け))|診[療察][費代]|(?<!日本)調剤(?=領|明細|[費料代])|(?<!\p{L})調剤(?=\P{L})|文書料|診断書|医療費|薬代|一部負担|自己負担|窓口|(?:調剤|診療)報酬|(?:オンライン|訪問)診療等|会計(?!事務)|受診|初診|再診|入院|外来(?!診療等)|処方|健康?診断?|検診|自費|家賃|電気[代料]|水道[代料光]|ガス代|電話[代料]|通信[費料]|駐車|交通費|旅費|新幹線|航空券|乗車券|高速(?:代|道路|料金)|ガソリン|切手|新聞|白衣|タクシー|宿泊|飲食|会食|弁当|書籍|文房具|消耗品|保険料|研修|学会|会費|寄[付附]|納税|[他別]の?(?:院|店|施設|医院)|診察(?!室)|薬剤[費料代]|控除|懇親|リース|レンタル|賃貸/u

/** What a bill is for, as 昼食代, 携帯料金 and 清掃費, but for what this subsidy pays for. */
const EXPENSE =
  /(?<!\p{L})(?!\p{L}*(?:改修|導入|購入|端末|機器|タブレット|スマ|モバイル|ipad|iphone|[設追]|作業|工事|運用|機能|プログラム|出張|[田千八]代|初期|本体|システム|レセ|ソフト|アプリ|ライセンス|更新|事業|対象|経費|総|領収|内訳|明細|医院|病院|診療所|クリニック|薬局))\p{L}+(?:[代費]用?|料金?)(?=\P{L}|$)/u
/** Other programmes: 業務改善助成金, but not 補助金申請, 助成金用 or our own. */
const OTHER_PROGRAMME =
  /(?<!\p{L})(?!\p{L}*(?:オンライン資格|オン資|居宅同意|地域診療情報|外来診療|通常とは|領収|医院|病院|診療所|クリニック|薬局))\p{L}{2,}(?:補助金|助成金|支援金|給付金)|賃上げ|事業再構築/u
/** What a facility or a patient pays for every day. */
const EVERYDAY =
  /コピー用紙|税理士|会計士|社労士|(?:火災|賠償|自動車|社会)保険|(?:住民|資産|所得|法人|自動車|事業|印紙)税|検査委託|医薬品|衛生材料|(?<![a-z])(?:etc|nhk)(?![a-z])|ホテル|セミナー|広告|治療(?!院)|手術|往診(?!\p{L}*(?:クリニック|診療所|医院))|お薬|人間ドック/u

/** A sheet to fill in: its name does not tell whether someone has. */
const SHEET = /様式|書式|フォーマット/
const FILLED_IN = /[入載力成]済/
/**
 * 様式第2号 is what an official form is called, and stays in its name when it is filled in; we do not
 * know whether that of this programme has a number. In 様式 (1) the browser counts downloads.
 */
const NUMBERED =
  /[\d一二三四五六七八九十]{1,3}号の?\d{0,2}様式|様式(?:\s?\(?第)?\s?(?:\d{1,2}(?!\d)|[一二三四五六七八九十])/g

const DOUBTS = [
  LEFT_BEHIND,
  ABOUT,
  HOW_TO,
  BLANK,
  DRAFT,
  VOID,
  OTHER_PURPOSE,
  EXPENSE,
  OTHER_PROGRAMME,
  EVERYDAY,
]

/**
 * @param name a file's name in NFKC and lower case, that names a receipt or a breakdown.
 * @returns whether it may only speak of one, or be somebody else's: its content has to be looked at.
 */
export function isDoubtfulName(name: string): boolean {
  if (SHEET.test(name.replace(NUMBERED, '')) && !FILLED_IN.test(name)) return true
  const filled = FILLED_IN.test(name) ? DOUBTS.filter((doubt) => doubt !== BLANK) : DOUBTS
  return filled.some((doubt) => doubt.test(name))
}
