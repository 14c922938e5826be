import type { MessageKey } from '../message'

/** What no screen shows, by its rule, in a few words to tick; in the order on screen. */
export const BEFORE_SENDING: Readonly<Record<string, MessageKey>> = {
  paid: 'beforePaid',
  'breakdown-complete': 'beforeBreakdown',
  'receipt-itemised': 'beforeItemised',
  'code-current': 'beforeCode',
  'basic-cost': 'beforeBasic',
}
