import { expect, test } from 'vitest'
import { headingKey } from '../../../lib/portal/article/heading'

const words = (text: string) => headingKey(text).words

test.each([
  [
    '2. 端末の設定や操作について知りたい方はこちら',
    '２．端末の設定や操作について知りたい方はこちら',
  ],
  ['③ 操作マニュアル', '３　操作マニュアル'],
  ['③ 操作マニュアル', '■ (3)操作マニュアル'],
  ['③ 操作マニュアル', '操作マニュアル'],
  ['2-1 運用テスト', '２－１運用テスト'],
  ['「手順書・マニュアル」の一覧', '手順書・ﾏﾆｭｱﾙ の一覧'],
  ['操作マニュアル（訪問診療等編）', '操作マニュアル(訪問診療等編)（PDF：3.2MB）'],
  ['操作マニュアル', '操作マニュアル【令和7年10月更新】'],
  ['マイナ在宅受付Webについて', 'マイナ在宅受付ＷＥＢについて：'],
])('「%s」 is the same heading as 「%s」', (one, other) => {
  expect(words(one)).toBe(words(other))
})

test.each([
  ['操作マニュアル', '操作マニュアルの一覧'],
  ['操作マニュアル（訪問診療等編）', '操作マニュアル（オンライン診療等編）'],
  ['24時間対応', '時間対応'],
  ['2025年度の助成金', '年度の助成金'],
])('「%s」 is not the same heading as 「%s」', (one, other) => {
  expect(words(one)).not.toBe(words(other))
})

test('a number is recognised in any style, and the style is kept', () => {
  expect(headingKey('③ 操作').number).toBe('3')
  expect(headingKey('３．操作').number).toBe('3')
  expect(headingKey('2-1 運用').number).toBe('2-1')
  expect(headingKey('操作').number).toBe('')
  expect(headingKey('③ 操作').numbering).toBe(headingKey('① 準備').numbering)
  expect(headingKey('2. 操作').numbering).not.toBe(headingKey('① 準備').numbering)
})
