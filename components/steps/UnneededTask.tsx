import { inapplicability } from '../../lib/guide'
import type { Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import { t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'

/** A task that the facility does not need, or only if it wants to, and why. */
export function UnneededTask({ facility, task }: { facility: Facility; task: Task }) {
  const exempt = inapplicability(task, facility)
  return (
    <div class="task exempt">
      <span class="answer inapplicable">
        {t(exempt?.optional ? 'optionalTask' : 'answerInapplicable')}
      </span>
      <span>
        <strong>
          <GuideText text={task.title} />
        </strong>
        <span class="handling">
          {exempt ? <GuideText text={exempt.reason} /> : t('withoutSubsidySet')}
        </span>
        {exempt && <SourceLine source={exempt.source} />}
      </span>
    </div>
  )
}
