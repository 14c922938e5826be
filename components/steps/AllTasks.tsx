import { numberOf, stepsOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'
import { isUnneeded } from './stations'
import { TaskCheckbox } from './TaskCheckbox'
import { UnneededTask } from './UnneededTask'

interface AllTasksProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
}

/** Every box with its step, folded: for ticking several at once, and why a task is not needed. */
export function AllTasks({ state, facility, guide }: AllTasksProps) {
  return (
    <details class="all-tasks">
      <summary>{t('allTasks')}</summary>
      {stepsOf(guide).map((step) => (
        <section key={step.id}>
          <h3>
            {numberOf(step) && `${numberOf(step)} `}
            <GuideText text={step.title} />
          </h3>
          {step.tasks.map((task) =>
            isUnneeded(guide, facility, task) ? (
              <UnneededTask key={task.id} facility={facility} task={task} />
            ) : (
              <TaskCheckbox key={task.id} state={state} facility={facility} task={task} />
            ),
          )}
        </section>
      ))}
    </details>
  )
}
