import type { FieldName } from '../../guide/fieldName'
import { canonical } from '../../label/canonical'

/**
 * What only the headers of tables are called. No form says it so, and in a form the same words would
 * ask for something else: 支店名 is a bank's.
 */
const SURE: readonly (readonly [RegExp, FieldName])[] = [
  [
    /^(?:店名|店舗(?:略称)?|(?:テンポ|ショップ)名?|屋号|事業所名?|拠点名?|(?:薬)?局名|院名|施設|医療機関|薬局)$/,
    'facilityName',
  ],
  [/^(?:store|shop|branch|site|facility|pharmacy|clinic|hospital)?name$/, 'facilityName'],
  [/^(?:facility|institution|medicalinstitution|pharmacy|clinic|hospital)code$/, 'facilityCode'],
  [/^(?:facility|institution|pharmacy|clinic|hospital)(?:type|kind|category)$/, 'facilityKind'],
  [/^(?:領収[書証]?の?)?(?:内訳|明細)書の?(?:金額|合?計額?|総額|額)$/, 'breakdownTotal'],
  [
    /^(?:導入|工事|改修|作業|設置|整備|システム|テスト)+(?:作業)?完了(?:日|年月日)?$/,
    'completionDate',
  ],
  [/^(?:既受給|過去(?:の)?受給|(?:補助|受給)(?:金)?歴)(?:の?有無)?$/, 'alreadySubsidised'],
]
/** These may be it: a person decides. */
const MAY_BE: readonly (readonly [RegExp, FieldName])[] = [
  [/^(?:支店|営業所|店|取引先|得意先|お?客様?)名?(?:称)?$/, 'facilityName'],
  [/^(?:業態|業種|施設形態)$/, 'facilityKind'],
  [/^(?:導入|設置|検収|納品|工事|改修|整備|完工)(?:日|年月日)$/, 'completionDate'],
  [
    /^(?:補助金?|助成金?)(?:の)?(?:有無|受給|利用|実績)(?:の?有無)?$|^受給(?:の?有無)?$/,
    'alreadySubsidised',
  ],
  [/^(?:補助|助成|請求|交付)金?額?$|^申請$/, 'requestedAmount'],
  [/^(?:明細書?|内訳)$/, 'breakdown'],
]

/** @returns a header with its short forms written as a label has them: レセ改修費, 総事業費＋税. */
export function spelledOut(header: string): string {
  return header
    .replace(/レセ(?!コン|プト)|レセプト(?=(?:システム)?の?改修)/, 'レセコン')
    .replace(/(?<!\s)\s*[+＋]\s*(?:消費)?税(?=$|[\s)）])/, '（税別）')
}

/** @returns what a table's header means, or may mean; `null` if it is not known. */
export function meaningInTable(
  header: string,
): { readonly name: FieldName; readonly isSure: boolean } | null {
  const text = canonical(header).replace(/(?<=\w)[_-](?=\w)/g, '')
  const find = (words: typeof SURE) => words.find(([pattern]) => pattern.test(text))?.[1]
  const sure = find(SURE)
  if (sure !== undefined) return { name: sure, isSure: true }
  const name = find(MAY_BE)
  return name === undefined ? null : { name, isSure: false }
}
