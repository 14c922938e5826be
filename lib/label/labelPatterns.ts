/** What stands in a label beside its name. All of it is matched against `plain` texts. */

const LETTER = '[ア-ンa-zA-Z一二三四五六七八九十]'
const KANJI_NUMBER = '[一二三四五六七八九十]{1,3}'
/** What comes next is no letter of an English word. */
const JAPANESE_NEXT = '(?=[^!-~\\s])'
/** A figure before one of these counts something, or belongs to a day or a sum: 2台目, 3か月. */
const COUNTED = '台年月日回件期枚人社次週時分円万千百%割箇個つケヶかカヵ以未点名本者桁字文.,/:)-'

const NUMBERS = [
  // ・, ■, ①
  '[\\s・■□●○◆◇◎▼▶◯★☆]+',
  '[①-⑳❶-❿⑴-⒇㈠-㈩]+(?:[-.]\\d{1,2}(?!\\d))*',
  // Q3., 問3-1, No.2
  '(?:Q|問|設問|No\\.?|項番)\\s?\\d{1,2}(?:[-.]\\d{1,2})?',
  // 別紙様式2, 資料1「…」
  '(?:別紙|別添|参考)?(?:別紙|別添|添付|資料|様式)(?:第?\\d{1,2}号?|[①-⑳])(?:[\\s:)、]+|(?=[「『]))',
  // 第4 …, 第二号様式 …, 別記第1号様式(第5条関係)…
  `(?:別記|別紙)?第(?:\\d{1,2}|${KANJI_NUMBER})(?:号様式|号の様式|様式)(?:\\([^()]{1,20}関係\\))?(?:[\\s:)、]+|(?=[^\\s\\d]))`,
  `第(?:\\d{1,2}|${KANJI_NUMBER})号?(?:[.:)、]\\s*|\\s+)`,
  // (1), (ア), 【一】
  `[([【](?:\\d{1,2}|${LETTER})[)\\]】]`,
  // Ⅱ., a), ア 、IV
  `(?:[IVX]{1,4}|${LETTER})[.):、](?!\\w)`,
  `(?:[IVX]{1,4}|${LETTER})\\s+${JAPANESE_NEXT}`,
  // A01:, B-3
  `[A-Z]{1,2}-?\\d{1,3}[:.)、\\s-]+${JAPANESE_NEXT}`,
  // 1., 2-1, 3 glued to the name
  `\\d{1,2}(?:[-.]\\d{1,2}){0,2}(?:[.):、\\s]+|(?=[^\\d\\s${COUNTED}]))`,
]

/** The number before a name, glued to it or not. */
export const NUMBERING = new RegExp(`^(?:${NUMBERS.join('|')})\\s*`, 'i')

