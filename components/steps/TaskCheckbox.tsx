import { numberOf } from '../../lib/guide'
import type { Step, Task } from '../../lib/guide/schema'
import { type Facility, isDone } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { doneLine } from '../../lib/wording/attribution'
import { GuideText } from '../kit/GuideText'

interface TaskCheckboxProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly task: Task
  /** Its number is shown where the task is outside the list of its step. */
  readonly step?: Step | undefined
}

/** The checkbox of a task. A tick is saved at once; a second click removes it. */
export function TaskCheckbox({ state, facility, task, step }: TaskCheckboxProps) {
  const tick = facility.ticks[task.id]
  const done = isDone(facility, task.id)
  const number = step && numberOf(step)
  return (
    <label class="task">
      <input
        type="checkbox"
        checked={done}
        onChange={({ currentTarget }) => state.tick(task.id, currentTarget.checked)}
      />
      <span>
        <strong>
          {number && `${number} `}
          <GuideText text={task.title} />
        </strong>
        {task.handling && (
          <span class="handling">
            <GuideText text={task.handling} />
          </span>
        )}
        {done && tick && <span class="handling">{doneLine(tick)}</span>}
      </span>
    </label>
  )
}
