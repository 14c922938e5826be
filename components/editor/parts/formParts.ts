import { group, lines, mark, optional, SOURCE } from './partBuilders'
import type { Part } from './partTypes'

/** A field of the form, and the words by which it is known. */
export const FORM_FIELD: readonly Part[] = [
  { is: 'fieldName', key: 'name', label: 'partFields' },
  lines('labels', 'partLabels'),
  lines('words', 'writeWords'),
  lines('wideWords', 'writeWideWords'),
  lines('acts', 'writeActs'),
  lines('sections', 'writeFieldSections'),
  lines('partly', 'writePartly'),
  { is: 'yes', key: 'decisive', label: 'writeDecisive' },
]

/** How the portal says that it has received an application. */
export const RECEIPT_PART = optional(
  group(
    'receipt',
    'partReceipt',
    lines('said', 'writeReceiptSaid'),
    lines('number', 'writeReceiptNumber'),
    lines('others', 'writeReceiptOthers'),
    mark('inferred', 'writeInferred'),
    SOURCE,
  ),
)
