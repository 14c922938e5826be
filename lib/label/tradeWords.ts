/**
 * The words of the trade, by what they say. A label is understood by the few of them that stand in
 * it, in whatever order and with whatever words of `NEUTRAL` around them; what a guide's items are
 * called is data of the guide. A person who adds one writes it as a form does.
 */
export const TRADE_WORDS = {
  // Who applies.
  medical: '医療機関 保険医療機関 薬局 保険薬局 大型チェーン薬局',
  site: '施設 機関 病院 診療所 医院 クリニック',
  hospital: '病院',
  clinic: '診療所 医院 クリニック',
  dispensary: '薬局 大型チェーン薬局',
  shop: '店舗 当該店舗 自店舗',
  we: '当店 貴院 貴局 貴施設 貴薬局 貴医療機関 当院 当局 当施設 当薬局 自院 自施設',
  // What kind of value is asked for.
  code: 'コード CD',
  number: '番号 No ナンバー',
  name: '名称 名 名前',
  kind: '区分 種別 種類 類型 分類 別 タイプ 形態 どれ どちら いずれ',
  matches: '該当 該当し あてはまる 当てはまる あたり 当たり あたる 当たる',
  amount: '何円 額 金額 額面 いくら',
  expense: 'お金 費用 費 経費 支出 支出額 支出済額 実支出額 実支出 代金 代 価格 料金 コスト 実費',
  date: '日 日付 年月日 いつ',
  exists: '有・無 有/無 有無 ありなし 状況',
  // Sums.
  total: '合計 総額 総計 計 トータル 合算 総',
  project: '事業 プロジェクト 補助事業 助成事業',
  eligible: '対象 補助対象 助成対象 補助金の対象 補助の対象 助成の対象',
  required: '所要',
  record: '実績 歴 履歴',
  paid: '払った 支払 支払い 支払済 支払済み 支払った お支払い お支払',
  // What is asked for.
  subsidy: '補助 補助金 同補助金 同補助 助成 助成金 国庫補助 国庫補助金 財政支援',
  subsidyKind: '補助区分 補助率区分 補助率の区分',
  grant: '交付',
  apply: '申請 申請書 本申請書 申請者',
  wish: '受けたい 受けようとする 希望 希望する',
  submitDay: '提出日 提出年月日 記入日 記入年月日',
  // What is done, and when.
  buy: '買った 購入 調達 取得',
  install: '導入 整備 設置 構築',
  prepare: '準備 対応',
  work: '作業',
  test: 'テスト 運用テスト',
  system: 'システム',
  /** Another system than a guide's item, unless it is one; it may stand beside the item. */
  records: '電子カルテ 電子カルテシステム',
  vendor: '弊社 業者さん システム事業者 システムベンダー ベンダー 事業者 業者 販売店',
  complete: '完了',
  finish: '終了 終わった 終えた',
  operate: '使い 運用 利用 使用',
  run: '稼働 本稼働',
  start: '開始 始めた 始める はじめた はじめる スタート',
  // Papers.
  receipt: '領収書 領収証 領収 レシート',
  receiptBreakdown:
    '領収書内訳書 領収書の内訳書 領収内訳書 領収証内訳書 領収証の内訳書 領収書内訳 領収書の内訳 領収書明細書 領収書の明細書 領収明細書',
  breakdown: '内訳書 内訳明細書 内訳がわかる書類 内訳が分かる書類 内訳のわかる書類',
  /** The paper, or only a list: 費用の内訳 heads the costs themselves. */
  listing: '内訳',
  copy: '写し 写 コピー',
  file: 'ファイル データ スキャン PDF 画像 写真',
  paper: '書類 資料',
  papers:
    '必要書類 必要な書類 提出書類 証拠書類 証憑書類 証憑 添付書類 添付資料 添付ファイル 添付物 申請書類 関係書類 証拠資料',
  attach: '添付 添付済 添付済み',
  submit: '提出',
  upload: 'アップロード アップロード済 アップロード済み',
  issue: '発行',
  // What is none of ours, though each of its words is known.
  unlike: '申請番号 交付番号 かかりつけ 調剤を行った 受けた施設 受けた医療機関 受けた薬局',
  // Whether there was a subsidy before.
  past: '過去 既 これまで 今まで 以前 既に すでに',
  receive:
    '受け取って 受け取った 受取済 受取済み 未受給 受給 受給済 受給済み 支給 受けた 受けました 受けて 受ける もらった もらって もらいました 頂いて いただいて',
  programme: '居宅同意取得型 居宅同意型',
  platform: 'オンライン資格確認 地域診療情報連携推進費 医療提供体制設備整備',
  // How it is asked.
  question: 'ますか ましたか しますか しましたか ですか でしょうか か',
  and: '等 など ほか',
} as const

