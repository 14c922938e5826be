import { inapplicability, linesFor } from '../../lib/guide'
import type { Guide, Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { ArticleLink } from '../articles/ArticleLink'
import { GuideText } from '../kit/GuideText'
import { Lazy } from '../kit/Lazy'
import { PortalLink } from '../kit/PortalLink'
import { SourceLine } from '../kit/SourceLine'
import { Caution } from './Caution'
import { loadLetter, loadNote } from './loadSteps'
import { TaskCheckbox } from './TaskCheckbox'

interface TaskItemProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly task: Task
  /** Whether it is also shown above the list, with its note. */
  readonly isNext: boolean
}

/** A task in its step: its checkbox, or why it does not apply, and its details. */
export function TaskItem({ state, facility, guide, task, isNext }: TaskItemProps) {
  const exempt = inapplicability(task, facility)
  if (exempt) {
    return (
      <div class="task exempt">
        <span class="answer inapplicable">
          {t(exempt.optional ? 'optionalTask' : 'answerInapplicable')}
        </span>
        <span>
          <strong>
            <GuideText text={task.title} />
          </strong>
          <span class="handling">
            <GuideText text={exempt.reason} />
          </span>
          <SourceLine source={exempt.source} />
        </span>
      </div>
    )
  }
  const lines = linesFor(task, facility)
  return (
    <div>
      <TaskCheckbox state={state} facility={facility} task={task} />
      <details class="more">
        <summary>{t('explanation', translated(task.title))}</summary>
        <p>
          <GuideText text={task.explanation} />
        </p>
        {lines.length > 0 && (
          <Lazy load={loadLetter} props={{ facility, title: task.title, lines }} />
        )}
        {task.cautions.length > 0 && (
          <ul>
            {task.cautions.map((caution) => (
              <li key={caution.text}>
                <Caution guide={guide} caution={caution} />
              </li>
            ))}
          </ul>
        )}
        {task.articles.map((id) => (
          <ArticleLink key={id} guide={guide} id={id} />
        ))}
        {task.actor === 'portal' && task.articles.length === 0 && <PortalLink />}
        <SourceLine source={task.source} />
      </details>
      {!isNext && (
        <Lazy load={loadNote} props={{ state, facility, task }} meanwhile={<div class="note" />} />
      )}
    </div>
  )
}
