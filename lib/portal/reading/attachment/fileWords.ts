/** Words in an entry of a list of files, and what they say of its file. */
export const ENTRY_WORDS = {
  /** On a button that removes or renames a file. */
  removes:
    /削除|消去|取り?消|取り?除|取り?下げ|外す|はずす|除く|やめる|クリア|名前の?を?変更|リネーム|差し?替え|^[×✕✖✗x]$|^(?:clear|close)$|remove|delete|rename|discard|detach|trash/i,
  /** The file is not there, or not yet. */
  failed:
    /失敗|未(?:提出|添付|アップロード|登録|選択)|エラー|できません|拒否|却下|対応していません|大きすぎ|超えて|ウイルス|アップロード中|送信中|処理中|検査中|(?<!\d)\d{1,2}\s?[%％]|削除(?:済|され|しま)|取り消され|中止|fail|error|uploading|pending/i,
  attached:
    /添付(?:済|され|しま)|アップロード(?:済|され|しま|完了|が完了)|追加(?:され|しま)|選択(?:され|中|済)|uploaded|attached/i,
  size: /(?<![\d.,])\d[\d.,]*\s*(?:bytes?|バイト|[kmg]i?b)(?![a-z])/i,
  time: /\d{1,2}:\d{2}|\d{4}[-/年.]\s?\d{1,2}[-/月.]\s?\d{1,2}|たった今|[分日]前|時間前|昨日|今日|\bago\b|just now/i,
  /** On what opens a file, attached or not. */
  opens:
    /^を?(?:ダウンロード|表示|開く|プレビュー|閲覧|確認|詳細|download|view|open|preview)(?:する)?$/i,
  /** The file is one to fill in, or to go by. */
  template:
    /様式|書式|ひな形|雛形|ひながた|テンプレート|見本|サンプル|記[入載]例|記[入載]方法|書き方|ダウンロード|マニュアル|手引|手順|ガイド|要領|よくある|faq|template|sample|example|manual|guide|download|instruction/i,
  /** In a sentence that asks for a file or refers to one, which is not about an attached file. */
  prose:
    /留意|説明|案内|こちら|参照|参考|ください|例\s*[:：)）]|例えば|のように|ファイル名は|形式で|拡張子|場合|とき|必ず|※/,
  /** In a sentence about the state of a file, which may therefore be attached, behind all requests. */
  states: /済み?(?:です|。|$)|中です|(?:まし|でし)た|ています|ております/,
  requests: /ください|下さい/,
  /** In a sentence about a file that anybody can download. */
  offers: /掲載|公開|用意|配布|載せ/,
  /** In the name of a file that cannot be removed: documents that users do not attach. */
  sampleName:
    /見本|サンプル|記[入載]例|書き方|マニュアル|手引|手順書|ガイド|faq|sample|manual|guide/i,
  /** The same where it is linked: of what stays in a name when it is filled in. */
  sheetName: /様式|書式|ひな形|雛形|テンプレート|要領|説明|案内|template/i,
} as const

/** Words over a list of files. */
export const TITLE_WORDS = {
  /** A file that the user has attached. */
  list: /添付|アップロード|選択(?:した|され|中)|提出(?:した|済|ファイル)|登録(?:した|済)|attach|upload|selected/i,
  /** What there is to fill in, or to go by. */
  template:
    /(?:様式|書式|ひな形|雛形|テンプレート)(?:等|類|集|一覧|ファイル)?(?:の|を|$|はこちら)|ダウンロード|見本|サンプル|記[入載]例|マニュアル|手引|手順|資料|ガイド|ください|必要|download|template|manual/i,
  /** What belongs to something else. */
  earlier: /前回|過去|以前|昨年|前年|(?:他|ほか|別)の申請|previous/i,
} as const