export type TradeConcept = keyof typeof TRADE_WORDS

/** Words that leave the meaning of a label as it is. */
export const NEUTRAL = `
の を は が に で と も や へ お ご 御 い 、 。 ・ : ; / ? ! - ~ , . _ 及び および 並びに ならびに 又は または もしくは 若しくは あるいは
今回 今般 本申請 本事業 本補助金 当該 貴 貴院 当院 自院 実際 実 正式 当社 全て すべて 全 1つ 一つ ひとつ 必ず この 上記 上記の 次の 下記の 以下の 含む 含めた 含めて 一式 お選び
に係る に係わる にかかる 係る に要した に要する 要した 要する にかかった かかった に関する 関する における に伴う に伴い のための ため について による
レセプトに 厚生局 地方厚生局 届け出ている 届け出た
お客様 お客さま 先生 あなた 別紙 基本情報 指定通知書 レセプト請求 保険請求 機器 医科 歯科 調剤 本番 フラグ 場合 分 金
上記に基づく により ついての 次のうち 補助率を決める 判定に ここ ここに 全部で ぜんぶで 全部 ぜんぶ なん 何 何番 かかり になりました
用いる 用いた 使う 使った 行う 行った 開設している 実施する 実施した 実施 した する して したい される された いただいた となる となった になる 際して 際に 当たって 対する 同じ 同様の 本 本格 全体 指定 書かれた 受け取った 証する 作成 作成した こと ある あります ありますか います いますか いる のは
入力 記入 選択 記載 添付してください ください 下さい してください して下さい お願いします 願います 選んで 既存 教えて お答え お書き お願いいたします お教え 置いて 印字 印刷 明記 チェック から まで より 欄
税込 税込み 税抜 税抜き 消費税込 消費税込み 税別 西暦 和暦 円 千円 万円 百万円 単位 数字 半角 全角 |
upload attach attached attachment attachments file application date medical institution facility pharmacy code type name total amount receipt breakdown subsidy cost completion start of the and
`

/** These leave the meaning of a heading as it is; a label that ends in them asks for words. */
export const NEUTRAL_OVER = '情報 内容 項目 事項 関係 状況'

/** A heading, a mark or a note with one of these is about something else than the application. */
export const ELSEWHERE = `
前回 過去 昨年 前年 変更前 旧 履歴 振込 口座 金融機関 見積 担当者 連絡先 代理 委任 代表者 事業者情報 システム事業者 ベンダー
他の補助 別の補助 ほかの補助 対象外の 電子処方箋
記入例 入力例 上限 試算 シミュレーション 検索 絞り込み 例)
`
/** A note with this word, of which all is known, turns nothing away: 事業者への支払額. */
export const OF_VENDOR = '業者'
/** What the application's own question about an earlier subsidy may say all the same. */
export const OWN_PAST = '過去 履歴'

/** In a note, or before an item's name, these say that it is about something else. */
export const TURNS_AWAY = `
限度 台目 台数 単価 数量 個数 件数 枚数 対象外 以外 承継 変更後 移転 本部 本社 法人 予定 見込 予測 概算 業者 メーカー 型番 製造 品名 決定 確定 返還
残 差額 差引 他の その他 別の 有無 以前 翌年 次年 来年 翌々 カナ かな ふりがな フリガナ 読み 請求 注文 発注 納品 契約 保守 月額 年額 リース レンタル
通信 回線 保険料 送料 消費税 税額 下取 中古 返品 キャンセル 廃棄 処分 修理 前年度 昨年度 前期 今期 第1期 第2期 支店 グループ 紹介 患者 職員 自己負担 全店 全施設 全社 カードリーダー ルーター 電子処方箋
`

/** Before the name of an item these may say when or what for it is needed: カードリーダーの故障時の端末. */
export const DEVICES = 'カードリーダー ルーター'
