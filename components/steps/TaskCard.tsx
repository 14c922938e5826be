import type { RefObject } from 'preact'
import { stepOf } from '../../lib/guide'
import type { Guide, Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { Progress } from '../../lib/progress/facility/progressOf'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { GuideText } from '../kit/GuideText'
import { Lazy } from '../kit/Lazy'
import { loadDetails, loadNote, loadStrip, loadUnneeded } from './loadSteps'
import { isUnneeded } from './stations'
import { TaskAction } from './TaskAction'
import { TaskCheckbox } from './TaskCheckbox'

interface TaskCardProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly task: Task
  /** 次にやること, or the title of the opened task. */
  readonly title: string
  /** Where the card is the first thing in sight: the whole way is shown beside its title. */
  readonly progress?: Progress
  readonly heading?: RefObject<HTMLHeadingElement | null>
}

/** A task: its checkbox, its action, and below that its details. */
export function TaskCard({
  state,
  facility,
  guide,
  task,
  title,
  progress,
  heading,
}: TaskCardProps) {
  const id = `task-${task.id}`
  const isNeeded = !isUnneeded(guide, facility, task)
  return (
    <section class="next" aria-labelledby={id}>
      <div class="headline">
        <h2 id={id} ref={heading ?? null} tabIndex={-1}>
          {title}
        </h2>
        {progress && (
          <Lazy load={loadStrip} props={{ facility, guide, progress }} meanwhile={null} />
        )}
      </div>
      {isNeeded ? (
        <>
          <TaskCheckbox
            state={state}
            facility={facility}
            task={task}
            step={stepOf(guide, task.id)}
          />
          <TaskAction state={state} facility={facility} guide={guide} task={task} />
          <p class="help">
            <GuideText text={task.explanation} />
          </p>
          <Lazy load={loadDetails} props={{ guide, facility, task }} meanwhile={null} />
          <Lazy
            load={loadNote}
            props={{ state, facility, task }}
            meanwhile={<div class="note" />}
          />
        </>
      ) : (
        <Lazy load={loadUnneeded} props={{ facility, task }} />
      )}
    </section>
  )
}
