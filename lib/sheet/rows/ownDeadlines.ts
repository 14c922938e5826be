import type { CheckedGuide, Outcome } from '../../check'
import type { Deadline } from '../../check/rule'
import { rulesFor } from '../../check/rules'
import { message } from '../../message'
import type { FileOutcomes } from '../fileOutcomes'

/** The deadlines entered for facilities, which override the guide's. */
export interface OwnDeadlines {
  readonly byCode: ReadonlyMap<string, Deadline>
  /** Every row of the file is of a facility with one. */
  readonly ofAll: boolean
}

/** For a file whose facilities have none. */
export const NO_DEADLINES: OwnDeadlines = { byCode: new Map(), ofAll: false }

/** @returns whether the outcome is about a passed deadline. */
export function isOfDeadline({ rule }: Pick<Outcome, 'rule'>): boolean {
  return rule === 'deadline'
}

/** @returns the rules of a row whose facility has a deadline of its own, with the rule for it. */
export function withDeadline(
  { rules, isCommon }: FileOutcomes,
  guide: CheckedGuide,
  deadline: Deadline,
): Pick<FileOutcomes, 'rules' | 'isCommon'> {
  const own = { ...guide, subsidy: { ...guide.subsidy, deadline } }
  const ids = new Set(rules.map(({ id }) => id))
  const isAsked = (id: string) => ids.has(id) || isOfDeadline({ rule: id })
  return { rules: rulesFor(own).filter(({ id }) => isAsked(id)), isCommon }
}

/** @returns the outcomes of the file; the guide's deadline only if it applies to a row. */
export function commonOf(
  common: readonly Outcome[],
  { byCode, ofAll }: OwnDeadlines,
): readonly Outcome[] {
  if (byCode.size === 0) return common
  return common.flatMap((outcome) => {
    if (!isOfDeadline(outcome)) return [outcome]
    if (ofAll) return []
    const own = message('sheetOwnDeadlines')
    const { mend } = outcome
    return [{ ...outcome, mend: mend ? message('twoSentences', mend, own) : own }]
  })
}
