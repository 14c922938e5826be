import { describe, expect, test } from 'vitest'
import { classifyFileName } from '../../lib/notation'

const REQUESTS_LETTERS_AND_LISTS = [
  '領収書発行依頼書.pdf',
  '領収書発行のお願い.docx',
  '領収書発行願.docx',
  '領収書再発行申請書.docx',
  '領収書の発行依頼.txt',
  '領収書の願書.pdf',
  '領収書送付状.pdf',
  '領収書送付のご案内.pdf',
  '電子領収書のご案内.pdf',
  '領収書送付について.pdf',
  '領収書 添状.docx',
  '領収書_送り状.pdf',
  '領収書添え状.docx',
  '領収書について.pdf',
  '領収書の発行方法.pdf',
  '領収書一覧.xlsx',
  '領収書リスト.xlsx',
]

const NOT_RECEIVED = [
  '未領収.pdf',
  '未領収書.pdf',
  '領収書（未）.pdf',
  '領収書未着.txt',
  '領収書_未発行.pdf',
  '領収書なし.pdf',
  '領収書（なし）.pdf',
  '領収書無し.txt',
  '領収書ではない.pdf',
  '領収書紛失届.pdf',
]

const DRAFTS_AND_OTHER_THINGS = [
  '領収書（見本）.pdf',
  '領収書サンプル.pdf',
  '仮領収書.pdf',
  '領収書（仮）.pdf',
  'ReceiptComputer改修.pdf',
  'receipt computer.pdf',
  'receipt-printer.pdf',
  'レシートプリンタ.pdf',
  'レシートロール紙.pdf',
  'receipt_draft.docx',
  'receipt_sample.pdf',
  'receipt_template.docx',
  'receipt request.pdf',
  'breakdown_example.xlsx',
]

const EMPTY_FORMS_AND_EXAMPLES = [
  '領収書内訳書_記入例.pdf',
  '領収書内訳書（記載例）.pdf',
  '【記入例】領収書内訳書（様式第2号）.xlsx',
  '領収書内訳書（記入例）_記入済.xlsx',
  '領収書内訳書（様式）.xlsx',
  '領収書内訳書様式.xlsx',
  '領収書内訳書（様式） (1).xlsx',
  '領収書内訳書様式20260131.xlsx',
  '20260131様式_領収書内訳書.xlsx',
  '領収書内訳書_書式.xlsx',
  '領収書内訳書ひな形.xlsx',
  '領収書内訳書テンプレート.xlsx',
  '領収書内訳書フォーマット.xlsx',
  '領収書内訳書（案）.xlsx',
  '領収書内訳書_下書き.xlsx',
  '領収書内訳書_空欄.xlsx',
  '領収書内訳書（作成例）.xlsx',
  '領収書内訳書_入力例.xlsx',
  '領収書内訳書の雛形.xlsx',
  '領収書内訳書_未記入.xlsx',
  '内訳書なし.pdf',
  '内訳書作成依頼.docx',
]

describe('a name of a request, an accompanying letter or an example is not the document', () => {
  test.each([
    ...REQUESTS_LETTERS_AND_LISTS,
    ...NOT_RECEIVED,
    ...DRAFTS_AND_OTHER_THINGS,
    ...EMPTY_FORMS_AND_EXAMPLES,
  ])('%s', (name) => {
    expect(classifyFileName(name)).toMatchObject({ kind: 'unknown' })
  })
})

/** What a word in a name says, and such words. */
type Words = readonly [string, readonly string[]]

const NOT_THE_LAST_STATE: readonly Words[] = [
  ['nothing is filled in', ['原紙', 'ブランク', '白紙', '空白', 'ひな型', 'ひながた', 'ヒナ型']],
  ['nothing is filled in', ['雛型', 'blank', '記入用', '配布用', '記入用紙', 'フォーム', 'format']],
  [
    'it is being worked on',
    ['作成中', '入力中', '修正中', '途中', '仕掛', 'ドラフト', 'wip', 'tmp'],
  ],
  [
    'it has been replaced',
    ['旧', '旧版', '修正前', '差替え前', '前回', '昨年度', 'バックアップ', 'old'],
  ],
]

const ABOUT_DOCUMENTS: readonly Words[] = [
  ['it says how to fill it in', ['書き方', 'かき方', '記入要領', 'マニュアル', '留意事項', 'faq']],
  [
    'it says how to fill it in',
    ['注意事項', '手引き', 'ガイド', '説明書', '手順', '例示', 'manual'],
  ],
  ['it does not count', ['取消', '取り消し', '無効', '破棄', 'キャンセル', '不要', '誤り', 'void']],
  [
    'it is not there yet',
    ['待ち', '後日', '予定', '差替予定', 'あとで', '追って', '○○', 'xxx', '届いたら差替', '入手後'],
  ],
  [
    'it speaks of documents',
    ['チェックリスト', '管理表', '台帳', '変更届', '整理簿', '目次', '表紙'],
  ],
  ['it speaks of documents', ['問い合わせ', '回答', '通知', '連絡', 'list', 'checklist']],
]

