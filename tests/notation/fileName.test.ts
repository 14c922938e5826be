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
  ],
  breakdown: [
    '領収書内訳書.pdf',
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
  ],
  estimate: [
    '見積書.pdf',
    '御見積書_みほんシステム.pdf',
    '見積もり.pdf',
    '見積内訳書.pdf',
    '見積書の内訳.pdf',
    '見積書と見積内訳書.pdf',
    'Quotation.pdf',
  ],
  invoice: [
    '請求書.pdf',
    'ご請求書_0131.pdf',
    '請求明細書.pdf',
    '請求書内訳.pdf',
    '請求書と請求明細書.pdf',
    'invoice-12.pdf',
    'インボイス.pdf'.normalize('NFD'),
  ],
  unknown: [
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

describe('a name that says two things is ambiguous', () => {
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
  const around = fc.stringMatching(/^[0-9_ ()（）・.a-dＡ-Ｄ社様-]{0,12}$/)
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
