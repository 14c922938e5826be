import type { Deadline } from '../../check/rule'
import type { Guide } from '../../guide/schema'
import { formatDayOf, t } from '../../text'
import { type Facility, type OwnDeadline, WITHOUT_SUBSIDY } from './facility'

/** @returns the deadline entered for the facility in this guide; `null` for none. */
export function ownDay(guide: Pick<Guide, 'id'>, { deadlines }: Facility): OwnDeadline['day'] {
  return deadlines[guide.id]?.day ?? null
}

/** Guides with a facility's own date, by the guide and by date, day of entry and name. */
const made = new WeakMap<Guide, Map<string, Guide>>()

/**
 * Puts the facility's own deadline in place of the guide's, whatever edition that is from, so that
 * checks and prints use it and name it as their source.
 * @returns the guide itself where the facility has no date of its own; the same object each time.
 */
export function guideFor(guide: Guide, facility: Facility): Guide {
  const own = facility.deadlines[guide.id]
  const { deadline } = guide.subsidy
  if (deadline === undefined || own === undefined) return guide
  const { day, at, by } = own
  if (day === null || day === WITHOUT_SUBSIDY) return guide
  const known = made.get(guide) ?? new Map<string, Guide>()
  made.set(guide, known)
  const key = JSON.stringify([day, at, by])
  const before = known.get(key)
  if (before) return before
  const when = by === '' ? formatDayOf(at) : t('dayAndName', formatDayOf(at), by)
  const source = { document: t('ownDeadlineSource'), section: t('ownDeadlineEntered', when) }
  const { notice } = deadline
  const { subsidy } = guide
  const entered: Deadline = { date: day, notice, source, own: true }
  const now = { ...guide, subsidy: { ...subsidy, deadline: entered } }
  known.set(key, now)
  return now
}

/** @returns the part of a change that sets the facility's own deadline. */
export function deadlinePatch(guideId: string, day: OwnDeadline['day']) {
  return { deadlines: { [guideId]: { day } } }
}
