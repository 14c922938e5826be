import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyFileName } from '../../lib/notation'

const names = {
  receipt: [
    '領収書.pdf',
    '領収書（写）.pdf',
    '領収書(写し)_1.pdf',
    '領収証.PDF',
    '20260131_みほんシステム_領収証.pdf',
    '領収書R8.1.31.pdf',
    '領収書 (1).pdf',
    '領 収 書.pdf',
    '領収書（インボイス対応）.pdf',
    'ﾚｼｰﾄ.jpg',
    'レシート'.normalize('NFD').concat('.heic'),
    'Receipt_2026.png',
    'ryoushusho.pdf',
    'ryosyusyo.pdf',
    'C:\\fakepath\\領収書.pdf',
    '請求書/領収書.pdf',
    '領収書',
    'receipt.pdf',
    'みほんクリニック領収書.pdf',
    '未来クリニック_領収書.pdf',
    '本願寺診療所_領収書.pdf',
    'キリスト教病院領収書.pdf',
    'ないとう医院_領収書.pdf',
    '領収書（再発行）.pdf',
    '領収書_未提出.pdf',
    '領収書_未申請.pdf',
    '領収書_未送信.pdf',
    '領収書（送付済み）.pdf',
    '領収書送付用.pdf',
    '補助金申請_領収書.pdf',
    '領収書（控え）.pdf',
    '領収書_カード払い.pdf',
    '領収書（振込分）.pdf',
    'レセプトコンピュータ改修_領収書.pdf',
    '納品書兼領収書.pdf',
    'りょうしゅうしょ.pdf',
    '領しゅう書.pdf',
    '水道橋みほんクリニック領収書.pdf',
    '旧市街みほん医院領収書.pdf',
    '仮屋みほん診療所_領収書.pdf',
    '領収書_チェック済.pdf',
    '領収書 - コピー.pdf',
    '領収書_最終版.pdf',
    '領収書（再発行）_原本.pdf',
    '領収書スキャン.pdf',
    '運用テスト_領収書.pdf',
    '外来診療等_領収書.pdf',
    '領収書.heif',
    'りょう収書.pdf',
    'オンライン診療_領収書.pdf',
    'アルテミス_領収書.pdf',
    '緒方診療所_領収書.pdf',
    '診察室用タブレット_領収書.pdf',
    '領収書_ping.pdf',
  ],
  breakdown: [
    '領収書内訳書.pdf',
    'りょう収書内訳.xlsx',
    '領収書内訳.xlsx',
    '領収書内訳書_領収書内訳書(2).pdf',
    '領収書の内訳書.pdf',
    '領収書等の内訳.pdf',
    '領収書内訳書（写）.pdf',
    '内訳書.pdf',
    '明細.csv',
    '領収明細書.pdf',
    'receipt_breakdown.pdf',
    'uchiwakesho.xlsx',
    '明細書.pdf',
    '領収明細.pdf',
    '内訳明細.pdf',
    '内訳明細書.xlsx',
    'みほんクリニック内訳書.pdf',
    'みほん診療所_内訳書.pdf',
    'みほん調剤薬局内訳書.pdf',
    '㈱みほんシステム内訳書.pdf',
    'みほん商会の内訳書.pdf',
    'みほん眼科内訳書.pdf',
    'みほん病院内訳書.pdf',
    'みほんシステムセンター内訳書.pdf',
    'みほん電器店内訳書.pdf',
    'みほん診療所内訳書.pdf',
    'みほん様内訳書.pdf',
    '導入内訳.xlsx',
    'カード読取端末_内訳書.pdf',
    '利用開始_内訳書.pdf',
    '別添内訳書.pdf',
    '令和元年度内訳書.pdf',
    '12月度明細書.pdf',
    '金額内訳.xlsx',
    '導入費用の内訳.xlsx',
    '機器等内訳.xlsx',
    'みほんクリニック様_内訳書.pdf',
    'ABC_内訳書.pdf',
    'ABC社内訳書.pdf',
    '令和7年12月分内訳書.pdf',
    '令和7年12月分の明細.pdf',
    'R8.1.31内訳書.pdf',
    '1月31日内訳書.pdf',
    '20260131内訳書 (1).pdf',
    '2内訳書.pdf',
    '別紙内訳書.pdf',
    '別紙1_内訳書.pdf',
    '（写）内訳書.pdf',
    '内訳書（写）.pdf',
    '御明細書.pdf',
    'ご明細.pdf',
    '費用内訳書.xlsx',
    '費用の内訳.xlsx',
    'モバイル端末等内訳書.xlsx',
    'レセコン改修費内訳.xlsx',
    'レセプトコンピュータ改修_内訳書.pdf',
    'カードリーダー_内訳書.pdf',
    'マイナンバーカード読取端末_内訳書.pdf',
    'マイナンバーカード_内訳書.pdf',
    '利用申請_内訳書.pdf',
    '取引先様_内訳書.pdf',
    '入金済_内訳書.pdf',
    '支払い済_内訳書.pdf',
    'オンライン診療_内訳書.pdf',
    '内訳書_みほん診療所.pdf',
    '領収書内訳書（振込分）.pdf',
    '領収書内訳書_納品明細書.pdf',
    '保守契約_領収書内訳書.pdf',
    '領収書内訳書（様式第2号）.xlsx',
    '第2号様式_領収書内訳書.xlsx',
    '別記様式２ 領収書内訳書.xlsx',
    '様式2-1領収書内訳書.xlsx',
    '【様式第二号】領収書内訳書.xlsx',
    '領収書内訳書（様式）_記入済.xlsx',
    '（記載済み）領収書内訳書様式.xlsx',
    '領収書内訳書フォーマット（入力済）.xlsx',
    '領収書内訳書（様式）作成済.xlsx',
    '領収書内訳書 様式 1.xlsx',
    '領収書内訳書（様式一）.xlsx',
    '領収書内訳書（第3号の2様式）.xlsx',
    'ryosyusyo_utiwake.xlsx',
    'ryoushuusho-uchiwake.xlsx',
    'receipt_no_breakdown.pdf',
    '領収書うちわけ.xlsx',
    '領収書ウチワケ.xlsx',
    '領収書の内わけ.pdf',
    '領収書内分け.pdf',
    '領収書めいさい.pdf',
    '内訳書（領収書）.xlsx',
    'utiwake.xlsx',
    'うちわけ.xlsx',
    '領収書内訳書.xlsm',
    '領収書内訳書_修正後.xlsx',
    '領収書内訳書_確認済.xlsx',
    '領収書内訳書ひな形（記入済）.xlsx',
  ],
  estimate: [
    '見積書.pdf',
    '御見積書_みほんシステム.pdf',
    '見積もり.pdf',
    '見積内訳書.pdf',
    '見積書の内訳.pdf',
    '見積書と見積内訳書.pdf',
    '見積依頼書.pdf',
    'Quotation.pdf',
  ],
  invoice: [
    '請求書.pdf',
    'ご請求書_0131.pdf',
    '請求明細書.pdf',
    '請求書内訳.pdf',
    '請求書と請求明細書.pdf',
    '請求書送付状.pdf',
    'invoice-12.pdf',
    'インボイス.pdf'.normalize('NFD'),
  ],
  unknown: [
    '領収書内訳書の作り方.pdf',
    'ryoshusho_hinagata.pdf',
    '領収書_失効.pdf',
    '領収書（オンライン診療等）.pdf',
    '調剤報酬領収書.pdf',
    'IMG_0001.jpg',
    'scan.pdf',
    '納品書.pdf',
    '事業完了報告書.pdf',
    'レセプト.pdf',
    '',
    '.',
    '書.pdf',
  ],
} as const

