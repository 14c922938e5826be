import { describe, expect, test } from 'vitest'
import { readPapers } from '../../lib/document/readPapers'
import { pageOf } from './page'
import { PLAIN } from './plainReceipt'

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
