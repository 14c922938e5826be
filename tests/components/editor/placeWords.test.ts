import { beforeAll, expect, test } from 'vitest'
import { placeWords } from '../../../components/editor/placeWords.ts'
import { isTree, jsonOf, type Values } from '../../../lib/guide/draft/tree.ts'
import { loadGuide } from '../../../lib/guide/guides.ts'

let values: Values
beforeAll(async () => {
  const guide = jsonOf(await loadGuide())
  values = isTree(guide) ? guide : {}
})

test.each([
  ['', '手引き全体'],
  ['subsidy.deadline.date', '補助の内容 › 申請期限 › 日付'],
  ['subsidy.terms[2].cap', '補助の内容 › 診療所・薬局 › 補助限度額'],
  ['subsidy.terms[2].itemCaps.mobile', '補助の内容 › 診療所・薬局 › 内訳の上限 › モバイル端末等'],
  ['subsidy.terms[7].cap', '補助の内容 › 施設の区分ごとの補助 › 8番目 › 補助限度額'],
  ['form.fields[5].labels', '申請フォーム › 総事業費 › 項目の呼び名'],
  ['form.fields[3].labels', '申請フォーム › 「モバイル端末等」の費用 › 項目の呼び名'],
  ['form.receipt', '申請フォーム › 受付を知らせる文'],
  ['contact.form', 'お問い合わせ › 文書での問い合わせ方'],
  ['contact.source.section', 'お問い合わせ › 出典 › 見出しや番号'],
  ['worked[0].fields.totalCost', '申請の例 › 1番目 › 項目 › 総事業費'],
])('the place of %j is said in the words of the editor', (path, words) => {
  expect(placeWords(path, values)).toBe(words)
})
