import type { Guide } from '../../lib/guide/schema'
import type { ColumnName } from '../../lib/sheet/columns'
import { t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'

/** @returns the title of what a column means. */
export function columnTitle(name: ColumnName, guide: Guide): string {
  return name === 'receiptGroup' ? t('columnReceiptGroup') : fieldTitle(name, guide)
}
