import type { CheckContext } from '../../check'
import type { Guide } from '../../guide/schema'
import type { Facility } from './facility'
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
  }
}
