import { expect, test } from 'vitest'
import { GUIDE_IDS, loadGuide } from '../../../lib/guide/guides'
import { formKind, type PageText, possibleSubsidy } from '../../../lib/portal/form/formKind'

const GAIRAI = (await loadGuide()).title
const pageText = (changes: Partial<PageText>): PageText => ({
  title: '',
  headings: [],
  labels: [],
  buttons: [],
  passwords: 0,
  ...changes,
})

test.each([
  ['inquiry', { title: 'お問い合わせ' }],
  ['inquiry', { labels: ['お問い合わせ内容'], buttons: ['問い合わせる'] }],
  ['registration', { title: '新規ユーザー登録' }],
  ['registration', { buttons: ['登録する'], passwords: 2 }],
  ['login', { title: 'ログイン', passwords: 1 }],
  ['login', { buttons: ['ログイン'], passwords: 1 }],
  ['search', { title: '記事の検索', buttons: ['検索'] }],
] as const)('a form of kind %s is recognised by %j', (kind, changes) => {
  expect(formKind(pageText(changes), GAIRAI)).toEqual({ kind, subsidy: null })
})

test.each([
  { title: '補助金申請' },
  { title: '補助金の申請に関するお問い合わせ・申請' },
  { title: '', buttons: ['検索'] },
  { title: 'オンライン資格確認のお知らせ' },
  {},
])('the kind of form is unknown with %j', (changes) => {
  expect(formKind(pageText(changes), GAIRAI)).toEqual({ kind: 'unknown', subsidy: null })
})

test.each([
  ['電子処方箋管理サービス等関係補助金の申請', '電子処方箋管理サービス等関係補助金'],
  ['職域診療所のオンライン資格確認等導入に係る助成金の申請', '職域診療所の助成金'],
  ['マイナ保険証利用促進のための医療機関等への支援に係る助成金', 'マイナ保険証利用促進の助成金'],
  ['訪問診療等における助成金の申請', '訪問診療等の助成金'],
  ['インフルエンザワクチン接種補助金の申請', '予防接種などの補助金'],
  ['顔認証付きカードリーダーの申請', '顔認証付きカードリーダー'],
])('「%s」 is the form of another subsidy, %s', (title, subsidy) => {
  expect(formKind(pageText({ title }), GAIRAI)).toEqual({ kind: 'subsidy', subsidy })
})

test('a title that names the guide’s own subsidy among others is not another subsidy’s', async () => {
  const title =
    '訪問診療等・オンライン診療等・外来診療等（通常とは異なる動線）におけるオンライン資格確認等の導入に係る助成金の申請'
  for (const id of ['gairai', 'houmon', 'online']) {
    const guide = await loadGuide(id)
    expect(formKind(pageText({ title }), guide.title).kind).toBe('unknown')
  }
})

test('every bundled guide distinguishes its own form from the others’', async () => {
  const titles = {
    gairai: '外来診療等（通常とは異なる動線・機器故障時等）の補助金申請',
    houmon: '訪問診療等の助成金の申請',
    online: 'オンライン診療等の助成金の申請',
    denshi: '電子処方箋管理サービス等関係補助金の申請',
  }
  for (const [own, title] of Object.entries(titles)) {
    for (const id of GUIDE_IDS) {
      const guide = await loadGuide(id)
      const kind = formKind(pageText({ title }), guide.title).kind
      expect([id, kind]).toEqual([id, id === own ? 'unknown' : 'subsidy'])
    }
  }
})

test('another subsidy in a heading is a possible subsidy unless the title names one', () => {
  const headings = ['職域診療所の方']
  expect(possibleSubsidy(pageText({ title: '補助金申請', headings }), GAIRAI)).toBe(
    '職域診療所の助成金',
  )
  expect(
    possibleSubsidy(pageText({ title: '外来診療等の補助金申請', headings }), GAIRAI),
  ).toBeNull()
  expect(
    possibleSubsidy(pageText({ title: '補助金申請', headings: ['申請内容'] }), GAIRAI),
  ).toBeNull()
})
