import { describe, expect, test } from 'vitest'
import { readPapers } from '../../lib/document/readPapers'
import { askew, inPieces, pageOf, paperOn, valuesOf } from './page'

const PLAIN = `
                 領収書
みほん診療所 御中            発行日 2025年11月28日
  ￥１８０，０００－（税込）
  但し 端末代として
  品名            数量   単価   金額
  タブレット端末       1   50,000   50,000
  レセコン改修        1  130,000  130,000
                  合計   180,000
      株式会社みほん　登録番号 T1234567890123
`

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

test('what engines make of a yen sign and a comma is an amount, on pictures only', () => {
  const text = '領収書\n合計  \\171.000-'
  expect(valuesOf(paperOn(pageOf(text, 'picture'))).total).toBe(171000)
  expect(paperOn(pageOf(text, 'picture')).total?.basis).toBe('picture')
})

test.each([
  ['\\12O,OOO', 120000],
  ['¥3O0,000', 300000],
  ['¥12I,OOO', undefined],
  ['¥12B', undefined],
])('round letters in %s off a picture are zeros, and other letters no amount', (amount, total) => {
  const text = `領収書\n合計  ${amount}`
  expect(valuesOf(paperOn(pageOf(text, 'picture'))).total).toBe(total)
})

test('pictures: a split name, a misread era and title, and two signs for a comma are read', () => {
  const text = '収書\nさくら内科 クリニック御中\n信和7年11月28日\n金額  \\171.,000'
  expect(valuesOf(paperOn(pageOf(text, 'picture')))).toMatchObject({
    kind: 'receipt',
    addressee: 'さくら内科クリニック',
    date: '2025-11-28',
    total: 171000,
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

describe('several receipts on one page', () => {
  const small = (name: string, amount: string) => `
       領収書
${name} 様    2025年11月28日
   金額 ￥${amount}
  株式会社みほん
`
  const beside = `
       領収書                            領収書
みほん薬局 様   2025年11月28日      みほん薬局 様   2025年12月5日
   金額 ￥41,000                       金額 ￥130,000
`
  const all = (text: string) =>
    readPapers('file', '書類.pdf', [pageOf(text)]).map(({ total, date, pages }) => [
      total?.value,
      date?.value.toString(),
      pages,
    ])
  test('below each other are several papers', () => {
    const text = small('みほん薬局', '41,000') + small('みほん薬局', '130,000')
    expect(all(text)).toEqual([
      [41000, '2025-11-28', [1]],
      [130000, '2025-11-28', [1]],
    ])
  })
  test('beside each other are several papers', () => {
    expect(all(beside)).toEqual([
      [41000, '2025-11-28', [1]],
      [130000, '2025-12-05', [1]],
    ])
  })
  test('are one where the second title has no amount', () => {
    const text = `${small('みほん薬局', '41,000')}\n       領収書\n   控え`
    expect(all(text)).toEqual([[41000, '2025-11-28', [1]]])
  })
})

describe('several pages of a file', () => {
  const paper = (title: string, amount: string) =>
    `${title}\nみほん薬局 様  2025年12月5日\n${amount}\n株式会社みほん`
  const all = (...pages: string[]) =>
    readPapers(
      'file',
      '書類.pdf',
      pages.map((text, at) => ({ ...pageOf(text), number: at + 1 })),
    ).map(({ kind, total, pages: numbers }) => [kind?.value ?? null, total?.value, numbers])
  const RECEIPT = paper('領収書', '金額 ¥41,000')
  test.each([
    ['仮領収書', 'provisional'],
    ['領収書（下書き）', 'provisional'],
    ['支払証明書', null],
    ['検収書', 'other'],
  ])('%s behind a receipt is a paper of its own', (title, kind) => {
    const [first, second, third] = all(RECEIPT, paper(title, '金額 ¥130,000'))
    expect(first).toEqual(['receipt', 41000, [1]])
    expect(second?.[0]).toBe(kind)
    expect(third).toBeUndefined()
  })
  test('a list of what was bought belongs to the receipt before it', () => {
    expect(all(RECEIPT, '明細書\n品名  金額\n端末  41,000')).toEqual([['receipt', 41000, [1, 2]]])
  })
  test('a page with the same title and the next number belongs to the one before it', () => {
    expect(all(paper('領収書', '1/2'), paper('領収書', '合計 ¥41,000  2/2'))).toEqual([
      ['receipt', 41000, [1, 2]],
    ])
    expect(all(RECEIPT, paper('領収書', '金額 ¥130,000  1/1'))).toHaveLength(2)
  })
})

test('blank pages are part of no paper, unless there is nothing else', () => {
  const blank = { number: 2, width: 600, height: 800, words: [], isBlank: true }
  expect(readPapers('file', '書類.pdf', [pageOf(PLAIN), blank]).map(({ pages }) => pages)).toEqual([
    [1],
  ])
  expect(readPapers('file', '書類.pdf', [blank])).toMatchObject([{ isUnread: true }])
})

describe('off a picture', () => {
  /** Engines leave more between two columns. */
  const WIDE = PLAIN.replace(/(?<=\S) {2,}/g, '        ')
  test.each([
    ['余収証', 'receipt'],
    ['礁収書', 'receipt'],
    ['領収証書', 'receipt'],
    ['求書兼領収書', 'mixed'],
    ['件見積書', 'estimate'],
    ['求書', 'invoice'],
    ['口品書', 'delivery'],
  ])('the title %s is %s', (title, kind) => {
    const text = PLAIN.replace('領収書', title)
    expect(valuesOf(paperOn(pageOf(text, 'picture'))).kind).toBe(kind)
  })
  test('what is misread is no title in a text', () => {
    expect(valuesOf(paperOn(pageOf(PLAIN.replace('領収書', '件収書')))).kind).toBeUndefined()
  })
  test.each(['叙和7年11月28日', '令和7年11月28晶', '2025711728', '2025/711728'])(
    'the date %s is read',
    (date) => {
      const text = PLAIN.replace('2025年11月28日', date)
      expect(valuesOf(paperOn(pageOf(text, 'picture'))).date).toBe('2025-11-28')
    },
  )
  test.each(['「T1234567890123', 'TI1234567890123', 'T12345678901Z3'])(
    'the number %s is read or left',
    (number) => {
      const text = PLAIN.replace('T1234567890123', number)
      const { registration } = valuesOf(paperOn(pageOf(text, 'picture')))
      expect(registration).toBe(number.includes('Z') ? undefined : 'T1234567890123')
    },
  )
  test('an amount that has lost its first figure is none, unless the lines add up to the whole', () => {
    const cut = WIDE.replace('￥１８０，０００－（税込）', '金額  ￥80,000')
    expect(valuesOf(paperOn(pageOf(cut, 'picture'))).total).toBe(180000)
    const other = cut.replace('50,000        50,000', '50,000        90,000')
    expect(valuesOf(paperOn(pageOf(other, 'picture'))).total).toBeUndefined()
    const alone = '領収書\n金額  ￥80,000\n端末代  180,000'
    expect(valuesOf(paperOn(pageOf(alone, 'picture'))).total).toBeUndefined()
    expect(valuesOf(paperOn(pageOf(alone))).total).toBe(80000)
  })
  test.each(['合計', '倫計', '谷計', '人'])(
    'the sum in a row that begins with %s is no line',
    (sum) => {
      const text = WIDE.replace('合計        180,000', `${sum}        180,000`)
      expect(paperOn(pageOf(text, 'picture')).lines).toHaveLength(2)
    },
  )
  test('a letter before an amount is a one', () => {
    const text = '領収書\n合計  j66,997'
    expect(valuesOf(paperOn(pageOf(text, 'picture'))).total).toBe(166997)
  })
  test('the lines decide between two readings of the total', () => {
    const text = PLAIN.replace('合計   180,000', '合計   480,000').replace(
      '￥１８０，０００－',
      '領収金額 ￥180,000',
    )
    expect(valuesOf(paperOn(pageOf(text))).total).toBe(180000)
  })
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
