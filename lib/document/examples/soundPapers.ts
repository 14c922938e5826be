import type { FactName, ReadPaper } from '../paper'
import { readPapers } from '../readPapers'
import type { Word } from '../word'

/** The size of a sign of the examples' text, as on paper. */
const SIZE = 10

/** @returns a page on which each text stands at the place that the line gives: column, row, height. */
function printedPage(
  lines: readonly (readonly [column: number, row: number, text: string, height?: number])[],
  origin: Word['origin'] = 'typed',
) {
  const words = lines.map(([column, row, text, height = SIZE]): Word => {
    const width = [...text].reduce((sum, sign) => sum + (sign > '\u2000' ? height : height / 2), 0)
    return { text, box: { x: column, y: row * 20, width, height }, origin }
  })
  return { number: 1, width: 600, height: 800, words }
}

/** A receipt of what `soundApplication` has bought, with its table. */
const RECEIPT = [
  [240, 1, '領収書', 24],
  [400, 3, '発行日 2025年12月5日'],
  [40, 4, 'みほん診療所 御中', 14],
  [60, 6, '¥171,000-（税込）', 20],
  [60, 8, '但し オンライン資格確認の機器と改修費として'],
  [60, 10, '品名'],
  [300, 10, '数量'],
  [400, 10, '金額'],
  [60, 11, 'タブレット端末 MX-10'],
  [310, 11, '1'],
  [395, 11, '41,000'],
  [60, 12, 'レセプトコンピュータ改修'],
  [310, 12, '1'],
  [390, 12, '130,000'],
  [60, 14, '合計'],
  [390, 14, '171,000'],
  [380, 16, '株式会社みほんシステム'],
  [380, 17, '登録番号 T9234567890123'],
] as const

const BREAKDOWN = [
  [220, 1, '領収書内訳書', 16],
  [60, 2, '都道府県番号 34'],
  [220, 2, '医療機関コード 0712362'],
  [60, 3, '医療機関名'],
  [160, 3, 'みほん診療所'],
  [60, 4, '総額（①＋②）'],
  [200, 4, '171,000円'],
  [60, 6, '項目'],
  [200, 6, '内訳'],
  [360, 6, '①補助対象金額'],
  [480, 6, '②補助対象外金額'],
  [60, 7, 'モバイル端末'],
  [200, 7, 'タブレット端末 MX-10 1台'],
  [370, 7, '41,000'],
  [520, 7, '0'],
  [60, 8, 'システム改修'],
  [200, 8, 'レセプトコンピュータ改修'],
  [370, 8, '130,000'],
  [520, 8, '0'],
  [60, 10, '小計'],
  [370, 10, '171,000'],
  [520, 10, '0'],
] as const

/** @returns a receipt and a breakdown in which nothing is wrong, read off a typed text or a picture. */
export function soundPapers(origin: Word['origin'] = 'typed'): readonly [ReadPaper, ReadPaper] {
  const [receipt] = readPapers('receipt', '領収書.pdf', [printedPage(RECEIPT, origin)])
  const [breakdown] = readPapers('breakdown', '領収書内訳書.pdf', [printedPage(BREAKDOWN, origin)])
  if (!receipt || !breakdown) throw new Error('The examples are pages with text')
  return [receipt, breakdown]
}

/** @returns a paper that says something else at one place. */
export function saying<K extends FactName>(
  paper: ReadPaper,
  fact: K,
  value: ValueOf<K>,
): ReadPaper {
  const before = paper[fact]
  const basis = before?.basis ?? paper.origin
  return { ...paper, [fact]: { value, text: String(value), place: before?.place ?? null, basis } }
}
type ValueOf<K extends FactName> = NonNullable<ReadPaper[K]>['value']

/** @returns a paper read off a picture. */
export function pictured(paper: ReadPaper): ReadPaper {
  const [receipt, breakdown] = soundPapers('picture')
  return paper.kind?.value === 'breakdown' ? breakdown : receipt
}
