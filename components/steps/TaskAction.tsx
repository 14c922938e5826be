import { articleOf, linesFor } from '../../lib/guide'
import type { Guide, Task } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { ArticleLink } from '../articles/ArticleLink'
import { Lazy } from '../kit/Lazy'
import { PortalLink } from '../kit/PortalLink'
import { loadLetter, loadProducts } from './loadSteps'

/** @returns whether the portal itself is the task's action. */
export function isOnPortal(task: Task, facility: Facility): boolean {
  return (
    task.actor === 'portal' && task.articles.length === 0 && linesFor(task, facility).length === 0
  )
}

interface TaskActionProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly task: Task
}

/** The action for a task: the letter to the vendor, else its manuals, else the portal. */
export function TaskAction({ state, facility, guide, task }: TaskActionProps) {
  const lines = linesFor(task, facility)
  if (lines.length > 0) {
    return <Lazy load={loadLetter} props={{ state, facility, title: task.title, lines }} />
  }
  if (isOnPortal(task, facility)) return <PortalLink />
  const articles = task.articles.flatMap((id) => articleOf(guide, id) ?? [])
  if (articles.some(({ product }) => product !== undefined)) {
    return <Lazy load={loadProducts} props={{ guide, articles }} />
  }
  return (
    <>
      {articles.map(({ id }) => (
        <ArticleLink key={id} guide={guide} id={id} />
      ))}
    </>
  )
}
