export type {
  Application,
  AttachmentPlace,
  CheckContext,
  FacilityAnswers,
  Fact,
} from './application'
export { kindOf } from './application'
export { check, outcomesOf } from './check'
export { type Estimate, estimate, type NoEstimate } from './estimate'
export { kindName } from './kindName'
export type { Answer, Finding, Outcome } from './outcome'
export type { Right } from './right'
export { type CheckedGuide, checkedPart, type Rule } from './rule'
