import type { Guide } from '../../lib/guide/schema'
import { type ColumnName, isOtherColumn } from '../../lib/sheet/columns'
import { t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'

const TITLES = { receiptGroup: 'columnReceiptGroup', prefecture: 'columnPrefecture' } as const

/** @returns the title of what a column means. */
export function columnTitle(name: ColumnName, guide: Guide): string {
  return isOtherColumn(name) ? t(TITLES[name]) : fieldTitle(name, guide)
}
