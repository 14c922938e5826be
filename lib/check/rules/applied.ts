import { message } from '../../message'
import type { Application } from '../application'
import { type Finding, inapplicable, pass, review } from '../outcome'
import type { RuleFamily } from '../rule'
import { PORTAL_SIBLINGS } from '../sources'

/** A facility applies once, and the tick means that the application was sent. */
function find({ applied }: Application): Finding {
  if (applied === null) return inapplicable('checkAppliedUnknown')
  if (applied === false) return pass([], 'checkNotApplied')
  return applied === 'ask'
    ? review([], message('checkAppliedOnce'), message('checkAppliedAskMend'))
    : review([], message('checkApplied'), message('checkAppliedMend'))
}

/** The facility has not applied for this subsidy yet. */
export const appliedRules: RuleFamily = () => [
  {
    id: 'not-applied',
    question: message('questionNotApplied'),
    needs: ['applied'],
    ...PORTAL_SIBLINGS,
    answers: ['pass', 'review', 'inapplicable'],
    find,
  },
]
