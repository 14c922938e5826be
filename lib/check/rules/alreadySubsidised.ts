import { message } from '../../message'
import { type Application, placeOf } from '../application'
import { type Finding, fail, pass, review, withoutValue } from '../outcome'
import { basisOf, type Rule, type RuleFamily } from '../rule'

/** The subsidy is paid once: one yes, in the form or in the panel, is enough for 要修正. */
function find({ alreadySubsidised, facility }: Application, reason: string): Finding {
  const places = placeOf(alreadySubsidised)
  const inForm = alreadySubsidised.state === 'read' ? alreadySubsidised.value : null
  if (inForm !== null && facility.subsidised !== null && inForm !== facility.subsidised) {
    return review(places, message('checkSubsidisedDiffers'), message('checkSubsidisedDiffersMend'))
  }
  if (inForm === true || facility.subsidised === true) {
    return fail(places, message('checkSubsidised', reason), message('checkSubsidisedMend'))
  }
  if (alreadySubsidised.state === 'unclear' || alreadySubsidised.state === 'empty') {
    return withoutValue(alreadySubsidised, message('fieldAlreadySubsidised'))
  }
  if (inForm === null && facility.subsidised === null) {
    return review(places, message('checkSubsidisedUnknown'), message('checkSubsidisedUnknownMend'))
  }
  return pass(places, 'checkNotSubsidised')
}

/** There is no earlier subsidy that rules this one out. */
export const alreadySubsidisedRules: RuleFamily = (guide) =>
  guide.subsidy.exclusions
    .filter(({ question }) => question === 'subsidised')
    .map(
      (exclusion): Rule => ({
        id: 'already-subsidised',
        question: message('questionAlreadySubsidised'),
        needs: ['alreadySubsidised', 'facility'],
        ...basisOf(guide, exclusion),
        answers: ['pass', 'fail', 'review'],
        find: (application) => find(application, exclusion.reason),
      }),
    )
