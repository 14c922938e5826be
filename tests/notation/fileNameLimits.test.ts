import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyFileName } from '../../lib/notation'

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
