import { expect, test } from 'vitest'
import { parseFacilityKind, parseYesNo } from '../../lib/notation'

test.each([
  ['病院', 'hospital'],
  ['診療所', 'clinic'],
  ['歯科診療所', 'clinic'],
  ['薬局', 'pharmacy'],
  ['大型チェーン薬局', 'chainPharmacy'],
  ['　薬局 ', 'pharmacy'],
  ['調剤薬局', 'pharmacy'],
  ['無床診療所', 'clinic'],
  ['診療所（20床未満）', 'clinic'],
  ['診療所（大型チェーン薬局以外）', 'clinic'],
  ['歯科医院', 'clinic'],
  ['病院（20床以上）', 'hospital'],
  ['大規模病院', 'hospital'],
  ['病院外来', 'hospital'],
  ['大型チェーンの薬局', 'chainPharmacy'],
  ['大型 チェーン　薬局', 'chainPharmacy'],
  ['大型チェ－ン薬局', 'chainPharmacy'],
  ['大型ﾁｪｰﾝ薬局', 'chainPharmacy'],
  ['大型チエーン薬局', 'chainPharmacy'],
  ['大型チェーン薬局（グループの処方箋受付が月4万回以上）', 'chainPharmacy'],
  ['大型チェーン薬局（グループで処方箋の受付が月４万回以上の薬局）', 'chainPharmacy'],
  ['大型チェーン薬局:グループで処方箋の受付が月40,000回以上', 'chainPharmacy'],
  ['薬局（大型チェーン薬局以外）', 'pharmacy'],
  ['薬局（大型チェーン薬局を除く）', 'pharmacy'],
  ['薬局（大型チェーン薬局ではない）', 'pharmacy'],
  ['薬局、大型チェーン薬局の場合を除く', 'pharmacy'],
  ['大型チェーン薬局以外の薬局', 'pharmacy'],
  ['大型チェーン薬局を除く薬局', 'pharmacy'],
  ['大型チェーンではない薬局', 'pharmacy'],
  ['薬局（大型チェーン薬局は除く。）', 'pharmacy'],
  ['グループで処方箋の受付が月４万回以上の薬局', 'chainPharmacy'],
  ['グループ全体の処方箋受付が40,000回以上の薬局', 'chainPharmacy'],
  ['処方箋受付回数がグループ全体で月4万回未満の薬局', 'pharmacy'],
])('%s is a kind of facility', (text, kind) => {
  expect(parseFacilityKind(text)).toEqual({ ok: true, value: kind })
})

test.each([
  ['訪問看護ステーション', 'kindUnknown'],
  ['病院・診療所', 'kindSeveral'],
  ['診療所・薬局', 'kindSeveral'],
  ['大型チェーン', 'kindUnknown'],
  ['薬局（大型チェーン薬局を含む）', 'kindSeveral'],
])('%s is no one kind of facility', (text, key) => {
  expect(parseFacilityKind(text)).toMatchObject({ ok: false, reason: { key } })
})

test('a choice that names several kinds names them', () => {
  const several = ['pharmacy', 'clinic']
  for (const text of ['診療所・薬局', '診療所・薬局（大型チェーン薬局以外）', '診療所または薬局']) {
    expect(parseFacilityKind(text), text).toMatchObject({ ok: false, several })
  }
})

test.each(['診療所・薬局以外', '診療所・薬局（大手を含む）'])(
  'one that names several without deciding is ambiguous: %s',
  (text) => {
    const found = parseFacilityKind(text)
    expect(found).toMatchObject({ ok: false, reason: { key: 'kindSeveral' } })
    expect(found).not.toHaveProperty('several')
  },
)

test.each([
  '大型チェーン薬局以外',
  '大型チェーン薬局の外',
  '大型チェーン薬局ではない',
  '大型チェーン薬局ではなく',
  '大型チェーン薬局ではありません',
  '大型チェーン薬局（該当なし）',
  '大型チェーン薬局か不明',
  '大型チェーン薬局（未定）',
  '大型チェーン薬局（グループで月4万回以下）',
  '大型チェーン薬局（月4万回未満）',
  '非大型チェーン薬局',
  '準大型チェーン薬局',
  '病院以外',
  '病院 以 外',
  '病院外',
  '病院ではない',
  '病院を除く',
  '病院のほか',
  '診療所の他',
  'その他の薬局',
])('「%s」 is not the kind that it excludes', (text) => {
  expect(parseFacilityKind(text)).toMatchObject({ ok: false, reason: { key: 'kindUnknown' } })
})

