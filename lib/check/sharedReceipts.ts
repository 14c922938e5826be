import type { Application } from './application'
import { filesIn } from './file'

/** The fields by which applications with the same receipt are matched. */
type Documents = Pick<
  Application,
  'attachments' | 'receiptDate' | 'receiptTotal' | 'breakdownTotal'
>

/**
 * @param group identifies the receipt that several applications share; '' for none.
 * @returns the key by which applications with the same receipt are matched: the group, or else the
 *   names of the files, the date where it is asked, and the total; `null` if one of these is not known.
 */
export function receiptKey(
  { attachments, receiptDate, receiptTotal }: Documents,
  group = '',
): string | null {
  if (group !== '') return `group\n${group}`
  const names = filesIn(attachments)
    .filter(({ meaning, place }) => meaning.kind === 'receipt' || place.wants === 'receipt')
    .filter(({ unnamed }) => !unnamed)
    .map(({ name }) => name)
  const day =
    receiptDate.state === 'read' ? receiptDate.value : receiptDate.state === 'missing' ? '' : null
  if (names.length === 0 || day === null || receiptTotal.state !== 'read') return null
  return [...names.sort(), day, receiptTotal.value].join('\n')
}

/** Names and totals alone can be equal by chance: without a date only the sum shows that a receipt is shared. */
function isSure(
  { receiptDate, receiptTotal }: Documents,
  group: string,
  totals: readonly number[],
): boolean {
  if (group !== '' || receiptDate.state !== 'missing') return true
  const sum = totals.reduce((all, each) => all + each, 0)
  return receiptTotal.state === 'read' && receiptTotal.value === sum
}

/** The breakdowns' totals by receipt; `null` for one that is not known. */
export type ReceiptTotals = ReadonlyMap<string, readonly (number | null)[]>

/** The breakdowns' totals of applications that have the same receipt. */
export interface SharedReceipts {
  readonly add: (documents: Documents, group?: string) => void
  /** @returns the totals, this application's among them; none where one of them is not known. */
  readonly breakdownsOf: (documents: Documents, group?: string) => readonly number[]
  /** @returns the totals of the receipts that several applications have. */
  readonly shared: () => ReceiptTotals
}

/**
 * Collects the applications of a head office, all of them before the first is checked.
 * @param gathered the totals that were collected before.
 */
export function openSharedReceipts(gathered: ReceiptTotals = new Map()): SharedReceipts {
  const totals = new Map([...gathered].map(([key, known]) => [key, [...known]]))
  const receipts = new Map<string, number>()
  return {
    add: (documents, group) => {
      const key = receiptKey(documents, group)
      if (key === null) return
      const { breakdownTotal, receiptTotal } = documents
      const receipt = receiptTotal.state === 'read' ? receiptTotal.value : undefined
      const before = receipts.get(key) ?? receipt
      if (before !== undefined) receipts.set(key, before)
      // One receipt has one total: with two it is not known what the breakdowns are to add up to.
      const isOne = receipt === undefined || receipt === before
      const total = isOne && breakdownTotal.state === 'read' ? breakdownTotal.value : null
      const known = totals.get(key)
      if (known) known.push(total)
      else totals.set(key, [total])
    },
    breakdownsOf: (documents, group = '') => {
      const key = receiptKey(documents, group)
      const shared = totals.get(key ?? '') ?? []
      const known = shared.filter((total) => total !== null)
      return known.length === shared.length && isSure(documents, group, known) ? known : []
    },
    shared: () => new Map([...totals].filter(([, known]) => known.length > 1)),
  }
}
