import type { CheckContext, CheckedGuide } from '../../lib/check'
import type { FieldName } from '../../lib/guide/fieldName'
import type { ReadField, Reading } from '../../lib/portal/reading/reading'
import { readField } from '../portal/readField'

type Known = readonly [FieldName, string, ReadField['kind'], string]

/** What a clinic's form holds when it is filled in, as a person writes it. */
const KNOWN: readonly Known[] = [
  ['facilityCode', '医療機関等コード（半角数字10桁）', 'text', '34-1-07-1236-2'],
  ['facilityKind', '施設区分', 'choice', '診療所'],
  ['cost:mobile', 'モバイル端末等の購入費（税込）', 'text', '41,000円'],
  ['cost:receiptComputer', 'レセプトコンピュータの改修費（税込）', 'text', '１３万円'],
  ['totalCost', '総事業費', 'text', '171,000'],
  ['requestedAmount', '補助申請額（千円）', 'text', '128'],
  ['receiptTotal', '領収書の合計額', 'text', '171,000'],
  ['breakdownTotal', '領収書内訳書の合計額', 'text', '171,000'],
  ['receiptDate', '領収日', 'date', '令和7年12月5日'],
  ['completionDate', '完了日', 'date', '2025-12-10'],
  ['applicationDate', '申請日', 'date', '2026/01/20'],
  ['receipt', '領収書（写）', 'files', '領収書.pdf'],
  ['breakdown', '領収書内訳書', 'files', '領収書内訳書.xlsx'],
]

/** @returns a form of so many fields: first those of the application, then others. */
export function readingOf(count: number): Reading {
  const fields = Array.from({ length: count }, (_, index): ReadField => {
    const other: Known | [null, string, ReadField['kind'], string] = [
      null,
      `連絡先の備考（その${index}、任意）`,
      'text',
      '平日の午前中にお願いします',
    ]
    const [meaning, label, kind, value] = KNOWN[index] ?? other
    return readField({ id: `f${index}`, label, kind, values: [value], meaning })
  })
  return { screen: 'form', fields, perhaps: null, others: 0 }
}

/** @returns what the panel knows of a clinic that is ready to apply. */
export function besideOf({ subsidy }: CheckedGuide): CheckContext {
  return {
    code: '3410712362',
    facility: { kind: 'clinic', adapted: false, subsidised: false },
    openTasks: [],
    items: subsidy.items.map(({ id }) => id),
  }
}
