import type { ReadField, Reading } from '../../lib/portal/reading/reading'
import { readField } from '../portal/readField'

type Entry = [string, ReadField['meaning'], readonly string[]]

const EMPTY: Reading = { screen: 'form', fields: [], perhaps: null, others: 0, uncertainFiles: [] }

/** Few forms ask for it. */
function paidOn(values: readonly string[] | undefined): Entry[] {
  return values ? [['領収日', 'receiptDate', values]] : []
}

/** A sound application of a clinic, with other values for some of its fields. */
export function soundReading(changes: Partial<Record<string, readonly string[]>> = {}): Reading {
  const fields: Entry[] = [
    ['コード', 'facilityCode', ['3410712362']],
    ['施設名', 'facilityName', ['みほん診療所']],
    ['区分', 'facilityKind', ['診療所']],
    ['端末', 'cost:mobile', ['41,000']],
    ['改修', 'cost:receiptComputer', ['130,000']],
    ['総事業費', 'totalCost', ['171,000']],
    ['申請額', 'requestedAmount', ['128,000']],
    ['完了日', 'completionDate', ['2025-12-10']],
    ...paidOn(changes.領収日),
    ['申請日', 'applicationDate', ['2026-01-20']],
    ['領収書の合計', 'receiptTotal', ['171,000']],
    ['内訳書の合計', 'breakdownTotal', ['171,000']],
    ['受給', 'alreadySubsidised', ['いいえ']],
  ]
  const read = fields.map(([label, meaning, values]) =>
    readField({ id: label, label, meaning, values: changes[label] ?? values }),
  )
  const files = [
    readField({
      id: '領収書',
      label: '領収書',
      kind: 'files',
      meaning: 'receipt',
      values: changes.領収書 ?? ['領収書.pdf'],
    }),
    readField({
      id: '内訳書',
      label: '内訳書',
      kind: 'files',
      meaning: 'breakdown',
      values: ['領収書内訳書.xlsx'],
    }),
  ]
  return { ...EMPTY, fields: [...read, ...files] }
}
