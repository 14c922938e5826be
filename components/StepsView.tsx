import { inapplicability, tasksOf } from '../lib/guide'
import type { Task } from '../lib/guide/schema'
import { type Facility, isDone } from '../lib/progress/facility'
import { t } from '../lib/text'
import { NextTask } from './NextTask'
import { PageNotice } from './PageNotice'
import { PhaseItem } from './PhaseItem'
import type { PanelState } from './panelState'

/** 手順: the page in the tab, the next thing to do, and the whole way. */
export function StepsView({ state, facility }: { state: PanelState; facility: Facility }) {
  const next = tasksOf(state.guide).find((task) => isOpen(task, facility))
  return (
    <>
      <PageNotice guide={state.guide} seen={state.seen.value} />
      <NextTask state={state} facility={facility} task={next} />
      <section aria-labelledby="way">
        <h2 id="way">{t('wholeWay')}</h2>
        {state.guide.phases.map((phase) => (
          <PhaseItem key={phase.id} state={state} facility={facility} phase={phase} next={next} />
        ))}
      </section>
    </>
  )
}

function isOpen(task: Task, facility: Facility): boolean {
  return !inapplicability(task, facility) && !isDone(facility, task.id)
}
