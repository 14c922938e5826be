import { tasksOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { Progress } from '../../lib/progress/facility/progressOf'
import { t } from '../../lib/text'
import { Station } from './Station'
import { stationState } from './stations'

interface TaskTrackProps {
  readonly facility: Facility
  readonly guide: Guide
  readonly progress: Progress
  /** Id of the task that is open below; `null` for none. */
  readonly opened: string | null
  readonly onOpen: (taskId: string) => void
}

/** The track: every task as a station with its state, and a button to open it. */
export function TaskTrack({ facility, guide, progress, opened, onOpen }: TaskTrackProps) {
  const tasks = tasksOf(guide)
  return (
    <section aria-labelledby="way">
      <h2 id="way" tabIndex={-1}>
        {t('wholeWay')}
      </h2>
      <p class="help">{t('progress', String(progress.tasks), String(progress.done))}</p>
      <ol class="stations">
        {tasks.map((task) => (
          <Station
            key={task.id}
            task={task}
            tick={facility.ticks[task.id]}
            state={stationState(guide, facility, progress, task)}
            opened={opened === task.id}
            onOpen={() => onOpen(task.id)}
          />
        ))}
      </ol>
    </section>
  )
}
