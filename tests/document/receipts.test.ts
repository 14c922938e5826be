import { describe, expect, test } from 'vitest'
import { askew, inPieces, pageOf, paperOn, valuesOf } from './page'
import { PLAIN } from './plainReceipt'

const read = {
  kind: 'receipt',
  addressee: 'みほん診療所',
  date: '2025-11-28',
  total: 180000,
  tax: 'included',
  issuer: '株式会社みほん',
  registration: 'T1234567890123',
}

test('a receipt is read with its place on the page', () => {
  const paper = paperOn(pageOf(PLAIN))
  expect(valuesOf(paper)).toMatchObject(read)
  expect(paper.lines.map(({ name, amount }) => [name, amount])).toEqual([
    ['タブレット端末', 50000],
    ['レセコン改修', 130000],
  ])
  expect(paper.date).toMatchObject({ basis: 'typed', text: '2025年11月28日', place: { page: 1 } })
  expect(paper.date?.place?.box.y).toBe(40)
})

test('the same signs in any order, one word each, say the same', () => {
  expect(valuesOf(paperOn(inPieces(pageOf(PLAIN))))).toMatchObject(read)
})

test('a page that lies askew says the same', () => {
  const paper = paperOn(askew(pageOf(PLAIN), 3))
  expect(valuesOf(paper)).toMatchObject(read)
  expect(paper.lines).toHaveLength(2)
})

describe('the kind is what the title says', () => {
  test.each([
    ['領 収 書', 'receipt'],
    ['領　収　証', 'receipt'],
    ['領収書（控）', 'receipt'],
    ['領収書（写し）', 'receipt'],
    ['御見積書', 'estimate'],
    ['御 見 積 書', 'estimate'],
    ['請求書', 'invoice'],
    ['ご請求書', 'invoice'],
    ['納品書', 'delivery'],
    ['注文書', 'order'],
    ['発注書', 'order'],
    ['注文請書', 'order'],
    ['領収書内訳書', 'breakdown'],
    ['領収書等内訳書', 'breakdown'],
    ['請求書兼領収書', 'mixed'],
    ['請求書 兼 領収書', 'mixed'],
    ['納品書兼請求書', 'invoice'],
    ['概算見積書', 'estimate'],
    ['仮領収書', 'provisional'],
    ['領収書（案）', 'provisional'],
    ['領収書（無効）', 'void'],
    ['明細書', 'other'],
    ['売買契約書', undefined],
    ['契約書', 'other'],
  ])('%s', (title, kind) => {
    expect(valuesOf(paperOn(pageOf(`${title}\n金額  10,000円`))).kind).toBe(kind)
  })

  test('and not what its text speaks of', () => {
    const text = '領収書\n請求書番号 12  金額 10,000円\n見積書No.5 の分として'
    expect(valuesOf(paperOn(pageOf(text))).kind).toBe('receipt')
  })

  test.each(['（無効）', '取　消', '【取消済】', 'VOID', '見本'])(
    'a receipt with %s anywhere on it is void',
    (mark) => {
      const text = `領収書\n金額 10,000円\n          ${mark}`
      const paper = paperOn(pageOf(text))
      expect(paper.kind).toMatchObject({ value: 'void', place: { box: { y: 40 } } })
    },
  )

  test.each(['※社印のないものは無効です', '見本市民病院 御中'])('and it is none for %s', (text) => {
    expect(valuesOf(paperOn(pageOf(`領収書\n金額 10,000円\n${text}`))).kind).toBe('receipt')
  })

  test('an invoice with 領収済 on it can be a receipt; 領収印 is the name of a box', () => {
    const kindWith = (mark: string) =>
      valuesOf(paperOn(pageOf(`請求書\n金額 10,000円\n          ${mark}`))).kind
    expect([kindWith('領収済'), kindWith('領収印')]).toEqual(['mixed', 'invoice'])
  })

  test('a paper without a title that says it was paid is a receipt', () => {
    const text = 'みほん薬局 様\n¥10,000-\n上記の金額を正に領収いたしました'
    expect(valuesOf(paperOn(pageOf(text))).kind).toBe('receipt')
  })

  test('on a picture it is of no known kind: its title can have been lost', () => {
    const text = 'みほん薬局 様\n¥10,000-\n上記の金額を正に領収いたしました'
    expect(valuesOf(paperOn(pageOf(text, 'picture'))).kind).toBeUndefined()
  })
})

