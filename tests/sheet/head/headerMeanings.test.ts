import { describe, expect, test } from 'vitest'
import type { Meanings } from '../../../lib/sheet/columns'
import { readHeaders } from '../../../lib/sheet/head/headerMeanings'
import { vocabulary } from '../files'

const meaningsOf = (headers: readonly string[], over: readonly string[] = []) =>
  readHeaders(headers, vocabulary, over).meanings

/** @returns what is asked about headers: the field, and the columns to choose from. */
function askedOf(headers: readonly string[], over: readonly string[] = []): string[] {
  const { meanings, questions } = readHeaders(headers, vocabulary, over)
  return questions.map(({ name, columns }) => {
    for (const column of columns) expect(meanings[column]).toBeNull()
    return `${name}: ${columns.map((column) => headers[column]).join('・')}`
  })
}

describe('of two columns that could be meant neither is chosen', () => {
  test.each([
    ['総事業費（税抜）', '総事業費（税込）', 'totalCost'],
    ['総事業費', '総事業費（税抜）', 'totalCost'],
    ['レセコン改修費 税別', 'レセコン改修費 税込', 'cost:receiptComputer'],
    ['モバイル端末等 台数', 'モバイル端末等 金額', 'cost:mobile'],
    ['旧医療機関コード', '新医療機関コード', 'facilityCode'],
    ['医療機関等コード（旧）', '医療機関等コード（新）', 'facilityCode'],
    ['旧コード', '新コード', 'facilityCode'],
    ['総事業費（見積）', '総事業費（実績）', 'totalCost'],
    ['見積 総事業費', '実績 総事業費', 'totalCost'],
    ['前年度補助申請額', '今年度補助申請額', 'requestedAmount'],
    ['補助申請額（令和6年度）', '補助申請額（令和7年度）', 'requestedAmount'],
    ['総事業費1', '総事業費2', 'totalCost'],
    ['完了日①', '完了日②', 'completionDate'],
    ['総事業費', '事業に要する経費の総額', 'totalCost'],
    ['区分', '種別', 'facilityKind'],
    ['領収書', '領収書ファイル名', 'receipt'],
    ['補助申請額', '補助申請額', 'requestedAmount'],
  ])('%s and %s', (first, second, name) => {
    expect(askedOf(['備考', first, second])).toEqual([`${name}: ${first}・${second}`])
    expect(askedOf([second, first])).toEqual([`${name}: ${second}・${first}`])
  })

  test('below the headings that are merged over them', () => {
    const headers = ['コード', '端末', '改修費', '端末', '改修費']
    expect(askedOf(headers, ['', '見積', '見積', '実績', '実績'])).toEqual([
      'cost:receiptComputer: 改修費・改修費',
      'cost:mobile: 端末・端末',
    ])
  })
})

test('a column that only may be meant is asked about, even alone', () => {
  expect(askedOf(['今年度の補助申請額'])).toEqual(['requestedAmount: 今年度の補助申請額'])
})

describe('nobody is asked where a person would not ask', () => {
  test.each<[string, string, Meanings]>([
    ['補助申請額', '前年度の補助申請額', ['requestedAmount', null]],
    ['旧医療機関コード', '医療機関コード', [null, 'facilityCode']],
    ['完了予定日', '完了日', [null, 'completionDate']],
    ['総事業費（見積）', '総事業費', [null, 'totalCost']],
    ['モバイル端末の台数', 'モバイル端末の購入費', [null, 'cost:mobile']],
    ['台数', 'モバイル端末の金額', [null, 'cost:mobile']],
    ['コード', '医療機関コード', [null, 'facilityCode']],
    ['更新日', '完了日', [null, 'completionDate']],
    ['新規', '総事業費（税込）', [null, 'totalCost']],
  ])('%s and %s', (first, second, meanings) => {
    expect(readHeaders([first, second], vocabulary)).toEqual({ meanings, questions: [] })
  })
})

test('columns that name a shared receipt are groups, and others are not', () => {
  const groups = [
    '領収書グループ',
    '領収書番号',
    '共有領収書',
    'グループ',
    'まとめ番号',
    '領収証No.',
  ]
  for (const header of groups) {
    expect(meaningsOf([header]), header).toEqual(['receiptGroup'])
  }
  for (const header of ['領収書', '領収日', '領収書名', 'グループコード', '番号', '法人グループ']) {
    expect(meaningsOf([header]), header).not.toContain('receiptGroup')
  }
})

test('a heading of what some columns have in common leaves each of them its own meaning', () => {
  expect(meaningsOf(['領収書の写し', '領収書内訳書'], ['添付ファイル', '添付ファイル'])).toEqual([
    'receipt',
    'breakdown',
  ])
  expect(meaningsOf(['請求グループ', '振込の組'])).toEqual(['receiptGroup', null])
})

test('a heading over a column says the rest, unless it is about something else', () => {
  expect(meaningsOf(['コード', '名称', '区分'], ['施設', '施設', '施設'])).toEqual([
    'facilityCode',
    'facilityName',
    'facilityKind',
  ])
  expect(meaningsOf(['日付', '金額'], ['領収書', '領収書'])).toEqual([
    'receiptDate',
    'receiptTotal',
  ])
  expect(meaningsOf(['医療機関等コード'], ['基本のこと'])).toEqual(['facilityCode'])
  expect(meaningsOf(['総事業費', '補助申請額'], ['前回', '見積'])).toEqual([null, null])
})

test('file columns are recognised by their usual headers', () => {
  const headers = [
    '領収書のファイル名',
    '内訳書ファイル名',
    '添付ファイル名',
    '領収書の発行元',
    '備考',
  ]
  expect(meaningsOf(headers)).toEqual(['receipt', 'breakdown', 'attachments', null, null])
})

test('headers that say only a part are enough where no other column is like them', () => {
  const headers = ['コード', '店舗名', '区分', '端末購入費', '改修費', '合計', '過去の補助', '備考']
  expect(meaningsOf(headers)).toEqual([
    'facilityCode',
    'facilityName',
    'facilityKind',
    'cost:mobile',
    'cost:receiptComputer',
    'totalCost',
    'alreadySubsidised',
    null,
  ])
  expect(meaningsOf(['区分', '種別', '合計', '総事業費'])).toEqual([null, null, null, 'totalCost'])
})

test('headers that speak of something else are none of ours', () => {
  const headers = [
    '前回の申請額',
    '補助申請額（前年度）',
    '見積額',
    '本部の医療機関等コード',
    '完了予定日',
  ]
  expect(meaningsOf(headers)).toEqual([null, null, null, null, null])
})