/** The innermost brackets, of whatever kind. */
export const BRACKETS = /[([【〔〈《≪<[{]([^()[\]【】〔〕〈〉《》≪≫<>{}]*)[)\]】〕〉》≫>}]/g

export const MARK_BEFORE =
  /^(?:必須|任意|required|mandatory|optional)(?:項目)?(?:$|[\s:-]+|(?=[^!-~\s]))/i
export const PICTURES = /\p{Extended_Pictographic}\uFE0F?/gu
/** 添付書類欄（1）領収書: the place in front of what is asked for there. */
export const PLACE_BEFORE = /^[^([①-⑳]{2,12}[([](?:\d{1,2}|[一二三四五六七八九十])[)\]]\s*(?=[^\s])/

/** 【経費内訳】モバイル端末: the part of the form, before the name of a line in it. */
export const PART_BEFORE =
  /^[([【〔《≪<[{]([^()[\]【】〔〕《》≪≫<>{}]{0,6}内訳)[)\]】〕》≫>}]\s*(?=\S)/

/** What is taken off a name, in this order, and what is put in its place. */
export const BESIDE_NAME: readonly (readonly [RegExp, string])[] = [
  [/(?:(?<![\s:])[\s:]+)?(?:必須|任意|required|mandatory|optional)(?:項目)?$/i, ''],
  // How a sum is made up, before or behind its name: ③=①+②, A+B=, E=D×補助率.
  [
    /[A-Z]\s*=\s*[A-Z][A-Z\d\s×÷+/-]*(?:補助率)?$|(?:[A-Z①-⑳]\s*[=]\s*)?[A-Z①-⑳](?:\s*[+×÷-]\s*[A-Z①-⑳])+\s*=?/g,
    '',
  ],
  // The same, after the brackets are gone: 申請額(C)=(B)×3/4.
  [/=[\s\d×÷+/%.-]*(?:補助率)?$/, ''],
  // How a sum is found, behind its name: 申請額:C×補助率と限度額のいずれか低い額.
  [/:[^:×÷]*[×÷][^:]*$/, ''],
  // The letter of a column behind its head, the number of a document: 実支出額 A, その1.
  [/\s[A-Z]$|その[\d一二三]/g, ''],
  // The words of a button that stands in its field's label: 領収書　ファイルを追加.
  [/(?<=[^\s])\s+(?:添付)?ファイルを?(?:追加|選択)$/, ''],
  // The words of a link that stands there: 領収書内訳書　様式ダウンロード.
  [
    /(?<=[^\s])\s+(?:様式|書式|ひな形|テンプレート|記入例|見本)?[をの]?(?:ダウンロード|はこちら)$/,
    '',
  ],
  // Blanks of a paper form for a date and an amount: 令和　　年　　月　　日, 年／月／日, 金　　円, ￥.
  [/(?:令和|平成|西暦)?(?:(?<![\s_])[\s_]+)?年[\s_/・]*月[\s_/・]*日/g, '年月日'],
  [/[\s:](?:金[\s_]+円也?|¥)$/, ''],
  // The unit, and how to write it.
  [/[\s、・/](?:単位\s?:?\s?)?(?:千|百?万)?円$/, ''],
  [
    /[\s、・:/](?:[半全]角|\d+(?:[桁字文]|ケタ)|西暦|和暦|例[:)]?|PDF|単位).*$|[半全]角(?:英?数字?)?(?:\d+[桁文]字?)?$|(?<!\d)\d+桁(?:の?(?:[半全]角)?数字)?$/is,
    '',
  ],
  [/(?<!\d)\d+(?:桁|ケタ)の?/g, ''],
  [/[①-⑳][\s+-]*|^\s*[+×÷=]+/g, ''],
]

/** A sum of other lines or a rate: ①＋②, A×3/4, ③×補助率. */
const FORMULA = '[+×÷=*]|\\d/\\d|^[①-⑳\\d\\s.,a-z-]*$'
/** Words by which a note tells how to fill the field in, or explains. */
const EXPLAINS = [
  // What to do.
  'ください|下さい|記[載入]|入力|選択|添付|参照|計算|算出|乗じ|使用|応じ|判定|自動|こと$|ます$|です$',
  // When it holds, and what counts.
  '場合|いずれか(?:低|少な|小さ)い|可$|可能|不可|まで|以内|以降|除|含|切り?捨|複数|最も|最後|最終|最新|なし|無し|不要|はい|もの|のみ|変わ|必須|任意|required|optional',
  // How much counts at most: 上限41,000円.
  '(?:上限|限度)額?[はがを:]?\\d|\\d[万千]?円?が?(?:上限|限度)',
  // What it is not, and what it is the same as.
  'ではな|ではあり|異なりま|異なる(?!動線)|とおり|通り$|どおり|同じ|同額|一致',
  // How it is written.
  '単位|形式|桁|ケタ|[半全]角|[西和]暦|文字|漢字|^数字|^例|例[:)]|ハイフン|yyyy|千?円$|^(?:消費)?税[込抜別率]|^内税|○|丸印',
  // The blanks of a date: 令和　年　月　日.
  '^(?:令和|平成|西暦|元号)?(?:\\s*年\\s*月\\s*日)?$',
  // Files and papers.
  '原本|スキャン|カラー|部$|様式|別紙|書式|pdf|jpe?g|png|mb|エクセル|excel|zip|ページ|^写し?$',
  // Which of several: 経費1, A欄, 全台数分.
  '^[A-Z]欄$|^[^\\d]{1,4}\\d$|台数?分$|全台',
]

/** A note that names nothing. */
export const HINT = new RegExp([FORMULA, ...EXPLAINS].join('|'), 'i')
