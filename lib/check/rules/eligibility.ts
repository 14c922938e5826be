import { message } from '../../message'
import { type Application, placeOf } from '../application'
import { type Finding, fail, pass, review, withoutValue } from '../outcome'
import type { Rule, RuleFamily } from '../rule'

/** Paid once already means nothing more is paid: one yes, in the form or the panel, is enough. */
function findAlreadySubsidised(
  { alreadySubsidised, facility }: Application,
  reason: string,
): Finding {
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

/** A tick can have been forgotten: a person looks, the application is not wrong for it. */
function findOpenTasks({ openTasks }: Application): Finding {
  if (openTasks.length === 0) return pass([], 'checkTasksDone')
  return review([], message('checkTasksOpen', openTasks.join('、')), message('checkTasksOpenMend'))
}

export const eligibilityRules: RuleFamily = ({ subsidy }) => [
  ...subsidy.exclusions
    .filter(({ question }) => question === 'subsidised')
    .map(
      ({ reason, source }): Rule => ({
        id: 'already-subsidised',
        question: message('questionAlreadySubsidised'),
        source,
        find: (application) => findAlreadySubsidised(application, reason),
      }),
    ),
  {
    id: 'tasks-done',
    question: message('questionTasksDone'),
    source: subsidy.requires.source,
    find: findOpenTasks,
  },
]