describe('the total', () => {
  test.each([
    ['合計金額  ¥171,000', 171000],
    ['ご領収金額  171,000円', 171000],
    ['金額  ¥171,000-', 171000],
    ['金 壱拾七万壱阡円也', 171000],
    ['小計  155,455\n消費税（10%）  15,545\n合計  171,000', 171000],
    ['税抜金額  155,455\n税込金額  171,000', 171000],
    ['合計  ¥171,000（内消費税 ¥15,545）', 171000],
    ['10%対象  155,455\n消費税  15,545\n総合計  171,000円', 171000],
    ['ご請求金額：171,000円（税込）', 171000],
    ['合計  171,000円\n受付 10:30  会計 9:171', 171000],
    ['合計  ¥171､000', 171000],
    ["合計  ¥171'000", undefined],
    ['合計  ¥171・000', undefined],
  ])('%s', (text, total) => {
    expect(valuesOf(paperOn(pageOf(`領収書\n${text}`))).total).toBe(total)
  })

  test.each([
    ['¥38,500-', 38500],
    ['金　38,500円', 38500],
    ['¥38,500\n収入印紙 200円', 38500],
    ['38,500円  合計（税込）', 38500],
    ['¥38,500\n¥12,000', undefined],
    ['¥3,500\n手数料  9,900円', undefined],
    ['38500', undefined],
    ['¥38,500（税抜）', undefined],
    ['¥38,500\n別途、消費税別の金額です', undefined],
  ])('that no word names is the only amount that stands alone: %s', (text, total) => {
    expect(valuesOf(paperOn(pageOf(`領収書\n${text}\n但し 端末代として`))).total).toBe(total)
  })

  test('is not named where it is 税抜, and that is said', () => {
    const { total, tax } = valuesOf(paperOn(pageOf('領収書\n金額  ¥35,000（税抜）')))
    expect([total, tax]).toEqual([undefined, 'excluded'])
  })

  test('is not guessed where two amounts could be it', () => {
    const text = '領収書\n合計金額  171,000円\nお支払い金額  170,000円'
    expect(valuesOf(paperOn(pageOf(text))).total).toBeUndefined()
  })

  test('is not a telephone number, a date or a rate', () => {
    const text = '領収書\nTEL 03-1234-5678\n2025年11月28日\n税率10%'
    expect(valuesOf(paperOn(pageOf(text))).total).toBeUndefined()
  })
})

describe('the date of issue', () => {
  test.each([
    ['令和7年11月28日', '2025-11-28'],
    ['令和 7 年 11 月 28 日', '2025-11-28'],
    ['2025/11/28', '2025-11-28'],
    ['R7.11.28', '2025-11-28'],
    ['令和七年十一月二十八日', '2025-11-28'],
    ['令和元年五月七日', '2019-05-07'],
    ['二〇二五年十一月三日', '2025-11-03'],
    ['発行日  2025年11月28日\n支払期限  2025年12月31日', '2025-11-28'],
    ['領収日 2025-11-28  納品日 2025-11-20', undefined],
    ['2025年11月28日\n2025年11月29日', undefined],
    ['2025年11月31日', undefined],
  ])('%s', (text, date) => {
    expect(valuesOf(paperOn(pageOf(`領収書\n${text}`))).date).toBe(date)
  })
})

describe('the addressee', () => {
  test.each([
    ['みほん診療所 御中', 'みほん診療所'],
    ['みほん診療所　　　　　　　様', 'みほん診療所'],
    ['医療法人みほん会 みほん診療所 様', '医療法人みほん会みほん診療所'],
    ['宛名：みほん薬局 様', 'みほん薬局'],
    ['みほん診療所　院長　山田 太郎 様', 'みほん診療所 院長 山田太郎'],
    ['2025年12月5日　みほん診療所 御中', 'みほん診療所'],
    ['お客様番号 12', undefined],
    ['ご担当者様', undefined],
  ])('%s', (text, name) => {
    expect(valuesOf(paperOn(pageOf(`領収書\n${text}`))).addressee).toBe(name)
  })
})

describe('the issuer is not the company that the facility belongs to', () => {
  const issuerOf = (to: string) =>
    valuesOf(paperOn(pageOf(`領収書\n${to}\n金額 10,000円\n株式会社みほんシステム`))).issuer
  test.each(['株式会社さくら　さくら薬局 御中', '株式会社さくら\nさくら薬局 御中'])('%s', (to) => {
    expect(issuerOf(to)).toBe('株式会社みほんシステム')
  })
  test('but it is the one above where no other is named', () => {
    const text = '領収書\n株式会社みほんシステム\nみほん診療所 御中\n金額 10,000円'
    expect(valuesOf(paperOn(pageOf(text))).issuer).toBe('株式会社みほんシステム')
  })
})

test('letters that a font of a PDF has as radicals are letters', () => {
  expect(valuesOf(paperOn(pageOf('領収書\n見本市⺠病院 御中'))).addressee).toBe('見本市民病院')
})

test('「一式」 is found with what stands before it', () => {
  expect(valuesOf(paperOn(pageOf('領収書\nシステム改修一式  171,000'))).lumpSum).toBe(
    'システム改修一式',
  )
  const ofCount = pageOf('領収書\nシステム改修  1  式  171,000')
  expect(valuesOf(paperOn(ofCount)).lumpSum).toBe('1 式')
})

test('a page without text is a paper that could not be read', () => {
  expect(paperOn(pageOf('')).isUnread).toBe(true)
})

test('a title down the side is read, beside the rows that it runs along', () => {
  const page = pageOf(PLAIN.replace('領収書', ''))
  const signs = [...'御見積書'].map((text, at) => ({
    text,
    box: { x: -40, y: 40 + at * 28, width: 20, height: 20 },
    origin: 'typed' as const,
  }))
  const paper = paperOn({ ...page, words: [...page.words, ...signs] })
  expect(valuesOf(paper)).toMatchObject({ ...read, kind: 'estimate' })
})