test.each([
  'チェーン薬局',
  '大規模チェーン薬局',
  '大手チェーン薬局',
  '小規模チェーン薬局',
  'チェーン薬局（大型）',
  '薬局 大型チェーン',
  '大型薬局',
  '大手薬局',
  '大規模薬局',
  'チエーン薬局',
  'グループ薬局',
  '系列の薬局',
  'みほん企業傘下の薬局',
  '薬局（グループの処方箋受付が月4万回以上）',
  '薬局（処方箋の受付が月４万回以上）',
  '薬局（処方箋の受付が月四万回以上）',
  '薬局（処方箋の受付が月40,000回以上）',
  '薬局（処方箋の受付が月40000回以上）',
])('「%s」 may be a large chain’s pharmacy or not', (text) => {
  expect(parseFacilityKind(text)).toMatchObject({ ok: false, reason: { key: 'kindUnknown' } })
})

test.each(['病院併設の訪問看護ステーション', '助産所（診療所併設）', '施術所・薬局'])(
  '「%s」 is a facility of another kind than the one in its name',
  (text) => {
    expect(parseFacilityKind(text)).toMatchObject({ ok: false, reason: { key: 'kindUnknown' } })
  },
)

test.each([
  ['はい', true],
  ['有', true],
  ['あり', true],
  ['受けています', true],
  ['いいえ', false],
  ['なし', false],
  ['無', false],
  ['受けていない', false],
  ['受けてない', false],
  ['あります', true],
  ['はい（受けている）', true],
  ['はい、受けています。', true],
  ['補助を受けたことがあります', true],
  ['すでに受けている', true],
  ['有（受給済）', true],
  ['Yes', true],
  ['該当する', true],
  ['ありません', false],
  ['ございません', false],
  ['受けたことがない', false],
  ['受けたことはありません', false],
  ['過去に補助金を受けておりません', false],
  ['いいえ（受けたことがない）', false],
  ['2：いいえ', false],
  ['1. はい', true],
  ['②いいえ', false],
  ['ないです', false],
  ['未受給', false],
  ['該当なし', false],
  ['No', false],
  ['無しです', false],
  ['未受給です', false],
  ['該当いたしません', false],
  ['補助金をいただいたことはありません', false],
  ['もらっていません', false],
  ['なしでした', false],
  ['受給いたしました', true],
  ['頂いております', true],
  ['ありでございます', true],
  ['有る', true],
  ['無い', false],
  ['まだ受けていない', false],
  ['補助金の交付を受けたことがない', false],
  ['交付を受けています', true],
  ['受領していない', false],
  ['受領なし', false],
  ['受領済み', true],
  ['利用したことはありません', false],
  ['利用したことがある', true],
  ['今回が初めてです', false],
  ['受けていない（今回が初めて）', false],
  ['以前いただきました', true],
  ['もらいました', true],
  ['有（令和5年度）', true],
  ['はい（2024年3月15日）', true],
  ['令和5年度に受けた', true],
  ['受給歴なし', false],
  ['補助金の受給歴はありません', false],
  ['交付実績なし', false],
  ['受給実績あり', true],
  ['一度も受けたことはありません', false],
  ['過去に一度も受けたことがない', false],
  ['受けたことは一度もありません', false],
])('%s is an answer', (text, value) => {
  expect(parseYesNo(text)).toEqual({ ok: true, value })
})

test.each([
  '有無',
  '未定',
  'はい（問題ない）',
  'はい（2）',
  '2',
  'ない場合もある',
  'いいえ、受けています',
  'はい・いいえ',
  '受けたことがないとは言えない',
  'です',
  'いただきたい',
  '今回が初めてではない',
  '利用する予定',
  '令和5年度',
  'なし（令和5年度）',
  '受給歴',
  '。',
  '',
])('「%s」 is neither yes nor no', (text) => {
  expect(parseYesNo(text)).toMatchObject({ ok: false, reason: { key: 'yesNoUnknown' } })
})
