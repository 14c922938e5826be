import type { MessageKey } from '../message'
import type { PaperKind } from './paper'

/** The names of the kinds of paper. */
export const PAPER_KIND_NAMES: Readonly<Record<PaperKind, MessageKey>> = {
  receipt: 'paperReceipt',
  breakdown: 'paperBreakdown',
  estimate: 'paperEstimate',
  invoice: 'paperInvoice',
  delivery: 'paperDelivery',
  order: 'paperOrder',
  mixed: 'paperMixed',
  provisional: 'paperProvisional',
  void: 'paperVoid',
  other: 'paperOther',
}
