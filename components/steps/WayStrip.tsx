import './wayStrip.css'
import { tasksOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { Progress } from '../../lib/progress/facility/progressOf'
import { t } from '../../lib/text'
import { stationState } from './stations'

interface WayStripProps {
  readonly facility: Facility
  readonly guide: Guide
  readonly progress: Progress
}

/** The whole way in one line, in sight from the start; a press leads to its stations below. */
export function WayStrip({ facility, guide, progress }: WayStripProps) {
  const said = `${t('wholeWay')} ${t('progress', String(progress.tasks), String(progress.done))}`
  return (
    <button type="button" class="way-strip" aria-label={said} title={said} onClick={goToWay}>
      <span class="dots">
        {tasksOf(guide).map((task) => (
          <span key={task.id} class={stationState(guide, facility, progress, task)} />
        ))}
      </span>
      {/* Drawn by the style: the button's name says it in words. */}
      <span class="counted" data-count={`${progress.done}/${progress.tasks}`} />
    </button>
  )
}

function goToWay(): void {
  const way = document.getElementById('way')
  way?.focus({ preventScroll: true })
  way?.scrollIntoView()
}
