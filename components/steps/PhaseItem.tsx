import { inapplicability, numberOf } from '../../lib/guide'
import type { Guide, Phase, Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { Progress } from '../../lib/progress/facility/progressOf'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { GuideText } from '../kit/GuideText'
import { TaskItem } from './TaskItem'

interface PhaseItemProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly phase: Phase
  /** Its phase of the next task is unfolded. */
  readonly progress: Progress
}

/** A phase of the handbook with its steps, folded. */
export function PhaseItem({ state, facility, guide, phase, progress }: PhaseItemProps) {
  const tasks = phase.steps.flatMap((step) => step.tasks)
  const { next } = progress
  const countIn = (some: readonly Task[]) => some.filter((task) => tasks.includes(task)).length
  const applying = countIn(progress.applying)
  const done = applying - countIn(progress.open)
  const optional = tasks.some((task) => inapplicability(task, facility)?.optional)
  return (
    <details class="phase" open={next !== undefined && tasks.includes(next)}>
      <summary>
        <span>
          {numberOf(phase) && `${numberOf(phase)}. `}
          <GuideText text={phase.title} />
        </span>
        <span class="state">
          {applying === 0
            ? t(optional ? 'optionalTask' : 'answerInapplicable')
            : t(done === applying ? 'phaseDone' : 'phaseProgress', String(applying), String(done))}
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