for (const kind of ['receipt', 'breakdown', 'estimate', 'invoice', 'unknown'] as const) {
  test.each(names[kind])(`%s is named as ${kind}`, (name) => {
    expect(classifyFileName(name)).toMatchObject({ kind })
  })
}

describe('the list of something else is no breakdown of a receipt', () => {
  test.each([
    'カード利用明細.pdf',
    'カード_利用明細.pdf',
    'ご利用明細.pdf',
    'ご利用 明細.pdf',
    '利用明細（1月分）.pdf',
    '明細（カード利用）.pdf',
    '振込明細書.pdf',
    '振込の明細.pdf',
    '振込_明細書.pdf',
    '振込 明細.pdf',
    '振り込み明細.pdf',
    '振込1月分明細.pdf',
    '入出金明細.csv',
    '入出金_明細.csv',
    '取引明細.csv',
    '口座_明細.csv',
    '預金_明細.csv',
    '入金_明細.csv',
    '引落_明細.pdf',
    '引き落とし_明細.pdf',
    '残高_明細.pdf',
    '照会_明細.pdf',
    '出金_明細.csv',
    '納品明細書.pdf',
    '納品書明細.pdf',
    '納品書_明細.pdf',
    '注文内訳書.pdf',
    '注文_内訳書.pdf',
    '発注_内訳書.pdf',
    '契約明細.pdf',
    '契約書_内訳書.pdf',
    '給与明細.pdf',
    '給与_明細.pdf',
    '診療明細書.pdf',
    '診療_明細書.pdf',
    '調剤明細書.pdf',
    '調剤_明細書.pdf',
    '通話明細.pdf',
    '支払明細書.pdf',
    '支払_明細書.pdf',
    '積算内訳書.pdf',
    '積算_内訳書.pdf',
    '概算_内訳書.pdf',
    '入院明細書.pdf',
    '先月明細.pdf',
    'card 明細.pdf',
    'furikomi_meisai.pdf',
    '医療費明細.pdf',
    '概算費用内訳.xlsx',
    'ETC明細.pdf',
    'card_meisai.pdf',
    'furikomimeisai.pdf',
    'みほんテック内訳書.pdf',
    '通話うちわけ.pdf',
    'tsuwameisai.pdf',
  ])('%s', (name) => {
    expect(classifyFileName(name)).toMatchObject({ kind: 'unknown' })
  })
})

