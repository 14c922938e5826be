import { asks } from '../label/asks'
import { plain } from '../notation/plain'
import { type ColumnName, isOtherColumn } from './columns'
import { isEmpty, type SheetRecord } from './records'
import type { Columns } from './row'

/** Why a row is no application. */
export const SKIP_REASONS = ['total', 'example', 'heading', 'note', 'empty'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** 合計, 【小計】, 合計（12件）, 東京支店 小計; a name that only begins so is one. */
const TOTAL =
  /^[【([<]?(?:計|平均|(?:sub|grand)?-?total|件数|(?:[合小総中累]|総合)計(?:額|金額|件数)?)[】)\]>]?(?:[(\d:：].*)?$|[合小総中累]計[】)\]>]?$/i
/** 前年比, 構成比, 最大値: what is counted from the sums beside them. */
const OF_TOTALS =
  /^(?:(?:対)?(?:前|昨)[年月期](?:度|同月|同期)?(?:比|差)(?:率|額)?|予算比|計画比|構成比|達成率|割合|差額|最[大小高低](?:値|額)?|中央値)$/
/** 札幌エリア計, 2店舗, 全300件: sums where no facility is named; 会計 and 時計 are other words. */
const SUM_OF_SOME = /(?<![会時設統家])計$|^(?:全|計|延べ?)?\d+(?:店舗?|件|施設|社|行|か所|箇所)$/
/** A sentence, 担当：本社, or 1 / 2 ページ, alone on its line. */
const ALONE =
  /。$|(?:です|ます|ください|下さい)$|^[^:(]{1,12}:.|^\d+\s*\/\s*\d+(?:\s*(?:ページ|頁|page))?$|^(?:(?:ページ|page|p\.)\s*\d+|\d+\s*(?:ページ|頁))/i
/** （記入例）…, 記入例, 例１, サンプル, …（例）; サンプル診療所 is a name. */
const EXAMPLE =
  /^[【([<「《]?(?:記[入載]例|入力例|作成例|記入見本|例|見本|サンプル|sample|example)\d*(?:[】)\]>」》:.、]|$)|[【([<「《](?:記[入載]例|入力例|例|見本|サンプル|sample|example)\d*[】)\]>」》]$/i
/** ※, 注1, （注）, 備考：, 以上: what stands below a table. */
const NOTE =
  /^(?:※|\*|\D{1,12}:$|[(【[<「《]?注(?:[\d)】\]>」》:.、 ]|意|記|$)|[(【[]?(?:備考|補足|凡例|出典|作成[者日]|出力日時?|更新日時?)[)】\]]?[:： ]|以上[。.]?$)/
/** How each column is filled in, in a row of its own under the header: （10桁）, 必須, 半角数字. */
const HOW_TO =
  /^[([【<](?![-.,\s¥]*\d[-\d.,\s¥円]*[)\]】>]$)[^()[\]【】<>]*[)\]】>]$|^(?:必須|任意|自動(?:計算|入力)?|プルダウン|(?:リストから)?選択|(?:半角|全角)?(?:英数字?|数字|数値|文字列?|日付)|半角|全角|税[込抜]|千?円|\d{1,2}[桁ケ文]字?タ?|yyyy\S{0,8})$/i
/** Lines of signs that part two blocks. */
const LINE = /^[-=_~*.─━―…・‐−ー=]{2,}$/
/** What a prepared row holds before anything is filled in. */
const NOTHING = /^(?:[¥\\]?\s*[-0]\s*円?)?$/
/** So many digits at the beginning are meant as a code. */
const CODE = /^[^\p{L}]{0,4}(?:\d[-\s]?){5}/u
const SURELY_CODE = /^['="\s]*\d{7}/
const MAY_BE_EXAMPLE = /例|見本|サンプル|ｻﾝﾌﾟﾙ|sample|example/i

/**
 * @param columns of the file, with its headers.
 * @returns why a row is no application; `null` for one that is, or that may be.
 */
export function skipReason(record: SheetRecord, columns: Columns): SkipReason | null {
  if (isEmpty(record)) return 'empty'
  if (isSurelyApplication(record, columns)) return null
  const cells = record.cells.map((cell) => plain(cell))
  const filled = cells.filter((cell) => cell !== '')
  const [first = '', second] = filled
  if (filled.every((cell) => LINE.test(cell))) return 'empty'
  const cellOf = (name: ColumnName) => cells[columns.meanings.indexOf(name)] ?? ''
  const [code, name] = [cellOf('facilityCode'), cellOf('facilityName')]
  if (isHeaderAgain(cells, columns.headers)) return 'heading'
  if (!record.damaged && [first, code, name].some((cell) => EXAMPLE.test(unspaced(cell)))) {
    return 'example'
  }
  if (CODE.test(code)) return null
  if (NOTE.test(first)) return 'note'
  if (record.damaged) return null
  if (second !== undefined && filled.every((cell) => HOW_TO.test(cell))) return 'note'
  if (isOnlyAmounts(cells, columns)) return 'total'
  const isTotal = (cell: string) => TOTAL.test(unspaced(cell)) || OF_TOTALS.test(unspaced(cell))
  const isOfSums = (cell: string) => isTotal(cell) || SUM_OF_SOME.test(unspaced(cell))
  if (filled.some(isTotal) && (name === '' || isOfSums(name))) return 'total'
  if (second === undefined && ALONE.test(first)) return 'note'
  const isOfSome = [first, name].some((cell) => SUM_OF_SOME.test(unspaced(cell)))
  if (isOfSome && code === '' && cellOf('facilityKind') === '') return 'total'
  const used = cells.filter((_, column) => (columns.meanings[column] ?? null) !== null)
  if (columns.meanings.some((each) => each !== null) && used.every((cell) => NOTHING.test(cell))) {
    return filled.some((cell) => /\p{L}{3}/u.test(cell)) ? 'note' : 'empty'
  }
  // 【東日本エリア】 above its rows.
  return second === undefined && first === code ? 'note' : null
}

/** Most rows of a file are: these are looked at no closer. */
function isSurelyApplication({ cells, damaged }: SheetRecord, { meanings }: Columns): boolean {
  const code = cells[meanings.indexOf('facilityCode')] ?? ''
  const name = cells[meanings.indexOf('facilityName')] ?? ''
  const first = cells.find((cell) => cell !== '') ?? ''
  return (
    !damaged &&
    SURELY_CODE.test(code) &&
    ![first, code, name].some((cell) => MAY_BE_EXAMPLE.test(cell))
  )
}

/** Sums without a word: nobody applies without a code, a name or a day. */
function isOnlyAmounts(cells: readonly string[], { meanings }: Columns): boolean {
  const isAmount = (column: number) => {
    const name = meanings[column] ?? null
    return name !== null && !isOtherColumn(name) && asks(name) === 'amount'
  }
  const amounts = cells.filter((cell, column) => /[1-9]/.test(cell) && isAmount(column))
  return amounts.length > 1 && cells.every((cell, at) => NOTHING.test(cell) || isAmount(at))
}

/** The header once more, as after a page break. */
function isHeaderAgain(cells: readonly string[], headers: readonly string[]): boolean {
  const filled = cells.flatMap((cell, column) => (cell === '' ? [] : [{ cell, column }]))
  return (
    filled.length > 1 &&
    filled.every(({ cell, column }) => {
      const header = plain((headers[column] ?? '').replace(/\s+/g, ' '))
      const text = cell.replace(/\s+/g, ' ')
      return header === text || header.endsWith(` ${text}`) || header.startsWith(`${text} `)
    })
  )
}

function unspaced(text: string): string {
  return text.replace(/\s/g, '')
}
