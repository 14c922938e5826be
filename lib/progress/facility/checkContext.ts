import type { CheckContext } from '../../check'
import { applicationTasks } from '../../guide'
import type { Guide } from '../../guide/schema'
import { type Facility, isDone } from './facility'
import { workOf } from './progressOf'

/**
 * Collects what the application check needs to know of a facility: its answers and its open tasks.
 */
export function checkContext(facility: Facility, guide: Guide): CheckContext {
  const { code, kind, adapted, subsidised } = facility
  const required = new Set(guide.subsidy.requires.tasks)
  const openTasks = workOf(guide, facility).open.filter(({ id }) => required.has(id))
  return {
    code,
    facility: { kind, adapted, subsidised },
    openTasks: openTasks.map(({ title }) => title),
    items: guide.subsidy.items.map(({ id }) => id),
    applied: applicationTasks(guide).some(({ id }) => isDone(facility, id)),
  }
}

/** @returns the same for the page, which only asks to look at the panel. */
export function pageCheckContext(facility: Facility, guide: Guide): CheckContext {
  const context = checkContext(facility, guide)
  return { ...context, applied: context.applied === true ? 'ask' : false }
}
