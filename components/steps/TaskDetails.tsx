import { linesFor, stepOf } from '../../lib/guide'
import type { Guide, Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { ArticleLink } from '../articles/ArticleLink'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'
import { Caution } from './Caution'

interface TaskDetailsProps {
  readonly guide: Guide
  readonly facility: Facility
  readonly task: Task
}

/** The details of a task, folded: its step, cautions, manuals and source. */
export function TaskDetails({ guide, facility, task }: TaskDetailsProps) {
  const step = stepOf(guide, task.id)
  // The manuals of a task without a letter are its action.
  const articles = linesFor(task, facility).length > 0 ? task.articles : []
  return (
    <details class="more">
      <summary aria-description={translated(task.title)}>{t('explanation')}</summary>
      {step && (
        <p>
          <GuideText text={step.explanation} />
        </p>
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
      {articles.map((id) => (
        <ArticleLink key={id} guide={guide} id={id} />
      ))}
      <SourceLine source={task.source} />
    </details>
  )
}
