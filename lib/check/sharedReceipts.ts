import type { Application } from './application'
import { filesIn } from './file'

/** What of an application tells whether another one has the same receipt. */
type Documents = Pick<
  Application,
  'attachments' | 'receiptDate' | 'receiptTotal' | 'breakdownTotal'
>

/**
 * @returns what the same receipt has in common in several applications: the names of its files, its
 *   date and its total; `null` where one of these is not known.
 */
export function receiptKey({ attachments, receiptDate, receiptTotal }: Documents): string | null {
  const names = filesIn(attachments)
    .filter(({ meaning, place }) => meaning.kind === 'receipt' || place.wants === 'receipt')
    .filter(({ unnamed }) => !unnamed)
    .map(({ name }) => name)
  if (names.length === 0 || receiptDate.state !== 'read' || receiptTotal.state !== 'read')
    return null
  return [...names.sort(), receiptDate.value, receiptTotal.value].join('\n')
}

/** The breakdowns' totals of applications that have the same receipt. */
export interface SharedReceipts {
  readonly add: (documents: Documents) => void
  /** @returns the totals, this application's among them; none where one of them is not known. */
  readonly breakdownsOf: (documents: Documents) => readonly number[]
}

/** Gathers the applications of a head office, all of them before the first is checked. */
export function openSharedReceipts(): SharedReceipts {
  const totals = new Map<string, (number | null)[]>()
  return {
    add: (documents) => {
      const key = receiptKey(documents)
      if (key === null) return
      const { breakdownTotal } = documents
      const total = breakdownTotal.state === 'read' ? breakdownTotal.value : null
      const known = totals.get(key)
      if (known) known.push(total)
      else totals.set(key, [total])
    },
    breakdownsOf: (documents) => {
      const key = receiptKey(documents)
      const shared = (key !== null && totals.get(key)) || []
      const known = shared.filter((total) => total !== null)
      return known.length === shared.length ? known : []
    },
  }
}
