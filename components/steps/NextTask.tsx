import { linesFor, stepOf } from '../../lib/guide'
import type { Guide, Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { ArticleLink } from '../articles/ArticleLink'
import { GuideText } from '../kit/GuideText'
import { Lazy } from '../kit/Lazy'
import { PortalLink } from '../kit/PortalLink'
import { loadLetter, loadNote } from './loadSteps'
import { TaskCheckbox } from './TaskCheckbox'

interface NextTaskProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  /** `undefined` when everything is done. */
  readonly task: Task | undefined
}

/** 次にやること: one task, who does it, and the action for it. */
export function NextTask({ state, facility, guide, task }: NextTaskProps) {
  if (task === undefined) {
    return (
      <section class="next">
        <h2>{t('allDone')}</h2>
        <p>{t('allDoneMore')}</p>
      </section>
    )
  }
  const [article] = task.articles
  const lines = linesFor(task, facility)
  return (
    <section class="next" aria-labelledby="next">
      <h2 id="next">{t('nextTitle')}</h2>
      <TaskCheckbox state={state} facility={facility} task={task} step={stepOf(guide, task.id)} />
      <p>
        <GuideText text={task.explanation} />
      </p>
      {lines.length > 0 && (
        <Lazy load={loadLetter} props={{ facility, title: task.title, lines }} />
      )}
      {article !== undefined && <ArticleLink guide={guide} id={article} />}
      {task.actor === 'portal' && article === undefined && <PortalLink />}
      <Lazy load={loadNote} props={{ state, facility, task }} meanwhile={<div class="note" />} />
    </section>
  )
}
