import type { FieldName } from '../../guide/fieldName'

/** What kind of value a meaning asks for. */
export type Asks = 'amount' | 'date' | 'code' | 'name' | 'facilityKind' | 'yesNo' | 'files'

/** @returns what a field of this meaning asks for. */
export function asks(name: FieldName): Asks {
  switch (name) {
    case 'facilityCode':
      return 'code'
    case 'facilityName':
      return 'name'
    case 'facilityKind':
      return 'facilityKind'
    case 'alreadySubsidised':
      return 'yesNo'
    case 'completionDate':
    case 'operationStartDate':
    case 'applicationDate':
    case 'receiptDate':
      return 'date'
    case 'receipt':
    case 'breakdown':
    case 'attachments':
      return 'files'
    default:
      return 'amount'
  }
}

/**
 * Words of a label that leave its meaning as it is. All of a label has to be known: a word that
 * is in no list (振込先, 前回の, 番号) may make something else of it.
 */
export const NEUTRAL: readonly string[] = [
  ...['の', 'ご', '御', 'を', 'は', 'と', '、', '。', '・', ':', '/', '?', '-', '~'],
  ...['今回', '本申請', '本事業', '当該', '貴院', '貴施設', '貴医療機関', '自院', '当院', '実際'],
  ...['に係る', 'にかかる', 'に要した', 'に要する', 'にかかった', 'について', 'における'],
  ...['入力', '記入', '選択', '添付', '登録', 'ください', '下さい', 'してください', 'して下さい'],
  ...['欄', '項目', '必ず', '※'],
]

/** Words that say what kind of value is asked for, and not of what: the section has to say that. */
export const GENERIC: Readonly<Record<Asks, readonly string[]>> = {
  amount: [
    ...['金額', '額', '費用', '経費', '費用額', '事業費', '事業額', '合計', '合計額', '合計金額'],
    ...['購入費', '購入費用', '購入額', '購入金額', '導入費', '導入費用', '改修費', '改修費用'],
    ...['支払額', '支払金額', '支出額', '実支出額', '総額', '補助対象経費', '対象経費', '価格'],
  ],
  date: ['日付', '年月日', '日', '期日'],
  code: ['コード', '番号', '機関コード'],
  name: ['名称', '名', '名前'],
  facilityKind: ['種別', '区分', '種類', '類型'],
  yesNo: ['有無', '受給の有無', 'あり・なし', '有・無'],
  files: ['ファイル', '添付', '添付ファイル', '書類', '写し', 'コピー', '添付書類', 'アップロード'],
}

/** Sections with one of these are about something else than the application itself. */
export const ELSEWHERE: readonly string[] = [
  ...['前回', '過去', '昨年', '前年', '変更前', '旧', '履歴', '振込', '口座', '金融機関', '見積'],
  ...['担当者', '連絡先', '代理', '委任', '代表者', '事業者情報', 'システム事業者', 'ベンダー'],
  ...['記入例', '入力例', '上限', '試算', 'シミュレーション', '検索', '例)'],
]
