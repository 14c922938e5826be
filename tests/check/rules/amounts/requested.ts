import { type Application, check } from '../../../../lib/check'
import { japanese } from '../../../japanese'
import { anApplication, DAY, guide, MISSING, read } from '../../example'

export const terms = guide.subsidy.terms.find(({ kinds }) => kinds.includes('clinic'))
export const UNKNOWN_KIND = {
  facilityKind: MISSING,
  facility: { kind: null, adapted: null, subsidised: null },
}

export const asked = (yen: number) => read(yen, '補助申請額', 'amount')
export const costs = (
  mobile: Application['totalCost'],
  receiptComputer: Application['totalCost'],
) => ({
  costs: { mobile, receiptComputer },
})
export const paid = (yen: number, item: string) => read(yen, item, `cost:${item}`)

/** What the rule says, and where. */
export function said(changes: Partial<Application>, rule = 'requested-amount', by = guide) {
  const outcome = check(anApplication(changes), by, DAY).find((each) => each.rule === rule)
  if (!outcome) throw new Error(`no rule ${rule}`)
  const { answer, message, mend, advice, fieldIds, source } = outcome
  return {
    answer,
    says: japanese(message),
    ...(mend && { mend: japanese(mend) }),
    ...(advice && { advice: japanese(advice) }),
    at: fieldIds,
    source,
  }
}
