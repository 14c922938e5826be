import type { CheckedGuide } from '../../check/rule'
import type { PaperRule } from '../rule'
import { paperDateRules } from './dates'
import { paperFacilityRules } from './facility'
import { paperKindRules } from './kinds'
import { paperLineRules } from './lines'
import { paperRegistrationRules } from './registration'
import { paperTotalRules } from './totals'

const FAMILIES = [
  paperKindRules,
  paperTotalRules,
  paperLineRules,
  paperDateRules,
  paperFacilityRules,
  paperRegistrationRules,
]

/** @returns every rule on papers, with the guide's figures. */
export function paperRulesFor(guide: CheckedGuide): PaperRule[] {
  return FAMILIES.flatMap((family) => family(guide))
}