const FOR_SOMETHING_ELSE: readonly Words[] = [
  [
    'it is for something else',
    ['電子処方箋', '職域診療所', '介護情報基盤', 'ワクチン', 'IT導入補助金'],
  ],
  ['it is for something else', ['家賃', '電気代', '水道代', 'タクシー', '研修', '書籍', '駐車場']],
  ['it was refused', ['没', 'ボツ', 'NG', '使用しない', '使わない', '削除', '却下', '差戻し']],
  [
    'it is wrong',
    ['返却', '保留', '宛名違い', '誤', 'ミス', 'エラー', '破損', '読めない', '不鮮明'],
  ],
  ['it is another’s', ['他院分', '別店舗', '他の施設', '解約', 'リース', 'レンタル', '賃貸']],
  ['it is not there yet', ['申請中', '手配中', '発行中', '郵送手続中', '後送']],
  ['it does not count', ['有効期限切れ']],
  ['it is a patient’s', ['調剤', '健康診断', '検診', '文書料', '診断書', '患者']],
  ['it is for something else', ['出張旅費', '新幹線', '高速代', 'ガソリン', '切手', '白衣']],
  ['it speaks of documents', ['理由書', '始末書', '預り証', '預かり証', '発行履歴']],
]

const MORE_STATES_AND_PURPOSES: readonly Words[] = [
  ['it is not there yet', ['受領前', '支払前', '支払い前', '取寄せ中', '手続き中', '発行前']],
  ['it is being worked on', ['暫定', 'プレビュー', 'preview', '書換え前', '無記入']],
  [
    'it was refused',
    ['不備', '取下げ', '取り下げ', 'いらない', '要らない', '重複', '破れ', 'ゴミ'],
  ],
  ['it says how', ['見かた', '操作', 'ヘルプ', 'help', '記入上の注意', '事例集', '凡例']],
  ['it goes with documents', ['郵送控え', 'FAX送信票', '宛名シール']],
  ['it is for something else', ['昼食代', '清掃費', '携帯料金', '会場費用', '水道料', '駐輪代']],
  ['it is for something else', ['業務改善助成金', '生産性向上補助金', '賃上げ', '応援給付金']],
  ['it is for something else', ['コピー用紙', '税理士', '火災保険', '住民税', 'NHK', 'ETC']],
  ['it is a patient’s', ['歯科治療', '手術', '往診', 'お薬', '人間ドック', '医薬品']],
  ['it is of another time', ['過去分', '去年分', '前年', '書きかけ', '記入前', '空']],
  [
    'it speaks of documents',
    ['集計表', '進捗', '貼付台紙', '貼付欄', 'お知らせ', '受領確認', '精算書'],
  ],
  ['it says how', ['取り方', 'もらい方', '見つけ方', '発行不可', '不発行']],
  [
    'it is a patient’s',
    [
      '薬剤費',
      '診察',
      '控除',
      '懇親会',
      '患者様',
      '診療費',
      '医療費',
      '窓口',
      '外来',
      '入院',
      '健診',
      '処方箋',
    ],
  ],
]

const WHOLE_NAMES = [
  '【仮】領収書.pdf',
  '領収書仮.pdf',
  '仮版_領収書.pdf',
  '領収書_案.pdf',
  '旧領収書.pdf',
  '領収書旧様式.pdf',
  '領収書待.pdf',
  '領収書受付簿.xlsx',
  '領収書突合表.xlsx',
  '領収書再発行申込書.pdf',
  '領収書不発行証明.pdf',
  '領収書作成ツール.xlsm',
  '領収書の提出先.pdf',
  '領収書の宛名.txt',
  '領収書.pdf~',
  '領収書.opdownload',
  '領収書.zip.001',
  '領収書照会.pdf',
  '領収書_照会書.pdf',
  '領収書 ラベル.docx',
  '調剤領収書.pdf',
  '領収書の例.pdf',
  '領収書届.pdf',
  '領収書リスト.pdf',
  '領収書発行予定.pdf',
  '領収書要差替.pdf',
  '領収書_テスト用.pdf',
  '~$領収書内訳書.xlsx',
  '~領収書.pdf',
  '._領収書.pdf',
  '.~領収書.pdf',
  '領収書.pdf.crdownload',
  '領収書.tmp',
]

describe('a name that may only refer to a document is uncertain', () => {
  describe.each([
    ...NOT_THE_LAST_STATE,
    ...ABOUT_DOCUMENTS,
    ...FOR_SOMETHING_ELSE,
    ...MORE_STATES_AND_PURPOSES,
  ])('%s: %j', (_, words) => {
    test.each(words)('%s', (word) => {
      const names = [
        `領収書内訳書_${word}.xlsx`,
        `【${word}】領収書内訳書.xlsx`,
        `${word}_領収書.pdf`,
      ]
      for (const name of names)
        expect(classifyFileName(name), name).toMatchObject({ kind: 'unknown' })
    })
  })

  test.each(WHOLE_NAMES)('%s', (name) => {
    expect(classifyFileName(name)).toMatchObject({ kind: 'unknown' })
  })
})