describe('a name of a request, an accompanying letter or an example is not the document', () => {
  test.each([
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
  ])('%s', (name) => {
    expect(classifyFileName(name)).toMatchObject({ kind: 'unknown' })
  })
})

describe('a name that may only refer to a document is uncertain', () => {
  describe.each([
    ['nothing is filled in', ['原紙', 'ブランク', '白紙', '空白', 'ひな型', 'ひながた', 'ヒナ型']],
    [
      'nothing is filled in',
      ['雛型', 'blank', '記入用', '配布用', '記入用紙', 'フォーム', 'format'],
    ],
    [
      'it is being worked on',
      ['作成中', '入力中', '修正中', '途中', '仕掛', 'ドラフト', 'wip', 'tmp'],
    ],
    [
      'it has been replaced',
      ['旧', '旧版', '修正前', '差替え前', '前回', '昨年度', 'バックアップ', 'old'],
    ],
    [
      'it says how to fill it in',
      ['書き方', 'かき方', '記入要領', 'マニュアル', '留意事項', 'faq'],
    ],
    [
      'it says how to fill it in',
      ['注意事項', '手引き', 'ガイド', '説明書', '手順', '例示', 'manual'],
    ],
    [
      'it does not count',
      ['取消', '取り消し', '無効', '破棄', 'キャンセル', '不要', '誤り', 'void'],
    ],
    [
      'it is not there yet',
      [
        '待ち',
        '後日',
        '予定',
        '差替予定',
        'あとで',
        '追って',
        '○○',
        'xxx',
        '届いたら差替',
        '入手後',
      ],
    ],
    [
      'it speaks of documents',
      ['チェックリスト', '管理表', '台帳', '変更届', '整理簿', '目次', '表紙'],
    ],
    ['it speaks of documents', ['問い合わせ', '回答', '通知', '連絡', 'list', 'checklist']],
    [
      'it is for something else',
      ['電子処方箋', '職域診療所', '介護情報基盤', 'ワクチン', 'IT導入補助金'],
    ],
    [
      'it is for something else',
      ['家賃', '電気代', '水道代', 'タクシー', '研修', '書籍', '駐車場'],
    ],
    ['it was refused', ['没', 'ボツ', 'NG', '使用しない', '使わない', '削除', '却下', '差戻し']],
    [
      'it is wrong',
      ['返却', '保留', '宛名違い', '誤', 'ミス', 'エラー', '破損', '読めない', '不鮮明'],
    ],
    ['it is another’s', ['他院分', '別店舗', '他の施設', '解約', 'リース', 'レンタル', '賃貸']],
    ['it is of another time', ['去年分', '前年', '書きかけ', '記入前', '空']],
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

  test.each([
    '【仮】領収書.pdf',
    '領収書仮.pdf',
    '仮版_領収書.pdf',
    '領収書_案.pdf',
    '旧領収書.pdf',
    '領収書旧様式.pdf',
    '領収書待.pdf',
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
  ])('%s', (name) => {
    expect(classifyFileName(name)).toMatchObject({ kind: 'unknown' })
  })
})

describe('a name of two documents is ambiguous', () => {
  test.each([
    ['見積書兼領収書.pdf', ['estimate', 'receipt']],
    ['請求書兼領収書.pdf', ['invoice', 'receipt']],
    ['invoice_receipt.pdf', ['invoice', 'receipt']],
    ['領収書と内訳書.pdf', ['receipt', 'breakdown']],
    ['領収書・内訳書.pdf', ['receipt', 'breakdown']],
    ['領収書_領収書内訳書.pdf', ['breakdown', 'receipt']],
    ['領収書明細付.pdf', ['receipt', 'breakdown']],
    ['領収書明細書付き.pdf', ['receipt', 'breakdown']],
    ['領収書（明細付き）.pdf', ['receipt', 'breakdown']],
    ['領収書及び内訳書.pdf', ['receipt', 'breakdown']],
    ['領収書兼明細書.pdf', ['receipt', 'breakdown']],
    ['請求書・領収書発行依頼書.pdf', ['invoice', 'receipt']],
  ])('%s', (name, meanings) => {
    expect(classifyFileName(name)).toEqual({ kind: 'ambiguous', meanings, extension: 'usual' })
  })
})

describe('the extension is reported', () => {
  test.each([
    ['領収書.pdf', 'usual'],
    ['領収書.PDF', 'usual'],
    ['領収書.jpeg ', 'usual'],
    ['領収書R8.1.31.pdf', 'usual'],
    ['領収書.tif', 'usual'],
    ['領収書.xls', 'usual'],
    ['領収書.doc', 'usual'],
    ['領収書.xlsm', 'usual'],
    ['領収書.heif', 'usual'],
    ['領収書.heic', 'usual'],
    ['領収書.jfif', 'usual'],
    ['領収書', 'none'],
    ['領収書R8.1.31', 'none'],
    ['領収書.', 'none'],
    ['receipt.pdf.exe', 'odd'],
    ['領収書.lnk', 'odd'],
    ['領収書.7z', 'odd'],
    ['領収書.pdfx', 'odd'],
    ['領収書.pdf .pdf', 'odd'],
    ['領収書.pdf.pdf', 'odd'],
    ['領収書.jpg.pdf', 'odd'],
    ['領収書．ｐｄｆ', 'odd'],
    ['領収書\u202efdp.exe', 'odd'],
  ])('%s', (name, extension) => {
    expect(classifyFileName(name)).toMatchObject({ extension })
  })
})

test('numbers, dates and brackets around a document’s name do not change it', () => {
  // What begins with ._ is no document.
  const around = fc
    .stringMatching(/^[0-9_ ()（）・.a-dＡ-Ｄ社様-]{0,12}$/)
    .filter((text) => !text.startsWith('._'))
  const name = fc.constantFrom(
    ['領収書', 'receipt'],
    ['領収書内訳書', 'breakdown'],
    ['見積書', 'estimate'],
    ['請求書', 'invoice'],
  )
  fc.assert(
    fc.property(around, name, around, (before, [word = '', kind], after) => {
      const written = `${before}${word}${after}.pdf`
      expect(classifyFileName(written)).toMatchObject({ kind })
      expect(classifyFileName(written.normalize('NFD'))).toMatchObject({ kind })
    }),
  )
})

test('the name of a clinic or vendor, a date and a number around a list do not change it', () => {
  const around = fc
    .array(
      fc.constantFrom(
        ...['みほんクリニック', 'みほん医院', 'みほん薬局', '㈱みほんシステム', 'みほん商会様'],
        ...['令和8年1月31日', 'R8.1.31', '2026年1月分', '20260131', '(2)', '①', '_', ' ', '・'],
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join(''))
  const name = fc.constantFrom('内訳書', '明細書', '内訳明細書', '領収書内訳書', '領収明細')
  fc.assert(
    fc.property(around, name, around, (before, word, after) => {
      const written = `${before}${word}${after}.pdf`
      expect(classifyFileName(written)).toMatchObject({ kind: 'breakdown' })
      expect(classifyFileName(written.normalize('NFD'))).toMatchObject({ kind: 'breakdown' })
    }),
  )
})

test('a word that excludes the document counts at any position', () => {
  const around = fc.stringMatching(/^[0-9_ ()（）・.a-dＡ-Ｄ社様-]{0,12}$/)
  const name = fc.constantFrom('領収書', '領収証', 'receipt', '領収書内訳書', '内訳書', '明細')
  const says = fc.constantFrom('記入例', '見本', '発行依頼', '送付状', 'について', '（様式）')
  fc.assert(
    fc.property(around, name, around, says, fc.boolean(), (edge, word, between, said, first) => {
      const parts = first ? [said, between, word] : [word, between, said]
      const written = `${edge}${parts.join('')}.pdf`
      expect(classifyFileName(written)).toMatchObject({ kind: 'unknown' })
    }),
  )
})
