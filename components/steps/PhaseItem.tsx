import { inapplicability, numberOf } from '../../lib/guide'
import type { Guide, Phase, Task } from '../../lib/guide/schema'
import { type Facility, isDone } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'
import { TaskItem } from './TaskItem'

interface PhaseItemProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly phase: Phase
  /** The next thing to do: its phase stands open. */
  readonly next: Task | undefined
}

/** One of the handbook's phases with its steps, folded. */
export function PhaseItem({ state, facility, guide, phase, next }: PhaseItemProps) {
  const tasks = phase.steps.flatMap((step) => step.tasks)
  const open = tasks.filter((task) => !inapplicability(task, facility))
  const optional = tasks.some((task) => inapplicability(task, facility)?.optional)
  const done = open.filter(({ id }) => isDone(facility, id)).length
  return (
    <details class="phase" open={next !== undefined && tasks.includes(next)}>
      <summary>
        <span>
          {numberOf(phase) && `${numberOf(phase)}. `}
          <GuideText text={phase.title} />
        </span>
        <span class="state">
          {open.length === 0
            ? t(optional ? 'optionalTask' : 'answerInapplicable')
            : t(
                done === open.length ? 'phaseDone' : 'phaseProgress',
                String(open.length),
                String(done),
              )}
        </span>
      </summary>
      {phase.steps.map((step) => (
        <section key={step.id} class="step">
          <h3>
            {numberOf(step) && `${numberOf(step)} `}
            <GuideText text={step.title} />
          </h3>
          <p>
            <GuideText text={step.explanation} />
          </p>
          {step.tasks.map((task) => (
            <TaskItem
              key={task.id}
              state={state}
              facility={facility}
              guide={guide}
              task={task}
              isNext={task === next}
            />
          ))}
        </section>
      ))}
    </details>
  )
}
