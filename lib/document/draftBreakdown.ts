import { folded } from '../notation/folded'
import type { ReadPaper } from './paper'
import { breakdownsAmong, receiptsAmong } from './roles'

/** A line of a draft of the 領収書内訳書. */
export interface DraftLine {
  readonly id: string
  /** 項目: empty unless a breakdown among the papers names it. */
  readonly item: string
  /** 内訳: as it is on the receipt. */
  readonly detail: string
  /** Yen, as on the receipt. */
  readonly amount: number
  /** Whether it was read off a picture and not confirmed. */
  readonly isDoubtful: boolean
}

/** A draft of the 領収書内訳書, made from receipts. */
interface DraftBreakdown {
  readonly lines: readonly DraftLine[]
  /** The receipts whose lines do not add up to their total, or could not be read. */
  readonly incomplete: readonly ReadPaper[]
}

/**
 * Lists what was bought, in the order of the receipts. Which amounts are eligible the receipts do not say.
 * @returns `null` where no line of a receipt could be read.
 */
export function draftBreakdown(papers: readonly ReadPaper[]): DraftBreakdown | null {
  const receipts = receiptsAmong(papers)
  const listed = breakdownsAmong(papers).flatMap(({ lines }) => lines)
  const lines = receipts.flatMap((receipt) =>
    receipt.lines.flatMap(({ name, detail, amount, basis }, at): DraftLine[] => {
      if (amount === null) return []
      const own = folded(name)
      const known = listed.find((each) => own !== '' && folded(each.detail).includes(own))
      return [
        {
          id: `${receipt.id}/${at}`,
          item: known?.name ?? '',
          detail: [name, detail].filter((part) => part !== '').join(' '),
          amount,
          isDoubtful: basis === 'picture',
        },
      ]
    }),
  )
  if (lines.length === 0) return null
  const incomplete = receipts.filter(({ lines: own, total }) => {
    const sum = own.reduce((whole, { amount }) => whole + (amount ?? 0), 0)
    return total === null || own.some(({ amount }) => amount === null) || sum !== total.value
  })
  return { lines, incomplete }
}

/** @returns the cells of a draft: heads, a line each, and the sums of ① and ②. */
export function draftCells(
  lines: readonly DraftLine[],
  ineligible: ReadonlySet<string>,
): string[][] {
  const sum = (isOther: boolean) =>
    lines
      .filter(({ id }) => ineligible.has(id) === isOther)
      .reduce((whole, { amount }) => whole + amount, 0)
  return [
    ['項目', '内訳', '①補助対象金額', '②補助対象外金額'],
    ...lines.map(({ id, item, detail, amount }) =>
      ineligible.has(id) ? [item, detail, '', String(amount)] : [item, detail, String(amount), ''],
    ),
    ['小計', '', String(sum(false)), String(sum(true))],
  ]
}
